import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Row = [input: string, low: number, high: number, profitLow: number, profitHigh: number, swing: number];
const PLACES = ["baseline sales", "gross margin", "lift", "reward rate", "fixed cost"];
const sensitivity = (...args: unknown[]) => rows("REWARD.SENSITIVITY", ...args).slice(1) as Row[];

describe("REWARD.SENSITIVITY", () => {
  it("names the gross margin as what matters most for a programme on 10 million of sales", () => {
    const found = sensitivity(1e7, 0.3, 0.12, 0.02, 1e5);
    expect(found.map(([input]) => input)).toEqual(["gross margin", "lift", "reward rate", "baseline sales", "fixed cost"]);
    expect(found[0]![3]).toBeCloseTo(0, 6);
    expect(found[0]![4]).toBeCloseTo(72000, 6);
  });

  it("moves each input by 10% where swing is left out", () => {
    expect(sensitivity(1e7, 0.3, 0.12, 0.02, 1e5)).toEqual(sensitivity(1e7, 0.3, 0.12, 0.02, 1e5, 0.1));
    const wide = sensitivity(1e7, 0.3, 0.12, 0.02, 1e5, 0.5).find(([input]) => input === "fixed cost")!;
    expect(wide.slice(1)).toEqual([50000, 150000, expect.closeTo(86000, 6), expect.closeTo(-14000, 6), expect.closeTo(100000, 6)]);
  });

  it("agrees with REWARD.PROFIT at the low and the high figure, the widest swing first", () => {
    const inputs = [
      between(0, 1e6, 0),
      between(0, 0.9),
      between(-0.5, 2),
      between(0, 0.9),
      between(0, 1e5, 0),
      between(0.01, 0.1),
    ] as const;
    always([...inputs], (...given) => {
      const found = sensitivity(...given);
      found.forEach(([input, low, high, profitLow, profitHigh, swing], i) => {
        const with_ = (figureOf: number) => given.slice(0, 5).map((value, place) => (PLACES[place] === input ? figureOf : value));
        expect(profitLow).toBeCloseTo(figure("REWARD.PROFIT", ...with_(low)), 4);
        expect(profitHigh).toBeCloseTo(figure("REWARD.PROFIT", ...with_(high)), 4);
        expect(swing).toBeCloseTo(Math.abs(profitHigh - profitLow), 4);
        if (i > 0) expect(swing).toBeLessThanOrEqual(found[i - 1]![5] + 1e-8 * found[0]![5]);
      });
    });
  });

  it("stops shares at 1 and a loss of sales at all of them, and lists low before high", () => {
    const found = sensitivity(100, 0.95, -0.9, 0.99, 0, 0.5);
    const row = (input: string) => found.find(([name]) => name === input)!;
    expect(row("gross margin").slice(1, 3)).toEqual([0.475, 1]);
    expect(row("reward rate").slice(1, 3)).toEqual([0.495, 1]);
    expect(row("lift").slice(1, 3)).toEqual([-1, expect.closeTo(-0.45, 12)]);
  });

  it("keeps the order of the arguments where swings are equal", () => {
    expect(sensitivity(0, 0, 0, 0, 0).map(([input]) => input)).toEqual(PLACES);
    expect(sensitivity(1e5 / 3, 0.7, 0.1, 0, 0).map(([input]) => input)).toEqual(PLACES);
  });

  it("refuses what REWARD.PROFIT refuses, and a swing above 1", () => {
    expect(refusal("REWARD.SENSITIVITY", 1e7, 30, 0.12, 0.02, 1e5)).toBe(refusal("REWARD.PROFIT", 1e7, 30, 0.12, 0.02, 1e5));
    expect(refusal("REWARD.SENSITIVITY", 1e7, 0.3, 0.12, 0.02, 1e5, 10)).toBe(
      "#VALUE! swing must be above 0 and at most 1 (0.1 means 10%); got 10",
    );
  });
});

describe("REWARD.TORNADO", () => {
  it("gives the bars as changes from the base case, the widest first", () => {
    expect(rows("REWARD.TORNADO", column("price", "volume", "cost"), column(80, 60, 105), column(120, 140, 95), 100)).toEqual([
      ["name", "low", "high", "swing"],
      ["volume", -40, 40, 80],
      ["price", -20, 20, 40],
      ["cost", 5, -5, 10],
    ]);
  });

  it("keeps every input once, in falling order, and does not care where the outcomes start", () => {
    const input = fc.tuple(between(-90, 90, 1), between(-90, 90, 1));
    always([fc.array(input, { minLength: 1, maxLength: 8 }), between(-50, 50, 0)], (inputs, shift) => {
      const names = column(...inputs.map((_, i) => `input ${i}`));
      const bars = (by: number) =>
        rows("REWARD.TORNADO", names, column(...inputs.map(([low]) => low + by)), column(...inputs.map(([, high]) => high + by)), by).slice(
          1,
        );
      const found = bars(0) as [string, number, number, number][];
      expect(found.map(([name]) => name).sort()).toEqual(names.flat().sort());
      found.forEach(([, low, high, swing], i) => {
        expect(swing).toBeCloseTo(Math.abs(high - low), 9);
        if (i > 0) expect(swing).toBeLessThanOrEqual(found[i - 1]![3] + 1e-6);
      });
      bars(shift).forEach((row, i) => expect(row[3]).toBeCloseTo(found[i]![3], 9));
    });
  });

  it("refuses text among the outcomes and a missing base", () => {
    expect(refusal("REWARD.TORNADO", column("a", "b"), column(1, "x"), column(3, 4), 2)).toBe(
      '#VALUE! outcome_low must be a number; got "x" at row 2',
    );
    expect(refusal("REWARD.TORNADO", column("a"), column(1), column(3), null)).toBe("#VALUE! outcome_base is missing");
  });
});

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
