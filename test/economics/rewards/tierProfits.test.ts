import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const names = column("Gold", "Silver", "Bronze");
const members = column(500, 2000, 7500);
const spend = column(1200, 400, 90);

describe("REWARD.TIERS", () => {
  it("shows which tier earns its privileges", () => {
    const table = rows("REWARD.TIERS", names, members, spend, 0.35, column(0.2, 0.1, 0.05), 0.02, column(30, 5, 0));
    expect(table[0]).toEqual(["tier", "members", "extra margin", "rewards", "benefits", "profit"]);
    const gold = [600000 * 0.2 * 0.35, 600000 * 1.2 * 0.02, 500 * 30];
    expect(table[1]!.slice(0, 2)).toEqual(["Gold", 500]);
    gold.forEach((money, i) => expect(table[1]![i + 2]).toBeCloseTo(money, 8));
    expect(table[1]![5]).toBeCloseTo(gold[0]! - gold[1]! - gold[2]!, 8);
    expect(table[3]![5]).toBeCloseTo(675000 * (0.05 * 0.35 - 1.05 * 0.02), 8);
  });

  it("adds up to the total, and each tier is REWARD.PROFIT with the privileges as fixed cost", () => {
    const tier = fc.tuple(between(0, 5000, 0), between(0, 900, 1), between(0, 1), between(-0.5, 1), between(0, 0.2), between(0, 50, 1));
    always([fc.array(tier, { minLength: 1, maxLength: 5 })], (tiers) => {
      const of = (place: number) => column(...tiers.map((figures) => figures[place]));
      const table = rows("REWARD.TIERS", of(0), of(0), of(1), of(2), of(3), of(4), of(5)).slice(1) as number[][];
      const parts = table.slice(0, -1);
      expect(table.at(-1)![0]).toBe("Total");
      for (const place of [1, 2, 3, 4, 5])
        expect(table.at(-1)![place]).toBeCloseTo(
          parts.reduce((sum, row) => sum + row[place]!, 0),
          5,
        );
      tiers.forEach(([count, each, margin, lift, rate, privilege], i) => {
        const profit = figure("REWARD.PROFIT", count * each, margin, lift, rate, count * privilege);
        expect(parts[i]![5]).toBeCloseTo(profit, 5);
      });
    });
  });

  it("takes one cell for all tiers", () => {
    const spelled = rows("REWARD.TIERS", names, members, spend, column(0.35, 0.35, 0.35), column(0.1, 0.1, 0.1), 0.02, column(5, 5, 5));
    expect(rows("REWARD.TIERS", names, members, spend, 0.35, [[0.1]], 0.02, 5)).toEqual(spelled);
  });

  it("names the figure that is out of range", () => {
    expect(refusal("REWARD.TIERS", names, members, spend, 35, 0.1, 0.02, 5)).toBe(
      "#VALUE! gross_margin figure 1 must be at least 0 and at most 1 (0.35 means 35%); got 35",
    );
    expect(refusal("REWARD.TIERS", names, column(500, 2000, -1), spend, 0.3, 0.1, 0.02, 5)).toBe(
      "#VALUE! members figure 3 must be at least 0; got -1",
    );
    expect(refusal("REWARD.TIERS", names, column(500, 2000), spend, 0.3, 0.1, 0.02, 5)).toBe(
      "#VALUE! members must have as many cells as names (3); got 2",
    );
  });
});
