import { type ArgumentCell, callFunction, type FunctionDefinition, type RawArgument } from "../../../src/functions/runtime/callFunction";

const cell = (value: ArgumentCell): RawArgument => ({ kind: "cell", value });
const matrix = (...rows: ArgumentCell[][]): RawArgument => ({ kind: "matrix", rows });

/** Answers with what it was given. */
function echo(kinds: string, matrixResult = false): FunctionDefinition {
  const parameters = kinds.split(" ").map((kind, index) => ({
    name: `p${index + 1}`,
    description: "",
    optional: kind.endsWith("?"),
    type: kind.startsWith("word") ? ("string" as const) : ("any" as const),
    matrix: kind.startsWith("range"),
  }));
  const run = (...args: unknown[]) => (matrixResult ? [[JSON.stringify(args)]] : JSON.stringify(args));
  return { id: "ECHO", description: "", parameters, background: false, matrixResult, run };
}

test("single values arrive as they are: numbers, texts, booleans, blanks as null, errors as objects", () => {
  const args = [1.5, "a", true, null, { code: "#N/A" }].map(cell);
  expect(callFunction(echo("any any any any any"), args)).toBe('[1.5,"a",true,null,{"code":"#N/A"}]');
});

test("omitted arguments are null, at the end and in the middle, also for a range", () => {
  expect(callFunction(echo("any any? range?"), [cell(1)])).toBe("[1,null,null]");
  expect(callFunction(echo("any any? any?"), [cell(1), cell(null), cell(3)])).toBe("[1,null,3]");
});

test("a range parameter gets rows of cells, of one cell too", () => {
  expect(callFunction(echo("range"), [matrix([1, null], ["a", true])])).toBe('[[[1,null],["a",true]]]');
  expect(callFunction(echo("range"), [cell(7)])).toBe("[[[7]]]");
});

test("a parameter declared as text gets texts, and an error given for it is the result", () => {
  expect(callFunction(echo("word?"), [cell(2.5)])).toBe('["2.5"]');
  expect(callFunction(echo("word?"), [cell(true)])).toBe('["TRUE"]');
  expect(callFunction(echo("word?"), [])).toBe("[null]");
  expect(callFunction(echo("any word"), [cell(1), cell({ code: "#REF!" })])).toEqual({ code: "#REF!" });
});

test("a range given for a single value is taken element by element", () => {
  expect(callFunction(echo("any any"), [matrix([1], [2]), cell("x")])).toEqual([['[1,"x"]'], ['[2,"x"]']]);
});

test("a row and a column together give every combination", () => {
  expect(callFunction(echo("any any"), [matrix([1, 2]), matrix([3], [4])])).toEqual([
    ["[1,3]", "[2,3]"],
    ["[1,4]", "[2,4]"],
  ]);
});

test("beyond the end of a shorter range the function is given #N/A", () => {
  const [, , third] = callFunction(echo("any any"), [matrix([1], [2], [3]), matrix([4], [5])]) as string[][];
  expect(third).toEqual(['[3,{"code":"#N/A"}]']);
});

test("a range for a single value of a function that spills is refused by name", () => {
  expect(callFunction(echo("any any", true), [cell(1), matrix([1], [2])])).toEqual({
    code: "#VALUE!",
    message: "p2 must be a single value, as the result fills several cells; got a range",
  });
});

test("too few and too many arguments are refused with a sentence", () => {
  expect(callFunction(echo("any any any any?"), [cell(1)])).toMatchObject({ message: "LOYALTY.ECHO needs p1, p2 and p3; only 1 given" });
  expect(callFunction(echo("any"), [cell(1), cell(2)])).toMatchObject({ message: "LOYALTY.ECHO takes at most 1 arguments; got 2" });
  expect(callFunction(echo("any"), [{ kind: "lambda" }])).toMatchObject({ message: "p1 must be a value, not a LAMBDA" });
});

test("what a function throws becomes a value: an Excel error with its sentence, anything else a bare #VALUE!", () => {
  const throwing = (error: unknown) => ({
    ...echo("any"),
    run() {
      throw error;
    },
  });
  const refusal = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no answer");
  expect(callFunction(throwing(refusal), [cell(1)])).toEqual({ code: "#N/A", message: "no answer" });
  expect(callFunction(throwing(new TypeError("oops")), [cell(1)])).toEqual({ code: "#VALUE!" });
  expect(callFunction(throwing(undefined), [cell(1)])).toEqual({ code: "#VALUE!" });
});
