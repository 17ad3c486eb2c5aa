import { jsonLine, plainLine } from "../../src/cli/printResult";

test.each([
  [{ formula: "=x", value: 266.66666666666663 }, "266.66666666666663"],
  [{ formula: "=x", value: true }, "TRUE"],
  [{ formula: "=x", value: "two words" }, "two words"],
  [
    {
      formula: "=x",
      value: [
        ["a", 1],
        ['say "b"', { error: "#N/A" }],
      ],
    },
    '{"a",1;"say ""b""",#N/A}',
  ],
  [{ formula: "=x", error: "#VALUE!", message: "margin is missing" }, "#VALUE! margin is missing"],
  [{ formula: "=x", error: "#DIV/0!" }, "#DIV/0!"],
])("%j is printed on one line as people write it", (result, line) => expect(plainLine(result)).toBe(line));

test("as JSON a line holds the formula and its value, rows of a spill, or the error", () => {
  expect(jsonLine({ formula: "=1/3", value: 1 / 3 })).toBe('{"formula":"=1/3","value":0.3333333333333333}');
  expect(jsonLine({ formula: "=x", value: [[1, "a"]] })).toBe('{"formula":"=x","value":[[1,"a"]]}');
  expect(jsonLine({ formula: "=x", error: "#N/A", message: "why" })).toBe('{"formula":"=x","error":"#N/A","message":"why"}');
});
