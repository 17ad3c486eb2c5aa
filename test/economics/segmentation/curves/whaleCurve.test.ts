import * as fc from "fast-check";
import { column, columnOf, refusal, rows, said } from "../../../functions/adapters";
import { always } from "../../../support/seeded";

const profits = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 30 });
const names = (count: number): unknown[][] => Array.from({ length: count }, (_, i) => [`K${i}`]);

describe("PARETO.WHALE", () => {
  it("shows what the unprofitable accounts cost: 160 earned, 60 given back", () => {
    const found = rows("PARETO.WHALE", column("Loss Ltd", "Acme", "Bolt", "acme"), column(-60, 100, 10, 50));
    expect(columnOf(found, "account")).toEqual(["Acme", "Bolt", "Loss Ltd"]);
    expect(columnOf(found, "cumulative")).toEqual([150, 160, 100]);
    expect(columnOf(found, "share of net")).toEqual([1.5, 1.6, 1]);
    expect(columnOf(found, "peak")).toEqual([false, true, false]);
  });

  it("puts the peak at the fewest accounts that reach it", () => {
    expect(columnOf(rows("PARETO.WHALE", names(4), column(0, 50, 0, -10)), "peak")).toEqual([true, false, false, false]);
  });

  it("gives equal profits the same rank in the order of the list", () => {
    const found = rows("PARETO.WHALE", column("x", "y", "z"), column(5, 9, 5));
    expect(columnOf(found, "rank")).toEqual([1, 2, 2]);
    expect(columnOf(found, "account")).toEqual(["y", "x", "z"]);
  });

  it("gives no shares of a net loss, but all the rest", () => {
    const found = rows("PARETO.WHALE", names(2), column(10, -25));
    expect(columnOf(found, "cumulative")).toEqual([10, -15]);
    for (const share of columnOf(found, "share of net"))
      expect(said(share)).toBe("#N/A profits add up to -15; shares need a total above 0");
  });

  it("ends at the net total, has one peak, and rises before it and falls after it", () => {
    always([profits], (values) => {
      const found = rows("PARETO.WHALE", names(values.length), column(...values));
      const cumulative = columnOf(found, "cumulative") as number[];
      const peak = columnOf(found, "peak").indexOf(true);
      expect(cumulative.at(-1)).toBe(values.reduce((sum, value) => sum + value, 0));
      expect(columnOf(found, "peak").filter(Boolean)).toHaveLength(1);
      cumulative.forEach((value, i) => {
        if (i > 0 && i <= peak) expect(value).toBeGreaterThan(cumulative[i - 1]!);
        if (i > peak) expect(value).toBeLessThanOrEqual(cumulative[i - 1]!);
      });
    });
  });

  it("refuses text with its position and ranges of different length", () => {
    expect(refusal("PARETO.WHALE", names(2), column(1, "two"))).toBe('#VALUE! profits must be a number; got "two" at row 2');
    expect(refusal("PARETO.WHALE", names(2), column(1))).toBe("#VALUE! profits must have as many cells as accounts (2); got 1");
    expect(refusal("PARETO.WHALE", column("a", { code: "#REF!" }), column(1, 2))).toContain("accounts contains the error #REF! at row 2");
    expect(refusal("PARETO.WHALE", column(null, "a"), column(1, null))).toContain("accounts has no filled cell");
  });
});
