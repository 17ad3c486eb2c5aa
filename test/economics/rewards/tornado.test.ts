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
