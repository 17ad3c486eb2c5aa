import { refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const split = (...args: unknown[]) => rows("POINTS.ALLOCATE", ...args)[0] as [goods: number, points: number];

describe("POINTS.ALLOCATE", () => {
  it("splits a sale in proportion to the stand-alone prices, one row without header", () => {
    expect(rows("POINTS.ALLOCATE", 100, 100, 50, 1, 0.5)).toEqual([[80, 20]]);
  });

  it("loses no cent and gives neither part less than nothing", () => {
    const part = between(0, 5000, 2);
    always([part, between(1, 5000, 2), part, between(0, 2), between(0, 1)], (price, goods, points, value, rate) => {
      for (const decimals of [null, 2]) {
        const [toGoods, toPoints] = split(price, goods, points, value, rate, decimals);
        expect(toGoods + toPoints).toBeCloseTo(price, 9);
        expect(toGoods).toBeGreaterThanOrEqual(-1e-9);
        expect(toPoints).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it("gives the points no more than the price where rounding would pass it", () => {
    expect(split(1.005, 0, 10, 0.1, 0.5, 2)).toEqual([0, 1.005]);
    expect(split(900, 50, 950, 1, 1, -3)).toEqual([0, 900]);
  });

  it("gives the points more when more of them will be redeemed", () => {
    always([between(0.01, 0.98), between(1, 900, 0)], (rate, points) => {
      expect(split(100, 90, points, 0.1, rate + 0.01)[1]).toBeGreaterThan(split(100, 90, points, 0.1, rate)[1]);
    });
  });

  it("has no answer where nothing has a value", () => {
    expect(refusal("POINTS.ALLOCATE", 100, 0, 0, 1, 0.8)).toBe(
      "#N/A goods_value and the expected value of the points add up to 0; shares need a total above 0",
    );
  });

  it("refuses percents typed as whole numbers, negative money and odd decimals", () => {
    expect(refusal("POINTS.ALLOCATE", 100, 90, 10, 1, 95)).toContain("ultimate_rate must be at least 0 and at most 1 (0.95 means 95%)");
    expect(refusal("POINTS.ALLOCATE", -100, 90, 10, 1, 0.95)).toBe("#VALUE! price must be at least 0; got -100");
    expect(refusal("POINTS.ALLOCATE", 100, 90, 10, 1, 0.95, 1.5)).toBe("#VALUE! decimals must be a whole number from -9 to 9; got 1.5");
    expect(refusal("POINTS.ALLOCATE", 100, 90, 10, 1, 0.95, 2, -1)).toBe(
      "#VALUE! ratio_decimals must be a whole number from 0 to 9; got -1",
    );
  });
});
