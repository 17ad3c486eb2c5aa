import * as fc from "fast-check";
import { column, refusal, rows } from "../../../functions/adapters";
import { accountValues, always } from "../../../support/seeded";

const HEADER = ["rank", "account", "value", "share", "cumulative", "class"];

describe("PARETO.TABLE", () => {
  it("ranks the accounts with share, cumulative share and class", () => {
    expect(rows("PARETO.TABLE", column("Bolt", "Acme", "Core"), column(25, 62.5, 12.5))).toEqual([
      HEADER,
      [1, "Acme", 62.5, 0.625, 0.625, "A"],
      [2, "Bolt", 25, 0.25, 0.875, "A"],
      [3, "Core", 12.5, 0.125, 1, "B"],
    ]);
  });

  it("adds up lines of one account and shows its first spelling", () => {
    const table = rows("PARETO.TABLE", column(" Acme", "Bolt", "ACME", "ａｃｍｅ ", 12, "12"), column(10, 5, 20, 30, 1, 2));
    expect(table.slice(1).map((row) => [row[1], row[2]])).toEqual([
      [" Acme", 60],
      ["Bolt", 5],
      [12, 3],
    ]);
  });

  it("shares rank, cumulative share and class among ties, in order of appearance", () => {
    const table = rows("PARETO.TABLE", column("d", "a", "b", "c", "e"), column(50, 100, 100, 100, 50));
    expect(table.slice(1).map((row) => [row[0], row[1], row[4]])).toEqual([
      [1, "a", 0.75],
      [1, "b", 0.75],
      [1, "c", 0.75],
      [4, "d", 1],
      [4, "e", 1],
    ]);
  });

  it("takes a row of cells as well as a column", () => {
    expect(rows("PARETO.TABLE", [["a", "b"]], [[1, 3]])).toEqual(rows("PARETO.TABLE", column("a", "b"), column(1, 3)));
  });

  it("closes: values add up to the total, shares to 1, and the last cumulative share is 1", () => {
    always([accountValues, fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 40, maxLength: 40 })], (values, names) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      if (total === 0) return;
      const table = rows("PARETO.TABLE", column(...names.slice(0, values.length)), column(...values)).slice(1) as [
        number,
        string,
        number,
        number,
        number,
        string,
      ][];
      expect(table).toHaveLength(new Set(names.slice(0, values.length)).size);
      expect(table.reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(total, 7);
      expect(table.reduce((sum, row) => sum + row[3], 0)).toBeCloseTo(1, 10);
      expect(table.at(-1)![4]).toBe(1);
      table.forEach((row, i) => {
        if (i > 0) expect(row[2]).toBeLessThanOrEqual(table[i - 1]![2]);
        expect(row[0]).toBe(1 + table.filter((other) => other[2] > row[2]).length);
      });
    });
  });

  it("gives the classes PARETO.CLASS gives", () => {
    always([accountValues], (values) => {
      if (values.every((value) => value === 0)) return;
      const names = values.map((_, i) => `account ${i}`);
      const table = rows("PARETO.TABLE", column(...names), column(...values)).slice(1);
      const classes = rows("PARETO.CLASS", column(...values));
      for (const row of table) expect(row[5]).toBe(classes[names.indexOf(row[1] as string)]![0]);
    });
  });

  it("ranks accounts with losses last, class C, and still ends at 1", () => {
    const table = rows("PARETO.TABLE", column("a", "b", "c"), column(100, -50, 50));
    expect(table.slice(1).map((row) => [row[1], row[4], row[5]])).toEqual([
      ["a", 1, "A"],
      ["c", 1.5, "C"],
      ["b", 1, "C"],
    ]);
  });

  it("keeps text that looks like a formula or markup as text", () => {
    const table = rows("PARETO.TABLE", column("=cmd|' /C calc'!A0", "<img onerror=x>"), column(2, 1));
    expect(table.slice(1).map((row) => row[1])).toEqual(["=cmd|' /C calc'!A0", "<img onerror=x>"]);
  });

  it("refuses ragged lengths, error cells and a total of 0", () => {
    expect(refusal("PARETO.TABLE", column("a", "b"), column(1, 2, 3))).toBe(
      "#VALUE! accounts must have as many cells as values (3); got 2",
    );
    expect(refusal("PARETO.TABLE", column("a", { code: "#REF!" }), column(1, 2))).toBe(
      "#VALUE! accounts contains the error #REF! at row 2; correct that cell first",
    );
    expect(refusal("PARETO.TABLE", column("a", "b"), column(1, -1))).toBe("#N/A values add up to 0; shares need a total above 0");
    expect(refusal("PARETO.TABLE", column("a", "b"), column(null, null))).toContain("has no filled cell");
  });
});

test("tied accounts share the cumulative share of their block (reference case SEG-ABC-TIES; rule of DAX Patterns, ABC classification)", () => {
  const table = rows("PARETO.TABLE", column("a", "b", "c", "d", "e"), column(100, 100, 100, 50, 50));
  expect(table.slice(1).map((row) => row[4])).toEqual([0.75, 0.75, 0.75, 1, 1]);
});
