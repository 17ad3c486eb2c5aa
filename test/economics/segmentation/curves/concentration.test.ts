import * as fc from "fast-check";
import { column, columnOf, refusal, rows } from "../../../functions/adapters";
import { accountValues, always, between } from "../../../support/seeded";

const names = (count: number): unknown[][] => Array.from({ length: count }, (_, i) => [`K${i}`]);

describe("PARETO.MAJOR", () => {
  it("lists who holds 10% or more of revenue, lines of one customer added up", () => {
    const found = rows("PARETO.MAJOR", column("Acme", "Bolt", "Core", "ACME ", "Dee"), column(300, 100, 90, 500, 10));
    expect(found).toEqual([
      ["rank", "account", "value", "share"],
      [1, "Acme", 800, 0.8],
      [2, "Bolt", 100, 0.1],
    ]);
  });

  it("counts a share met but for rounding", () => {
    // 0.1 + 0.2 is above 0.3 in doubles; 3 of 30 is exactly 10%
    expect(rows("PARETO.MAJOR", names(4), column(0.3, 0.1, 0.1, 2.5))).toHaveLength(3);
  });

  it("shows the column words alone when nobody is that large", () => {
    expect(
      rows(
        "PARETO.MAJOR",
        names(20),
        names(20).map(() => [5]),
      ),
    ).toEqual([["rank", "account", "value", "share"]]);
  });

  it("gives equal values the same rank and leaves the next out", () => {
    expect(columnOf(rows("PARETO.MAJOR", names(4), column(30, 40, 30, 20)), "rank")).toEqual([1, 2, 2, 4]);
  });

  it("never lists more than 1 / limit accounts, nor one below the limit", () => {
    always([accountValues, between(0.02, 1, 2)], (values, limit) => {
      fc.pre(values.some((value) => value > 0));
      const shares = columnOf(rows("PARETO.MAJOR", names(values.length), column(...values), limit), "share") as number[];
      expect(shares.length).toBeLessThanOrEqual(1 / limit + 1e-9);
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(limit - 1e-12);
    });
  });

  it("refuses a limit typed as 10 and ranges of different length, and has no answer for a total of 0", () => {
    expect(refusal("PARETO.MAJOR", names(2), column(1, 2), 10)).toContain("(0.1 means 10%)");
    expect(refusal("PARETO.MAJOR", names(3), column(1, 2))).toContain("accounts must have as many cells as values (2); got 3");
    expect(refusal("PARETO.MAJOR", names(2), column(0, 0))).toBe("#N/A values add up to 0; shares need a total above 0");
    expect(refusal("PARETO.MAJOR", names(2), column(1, "x"))).toBe('#VALUE! values must be a number; got "x" at row 2');
  });
});
