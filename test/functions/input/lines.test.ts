import { CalcError } from "../../../src/economics/CalcError";
import { type LineColumn, readLines } from "../../../src/functions/input/lines";
import { readFigure, readId } from "../../../src/functions/input/readers";
import { errorSentence } from "../../../src/strings/errors";
import { refusal } from "../adapters";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const figures = (parameter: string, given: unknown, more: Partial<LineColumn<number>> = {}): LineColumn<number> => ({
  parameter,
  given,
  read: readFigure,
  ...more,
});
const ids = (given: unknown): LineColumn<unknown> => ({ parameter: "names", given, read: readId });

function refused(...specs: LineColumn<unknown>[]): string {
  try {
    readLines(...specs);
  } catch (error) {
    if (error instanceof CalcError) return errorSentence(error);
    throw error;
  }
  return "nothing refused";
}

test("lines with a blank cell are left out, and results go back to the lines that stay", () => {
  const lines = readLines(figures("a", column(1, null, 3, 4)), figures("b", column(10, 20, "", 40)));
  expect(lines.columns).toEqual([
    [1, 4],
    [10, 40],
  ]);
  expect(lines.line).toEqual([0, 3]);
  expect([lines.rows, lines.width, lines.where(1), lines.where(1, "b")]).toEqual([4, 1, "row 4", "row 4"]);
});

test("a blank that says something keeps its line, a line blank throughout goes", () => {
  const lines = readLines(figures("start", column(1, 2, null)), figures("end", column(5, null, null), { mayBeBlank: true }));
  expect(lines.columns).toEqual([
    [1, 2],
    [5, undefined],
  ]);
});

test("a row and a column of as many cells belong together, each with its own places", () => {
  const lines = readLines(figures("a", [[1, 2]]), figures("b", column(3, 4)));
  expect([lines.where(1), lines.where(1, "b")]).toEqual(["column 2", "row 2"]);
  expect([lines.rows, lines.width]).toEqual([1, 2]);
});

test("one cell stands for every line only where the column tells a property of the lines", () => {
  const spread = { oneCell: "spread" } as const;
  const lines = readLines(ids(column("x", "y")), figures("cost", 7, spread));
  expect(lines.columns[1]).toEqual([7, 7]);
  expect(lines.where(1, "cost")).toBeUndefined();
  expect(readLines(figures("time", 2, spread), figures("n", column(0, 1, 2), spread)).columns).toEqual([
    [2, 2, 2],
    [0, 1, 2],
  ]);
  expect(refused(figures("amounts", column(1, 2)), figures("dates", 7))).toBe("dates must have as many cells as amounts (2); got 1");
  expect(refused(ids("x"), figures("cost", column(1, 2), spread))).toBe("cost must have as many cells as names (1); got 2");
  expect(refused(ids(column("x", "y")), figures("cost", "n/a", spread))).toBe('cost must be a number; got "n/a"');
  expect(refused(ids(column("x", "y")), figures("cost", column("n/a", 2), spread))).toBe('cost must be a number; got "n/a" at row 1');
});

test("a column that is blank throughout is refused by its own name", () => {
  expect(refused(ids(column("x", "y")), figures("cost", column(null, "")))).toBe(
    "cost has no filled cell to work with; select cells with figures",
  );
  expect(refused(ids(column("x", "y")), figures("cost", null))).toBe("cost is missing");
});

test("cells of nothing but spaces name nothing, and are no figure", () => {
  expect(readLines(ids(column("x", "  ")), figures("cost", column(1, 2))).columns).toEqual([["x"], [1]]);
  expect(refused(ids(column("x", "y")), figures("cost", column(1, "  ")))).toBe('cost must be a number; got "  " at row 2');
});

test("functions of every family read by these rules", () => {
  const none = column(null, null);
  expect(refusal("RFM.TABLE", column("a", "b"), none, column(1, 2))).toBe(
    "#VALUE! dates has no filled cell to work with; select cells with figures",
  );
  expect(refusal("PARETO.TABLE", none, column(1, 2))).toBe("#VALUE! accounts has no filled cell to work with; select cells with figures");
  expect(refusal("SERVICE.LEVERS", column("a", "b"), column(1, 2), none, column(0.1, 0.2), 100)).toBe(
    "#VALUE! unit_cost has no filled cell to work with; select cells with figures",
  );
  expect(refusal("SWITCH.INDEX", column(1, 2, 3, 4, 5, 6, 7, 8), 1, 7, column(...new Array<null>(8).fill(null)))).toBe(
    "#VALUE! weights has no filled cell to work with; select cells with figures",
  );
});
