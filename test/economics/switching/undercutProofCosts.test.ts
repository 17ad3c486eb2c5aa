import * as fc from "fast-check";
import { column, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const costs = (prices: unknown[], customers: unknown[], unitCost?: number) =>
  rows("SWITCH.SHY", column(...prices), column(...customers), unitCost).flat() as number[];

describe("SWITCH.SHY", () => {
  it("takes from a firm's price the rival's price times the rival's share of the two", () => {
    expect(costs([100, 90], [60, 40])).toEqual([100 - 90 * 0.4, 90 - 100 * 0.6]);
  });

  it("compares every firm with the smallest, and the smallest with the largest", () => {
    const found = costs([100, 95, 80], [50, 30, 20]);
    expect(found[0]).toBeCloseTo(100 - (80 * 20) / 70, 12);
    expect(found[1]).toBeCloseTo(95 - (80 * 20) / 50, 12);
    expect(found[2]).toBeCloseTo(80 - (100 * 50) / 70, 12);
    expect(costs([80, 100, 95], [20, 50, 30])).toEqual([found[2], found[0], found[1]]);
  });

  it("counts the firm listed last as the smaller among equals", () => {
    expect(costs([50, 40, 30], [10, 10, 10])).toEqual([50 - 15, 40 - 15, 30 - 25]);
  });

  it("returns a negative figure as it is", () => {
    expect(costs([200, 40], [60, 40])[1]).toBe(40 - 200 * 0.6);
  });

  it("gives back the common switching cost that equilibrium prices are made from", () => {
    always([between(1, 90, 2), between(1, 90, 0), between(1, 90, 0)], (cost, first, second) => {
      const scale = ((first + second) * cost) / (first ** 2 + first * second + second ** 2);
      const prices = [scale * (first + 2 * second), scale * (2 * first + second)];
      for (const found of costs(prices, [first, second])) expect(found).toBeCloseTo(cost, 9);
    });
  });

  it("scales with prices and not with the size of the market", () => {
    const firm = fc.tuple(between(1, 90, 1), between(1, 90, 0));
    always([fc.array(firm, { minLength: 2, maxLength: 6 })], (firms) => {
      const prices = firms.map(([price]) => price);
      const customers = firms.map(([, count]) => count);
      const found = costs(prices, customers);
      const doubled = costs(
        prices.map((price) => 2 * price),
        customers.map((count) => 3 * count),
      );
      found.forEach((cost, i) => expect(doubled[i]).toBeCloseTo(2 * cost, 9));
    });
  });

  it("has no answer for one firm and refuses a firm without customers", () => {
    expect(refusal("SWITCH.SHY", column(100), column(60))).toBe("#N/A prices must hold at least 2 filled cells for this; got 1");
    expect(refusal("SWITCH.SHY", column(100, 90), column(60, 0))).toBe("#VALUE! customers figure 2 must be above 0; got 0");
    expect(refusal("SWITCH.SHY", column(100, -90), column(60, 40))).toBe("#VALUE! prices figure 2 must be at least 0; got -90");
  });
});
