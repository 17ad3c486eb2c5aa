import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Result = [mean: number, p5: number, p50: number, p95: number, profitable: number];
const simulate = (...args: unknown[]) => rows("REWARD.SIMULATE", ...args)[1] as Result;
const programme = [column(9e6, 1e7, 1.2e7), 0.3, column(0.05, 0.12, 0.2), [[0.015, 0.02, 0.03]], 1e5];

describe("REWARD.SIMULATE", () => {
  it("gives what a second implementation of the generator gives for 1,000 runs of seed 7", () => {
    expect(rows("REWARD.SIMULATE", ...programme, 1000, 7)[0]).toEqual(["mean", "P5", "P50", "P95", "profitable"]);
    // CPython's own MT19937, started with init_genrand(7), and sorted profits
    const expected = [26115.911793860472, -124927.82095833037, 26174.26227863344, 180820.96071556758, 0.596];
    simulate(...programme, 1000, 7).forEach((found, i) => expect(found).toBeCloseTo(expected[i]!, 6));
  });

  it("takes 10,000 runs and seed 1 where they are left out, and repeats itself", () => {
    expect(simulate(...programme)).toEqual(simulate(...programme, 10000, 1));
    expect(simulate(...programme, 500, 2)).not.toEqual(simulate(...programme, 500, 3));
  });

  it("finds the mean of the profit at independent inputs", () => {
    const third = (low: number, likely: number, high: number) => (low + likely + high) / 3;
    const expected = figure("REWARD.PROFIT", third(9e6, 1e7, 1.2e7), 0.3, third(0.05, 0.12, 0.2), third(0.015, 0.02, 0.03), 1e5);
    const [mean, p5, , p95] = simulate(...programme, 200000, 11);
    const error = (p95 - p5) / 3.29 / Math.sqrt(200000);
    expect(Math.abs(mean - expected)).toBeLessThan(5 * error);
  });

  it("has no spread where every input is known", () => {
    always([between(0, 1e6, 0), between(0, 1), between(-0.5, 2), between(0, 1), between(0, 1e5, 0)], (...inputs) => {
      const profit = figure("REWARD.PROFIT", ...inputs);
      const found = simulate(...inputs, 20);
      for (const place of [0, 1, 2, 3]) expect(found[place]).toBeCloseTo(profit, 5);
      expect(found[4]).toBe(found[1] > 0 ? 1 : 0);
    });
  });

  it("stays between the worst and the best profit, percentiles in order", () => {
    always([between(0.01, 0.3), between(0, 0.3), between(0, 0.3), fc.integer({ min: 1, max: 1e6 })], (low, more, most, seed) => {
      const [mean, p5, p50, p95, share] = simulate(1e5, 0.4, column(low, low + more, low + more + most), 0.05, 1000, 50, seed);
      const worst = figure("REWARD.PROFIT", 1e5, 0.4, low, 0.05, 1000);
      const best = figure("REWARD.PROFIT", 1e5, 0.4, low + more + most, 0.05, 1000);
      for (const money of [mean, p5, p50, p95]) {
        expect(money).toBeGreaterThanOrEqual(worst - 1e-6);
        expect(money).toBeLessThanOrEqual(best + 1e-6);
      }
      expect(p5).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p95);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    });
  });

  it("refuses two figures, figures out of order, an impossible end and runs or seeds out of range", () => {
    expect(refusal("REWARD.SIMULATE", column(1, 2), 0.3, 0.1, 0.02, 0)).toBe(
      "#VALUE! baseline_sales must be one figure, or three: low, likely and high; got 2",
    );
    expect(refusal("REWARD.SIMULATE", 1e6, 0.3, column(0.2, 0.1, 0.3), 0.02, 0)).toBe(
      "#VALUE! lift must be low, likely and high in rising order; got 0.2, 0.1 and 0.3",
    );
    expect(refusal("REWARD.SIMULATE", 1e6, column(0.3, 0.5, 1.2), 0.1, 0.02, 0)).toContain("gross_margin must be at least 0 and at most 1");
    expect(refusal("REWARD.SIMULATE", 1e6, 0.3, 0.1, 0.02, 0, 1e6 + 1)).toBe(
      "#VALUE! runs must be a whole number from 1 to 1000000; got 1000001",
    );
    expect(refusal("REWARD.SIMULATE", 1e6, 0.3, 0.1, 0.02, 0, 10, -1)).toBe(
      "#VALUE! seed must be a whole number from 0 to 4294967295; got -1",
    );
  });
});
