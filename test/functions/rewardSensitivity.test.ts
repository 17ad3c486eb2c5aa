import { figure, refusal, rows } from "./adapters";
import { always, between } from "./seeded";

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
