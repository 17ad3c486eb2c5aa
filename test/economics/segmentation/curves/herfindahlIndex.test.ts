import * as fc from "fast-check";
import { column, figure, refusal } from "../../../functions/adapters";
import { accountValues, always, between } from "../../../support/seeded";

describe("PARETO.HHI", () => {
  it("is 1 / n for n accounts alike and 1 for one account", () => {
    expect(figure("PARETO.HHI", column(3, 3, 3, 3, 3))).toBeCloseTo(0.2, 14);
    expect(figure("PARETO.HHI", column(42, 0, null))).toBe(1);
  });

  it("adds up the lines of an account first", () => {
    expect(figure("PARETO.HHI", column(30, 20, 50), column("a", "A ", "b"))).toBeCloseTo(0.5, 14);
  });

  it("gives the effective number of accounts as its inverse: two halves among many crumbs are nearly two", () => {
    expect(1 / figure("PARETO.HHI", column(500, 500, 1, 1, 1))).toBeCloseTo(1003 ** 2 / 500003, 10);
  });

  it("lies between 1 / n and 1, whatever the currency", () => {
    always([accountValues, between(0.01, 900, 2)], (values, rate) => {
      fc.pre(values.some((value) => value > 0));
      const index = figure("PARETO.HHI", column(...values));
      expect(index).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
      expect(index).toBeLessThanOrEqual(1);
      expect(figure("PARETO.HHI", column(...values.map((value) => value * rate)))).toBeCloseTo(index, 12);
    });
  });

  it("rises when two accounts merge", () => {
    always([accountValues], (values) => {
      fc.pre(values.length > 1 && values[0]! > 0 && values[1]! > 0);
      const merged = [values[0]! + values[1]!, ...values.slice(2)];
      expect(figure("PARETO.HHI", column(...merged))).toBeGreaterThan(figure("PARETO.HHI", column(...values)));
    });
  });

  it("refuses an account below 0 after netting and has no answer for a total of 0", () => {
    expect(refusal("PARETO.HHI", column(5, -7, 9), column("a", "a", "b"))).toBe("#VALUE! values must be at least 0; got -2");
    expect(refusal("PARETO.HHI", column(0))).toContain("#N/A values add up to 0");
  });
});
