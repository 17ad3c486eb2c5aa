import { column, figure, refusal } from "../../../functions/adapters";
import { accountValues, always } from "../../../support/seeded";

const sample = column(500, 300, 80, 40, 30, 20, 10, 10, 5, 5);

/** Half the mean absolute difference of all pairs over the mean: the definition, without sorting. */
function byPairs(values: number[]): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  const differences = values.reduce((sum, x) => sum + values.reduce((inner, y) => inner + Math.abs(x - y), 0), 0);
  return differences / (2 * values.length * total);
}

describe("PARETO.GINI", () => {
  it("is 0.697, or 0.774 corrected for ten accounts", () => {
    expect(figure("PARETO.GINI", sample)).toBeCloseTo(0.697, 12);
    expect(figure("PARETO.GINI", sample, true)).toBeCloseTo(6.97 / 9, 12);
  });

  it("is 0 when all are alike and 1 when one of a small sample holds all", () => {
    expect(figure("PARETO.GINI", column(7, 7, 7))).toBe(0);
    expect(figure("PARETO.GINI", column(0, 0, 0, 0, 1), true)).toBe(1);
    expect(figure("PARETO.GINI", column(0, 0, 0, 0, 1))).toBeCloseTo(0.8, 14);
    expect(figure("PARETO.GINI", column(0, 0))).toBe(0);
    expect(figure("PARETO.GINI", column(5))).toBe(0);
  });

  it("equals half the mean difference of all pairs, from 0 to 1, in any currency and order", () => {
    always([accountValues], (values) => {
      if (values.every((value) => value === 0)) return;
      const gini = figure("PARETO.GINI", column(...values));
      expect(gini).toBeCloseTo(byPairs(values), 10);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThanOrEqual(1);
      expect(figure("PARETO.GINI", [[...values].reverse().map((value) => value * 0.13)])).toBeCloseTo(gini, 10);
    });
  });

  it("does not change when every account is doubled", () => {
    always([accountValues], (values) => {
      if (values.every((value) => value === 0)) return;
      expect(figure("PARETO.GINI", column(...values, ...values))).toBeCloseTo(figure("PARETO.GINI", column(...values)), 10);
    });
  });

  it("refuses a loss and a small sample of one", () => {
    expect(refusal("PARETO.GINI", column(5, -3))).toBe("#VALUE! values must be at least 0; got -3");
    expect(refusal("PARETO.GINI", column(5), true)).toBe("#N/A values must hold at least 2 accounts for this; got 1");
  });

  it("takes TRUE, FALSE, 1 and 0 and refuses other words", () => {
    expect(figure("PARETO.GINI", sample, 1)).toBe(figure("PARETO.GINI", sample, true));
    expect(figure("PARETO.GINI", sample, 0)).toBe(figure("PARETO.GINI", sample, false));
    expect(refusal("PARETO.GINI", sample, "yes")).toBe('#VALUE! small_sample must be TRUE or FALSE; got "yes"');
  });
});
