import * as fc from "fast-check";
import { column, refusal, rows, said } from "../../../functions/adapters";
import { always } from "../../../support/seeded";

const moves = fc.array(fc.tuple(fc.constantFrom("A", "B", "C", null), fc.constantFrom("A", "B", "C", null)), {
  minLength: 1,
  maxLength: 40,
});

describe("PARETO.MIGRATION", () => {
  it("counts moves between classes, with customers lost and won as none", () => {
    expect(rows("PARETO.MIGRATION", column("A", "A", "B", null, "C"), column("A", "B", null, "C", "C"))).toEqual([
      ["before", "A", "B", "C", "none"],
      ["A", 1, 1, 0, 0],
      ["B", 0, 0, 0, 1],
      ["C", 0, 0, 1, 0],
      ["none", 0, 0, 1, 0],
    ]);
  });

  it("shows classes as first written, numbers before text, spelled alike or not", () => {
    expect(rows("PARETO.MIGRATION", column("gold", 10, " Gold"), column("GOLD", 2, 10))).toEqual([
      ["before", 2, 10, "gold"],
      [2, 0, 0, 0],
      [10, 1, 0, 0],
      ["gold", 0, 1, 1],
    ]);
  });

  it("gives shares of the row in which who is gone stays gone", () => {
    expect(rows("PARETO.MIGRATION", column("A", "A", "A", "A"), column("A", "A", "A", null), "share")).toEqual([
      ["before", "A", "none"],
      ["A", 0.75, 0.25],
      ["none", 0, 1],
    ]);
  });

  it("knows no shares of a class that nobody started in", () => {
    const found = rows("PARETO.MIGRATION", column("A", "A"), column("A", "B"), "share");
    expect(found[1]).toEqual(["A", 0.5, 0.5]);
    expect(said(found[2]![1])).toBe("#N/A before holds no account in class B, so its shares cannot be estimated");
  });

  it("counts every account once, and row and column sums are the classes before and after", () => {
    always([moves], (pairs) => {
      fc.pre(pairs.some(([from, to]) => from !== null || to !== null));
      const [head, ...body] = rows("PARETO.MIGRATION", column(...pairs.map(([from]) => from)), column(...pairs.map(([, to]) => to)));
      const real = pairs.filter(([from, to]) => from !== null || to !== null);
      body.forEach((row, i) => {
        const name = head![i + 1];
        const sum = (cells: unknown[]): number => (cells as number[]).reduce((all, count) => all + count, 0);
        expect(row[0]).toBe(name);
        expect(sum(row.slice(1))).toBe(real.filter(([from]) => (from ?? "none") === name).length);
        expect(sum(body.map((other) => other[i + 1]))).toBe(real.filter(([, to]) => (to ?? "none") === name).length);
      });
    });
  });

  it("has shares that add up to 1 in every row that has any", () => {
    always([moves], (pairs) => {
      fc.pre(pairs.some(([from, to]) => from !== null || to !== null));
      const args = [column(...pairs.map(([from]) => from)), column(...pairs.map(([, to]) => to))];
      for (const row of rows("PARETO.MIGRATION", ...args, "share").slice(1)) {
        if (row.slice(1).some((cell) => typeof cell !== "number")) continue;
        expect((row.slice(1) as number[]).reduce((all, share) => all + share, 0)).toBeCloseTo(1, 12);
      }
    });
  });

  it("refuses lists of different length, nothing at all, ids instead of classes and an unknown word", () => {
    expect(refusal("PARETO.MIGRATION", column("A", "B"), column("A"))).toBe("#VALUE! after must have as many cells as before (2); got 1");
    expect(refusal("PARETO.MIGRATION", column(null), column(""))).toContain("#VALUE! before has no filled cell");
    expect(refusal("PARETO.MIGRATION", column("A"), column("A"), "percent")).toContain('measure must be one of "count", "share"');
    const ids = Array.from({ length: 600 }, (_, i) => [`id ${i}`]);
    expect(refusal("PARETO.MIGRATION", ids, ids)).toBe(
      "#VALUE! before and after hold 600 different classes; at most 500 fit into the table",
    );
  });
});
