import { column, figure, refusal } from "./adapters";
import { accountValues, always, between } from "./seeded";

const sample = column(500, 300, 80, 40, 30, 20, 10, 10, 5, 5);

describe("PARETO.COUNT", () => {
  it("needs 2 of 10 accounts for 80%", () => {
    expect(figure("PARETO.COUNT", sample)).toBe(2);
    expect(figure("PARETO.COUNT", sample, null)).toBe(2);
    expect(figure("PARETO.COUNT", sample, 0.81)).toBe(3);
  });

  it("has met a share that the sum misses by rounding only", () => {
    expect(figure("PARETO.COUNT", column(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), 0.3)).toBe(3);
    expect(figure("PARETO.COUNT", column(0.7, 0.1, 0.2), 0.9)).toBe(2);
  });

  it("is the smallest number that holds the share", () => {
    always([accountValues, between(0.01, 1)], (values, share) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      if (total === 0) return;
      const count = figure("PARETO.COUNT", column(...values), share);
      const sorted = [...values].sort((x, y) => y - x);
      const held = (accounts: number) => sorted.slice(0, accounts).reduce((sum, value) => sum + value, 0) / total;
      expect(held(count)).toBeGreaterThanOrEqual(share - 1e-9);
      if (count > 1) expect(held(count - 1)).toBeLessThan(share + 1e-9);
    });
  });

  it("agrees with PARETO.SHARE: these accounts hold the share", () => {
    always([accountValues, between(0.05, 0.95)], (values, share) => {
      if (values.every((value) => value === 0)) return;
      const cells = column(...values);
      const top = figure("PARETO.COUNT", cells, share) / values.length;
      expect(figure("PARETO.SHARE", cells, top)).toBeGreaterThanOrEqual(share - 1e-9);
    });
  });

  it("adds up the lines of an account first", () => {
    expect(figure("PARETO.COUNT", column(40, 35, 25), 0.6, column("a", "A ", "b"))).toBe(1);
    expect(figure("PARETO.COUNT", column(40, 35, 25), 0.6)).toBe(2);
  });

  it("refuses 80 typed for 80% and a share of 0", () => {
    expect(refusal("PARETO.COUNT", sample, 80)).toContain("share must be above 0 and at most 1 (0.8 means 80%)");
    expect(refusal("PARETO.COUNT", sample, 0)).toContain("got 0");
    expect(refusal("PARETO.COUNT", column(1, -2))).toContain("#N/A values add up to -1");
  });
});
