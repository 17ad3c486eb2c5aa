import { column, figure, refusal } from "../../../functions/adapters";
import { accountValues, always, between } from "../../../support/seeded";

const sample = column(500, 300, 80, 40, 30, 20, 10, 10, 5, 5);

describe("PARETO.SHARE", () => {
  it("finds 80% with the top 20% where this is so", () => {
    expect(figure("PARETO.SHARE", sample)).toBeCloseTo(0.8, 12);
    expect(figure("PARETO.SHARE", sample, null)).toBe(figure("PARETO.SHARE", sample, 0.2));
  });

  it("takes part of the next account for a broken number of accounts", () => {
    expect(figure("PARETO.SHARE", column(60, 30, 10), 0.5)).toBeCloseTo(0.75, 12);
    expect(figure("PARETO.SHARE", column(60, 30, 10), 0.1)).toBeCloseTo((0.3 * 60) / 100, 12);
  });

  it("adds up the lines of an account first", () => {
    const accounts = column("Acme", " bolt", "ＡＣＭＥ", "Core", "Bolt ", null);
    expect(figure("PARETO.SHARE", column(40, 10, 20, 20, 10, 99), 1 / 3, accounts)).toBeCloseTo(0.6, 12);
  });

  it("ranks losses last, so that the others hold more than all", () => {
    expect(figure("PARETO.SHARE", column(100, 50, -30), 2 / 3)).toBeCloseTo(1.25, 12);
  });

  it("lies on or above the diagonal, grows with the share of accounts and ends at 1", () => {
    always([accountValues, between(0.01, 0.9), between(0, 0.1)], (values, top, more) => {
      if (values.every((value) => value === 0)) return;
      const share = figure("PARETO.SHARE", column(...values), top);
      expect(share).toBeGreaterThanOrEqual(top - 1e-9);
      expect(figure("PARETO.SHARE", column(...values), top + more)).toBeGreaterThanOrEqual(share - 1e-12);
      expect(figure("PARETO.SHARE", column(...values), 1)).toBeCloseTo(1, 12);
    });
  });

  it("does not depend on the currency or the order", () => {
    always([accountValues, between(0.05, 1)], (values, top) => {
      if (values.every((value) => value === 0)) return;
      const share = figure("PARETO.SHARE", column(...values), top);
      expect(figure("PARETO.SHARE", column(...values.map((value) => value * 7.25)), top)).toBeCloseTo(share, 9);
      expect(figure("PARETO.SHARE", [[...values].reverse()], top)).toBeCloseTo(share, 9);
    });
  });

  it("has no answer when the total is not above 0", () => {
    expect(refusal("PARETO.SHARE", column(10, -15))).toBe("#N/A values add up to -5; shares need a total above 0");
    expect(refusal("PARETO.SHARE", column(0, 0))).toBe("#N/A values add up to 0; shares need a total above 0");
  });

  it("refuses 20 typed for 20% and accounts of another length", () => {
    expect(refusal("PARETO.SHARE", sample, 20)).toBe("#VALUE! top must be above 0 and at most 1 (0.2 means 20%); got 20");
    expect(refusal("PARETO.SHARE", column(1, 2), 0.2, column("a", "b", "c"))).toBe(
      "#VALUE! accounts must have as many cells as values (2); got 3",
    );
  });
});

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
