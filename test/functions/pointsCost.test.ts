import * as fc from "fast-check";
import { column, figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("POINTS.COST", () => {
  it("is the mean cost of a point, weighted by what points are spent on", () => {
    expect(figure("POINTS.COST", column(0.5, 0.3, 0.2), column(0.01, 0.008, 0.004))).toBeCloseTo(0.005 + 0.0024 + 0.0008, 12);
  });

  it("lies between the cheapest and the dearest reward", () => {
    const reward = fc.tuple(fc.integer({ min: 1, max: 50 }), between(0, 2));
    always([fc.array(reward, { minLength: 1, maxLength: 6 })], (rewards) => {
      const all = rewards.reduce((sum, [points]) => sum + points, 0);
      const costs = rewards.map(([, cost]) => cost);
      const found = figure("POINTS.COST", column(...rewards.map(([points]) => points / all)), column(...costs));
      expect(found).toBeGreaterThanOrEqual(Math.min(...costs) - 1e-12);
      expect(found).toBeLessThanOrEqual(Math.max(...costs) + 1e-12);
    });
  });

  it("forgives rounded shares, leaves blank lines out and refuses a mix that is not whole", () => {
    expect(figure("POINTS.COST", column(0.333333, 0.333333, 0.333334), column(3, 3, 3))).toBeCloseTo(3, 9);
    expect(figure("POINTS.COST", column(0.5, null, 0.5), column(1, 7, 3))).toBe(2);
    expect(refusal("POINTS.COST", column(0.5, 0.4), column(1, 2))).toBe(
      "#VALUE! redemption_mix adds up to 0.9; the shares of all rewards must add up to 1 (100%)",
    );
    expect(refusal("POINTS.COST", column(50, 50), column(1, 2))).toContain(
      "redemption_mix figure 1 must be at least 0 and at most 1 (0.5 means 50%)",
    );
    expect(refusal("POINTS.COST", column(0.5, 0.5), column(1, -2))).toBe("#VALUE! unit_costs figure 2 must be at least 0; got -2");
  });
});
