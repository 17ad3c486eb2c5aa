import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
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

type Row = [period: number, revenue: number, cumulative: number, liability: number];
const revenue = (allocated: unknown, redeemed: unknown[], expected: unknown[], expiry?: number, form?: string) =>
  rows("POINTS.REVENUE", allocated, column(...redeemed), column(...expected), expiry, form).slice(1) as Row[];

describe("POINTS.REVENUE", () => {
  it("catches up in the period of a new estimate and never reopens the allocation", () => {
    expect(revenue(9000, [4500, 8500], [9000, 10000])).toEqual([
      [1, 4500, 4500, 4500],
      [2, 3150, 7650, 1350],
    ]);
  });

  it("closes: revenue adds up to the cumulative figure, and with the liability to what was allocated", () => {
    const period = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 500 }));
    always([between(0, 9000, 2), fc.array(period, { minLength: 1, maxLength: 8 })], (allocated, periods) => {
      let redeemed = 0;
      const cumulative = periods.map(([step]) => (redeemed += step));
      const found = revenue(
        allocated,
        cumulative,
        cumulative.map((points, i) => points + periods[i]![1]),
      );
      let earned = 0;
      for (const [, inPeriod, toDate, liability] of found) {
        earned += inPeriod;
        expect(toDate).toBeCloseTo(earned, 6);
        expect(toDate + liability).toBeCloseTo(allocated, 6);
        expect(liability).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it("has earned everything when all expected points are redeemed, rounding or not", () => {
    expect(revenue(100, [57], [0.57 * 100])[0]).toEqual([1, 100, 100, 0]);
  });

  it("takes revenue back when redemptions are reversed or the estimate rises", () => {
    expect(revenue(100, [50, 40], [100, 100])[1]).toEqual([2, -10, 40, 60]);
    expect(revenue(100, [50, 50], [100, 200])[1]).toEqual([2, -25, 25, 75]);
  });

  it.each([
    ["an exercise that states redemptions of each year", [4000, 4100, 900], 3],
    ["redemptions that fade", [500, 300, 200, 100], 2],
    ["redemptions that go up and down", [50, 52, 48, 51, 49], 3],
    ["a long rise before the end", [4000, 4100, 4200, 4300, 900], 5],
    ["a negative figure", [100, -2], 2],
  ])("refuses what looks like redemptions of each period: %s", (_, redeemed, period) => {
    const expected = redeemed.map(() => 9000);
    expect(refusal("POINTS.REVENUE", 720_000, column(...redeemed), column(...expected))).toBe(
      `#VALUE! redeemed_cumulative falls in period ${period}, as points of each period do: give form "per period" if they are, or "to date" if redemptions were taken back`,
    );
  });

  it.each([
    ["none", [4000, 8100, 9000]],
    ["one that is made up for", [500, 0, 300, 600]],
    ["one in the last period", [3000, 6000, 5000]],
    ["two among many periods", [100, 200, 190, 300, 400, 380, 500, 600, 700]],
  ])("takes redemptions to date with reversals: %s", (_, redeemed) => {
    const expected = redeemed.map(() => 9000);
    // in money: 720,000 for 9,000 points are 80 a point
    revenue(720_000, redeemed, expected).forEach(([, inPeriod, toDate, liability], i) => {
      expect(inPeriod).toBeCloseTo(80 * (redeemed[i]! - (redeemed[i - 1] ?? 0)), 6);
      expect(toDate).toBeCloseTo(80 * redeemed[i]!, 6);
      expect(liability).toBeCloseTo(720_000 - 80 * redeemed[i]!, 6);
    });
  });

  it("adds up redemptions of each year, as exercises on IFRS 15 state them: 4,000, 4,100 and 900 of 80% and 90% of 10,000", () => {
    // 720,000 of 7,200,000 for the points (published); to date 4,000/8,000, 8,100/9,000, 9,000/9,000
    expect(revenue(720_000, [4000, 4100, 900], [8000, 9000, 9000], undefined, "per period")).toEqual([
      [1, 360_000, 360_000, 360_000],
      [2, 288_000, 648_000, 72_000],
      [3, 72_000, 720_000, 0],
    ]);
  });

  it("gives the same for redemptions of each period as for their sums to date", () => {
    const step = fc.oneof({ weight: 5, arbitrary: between(0, 300, 0) }, { weight: 1, arbitrary: between(-9, -1, 0) });
    always([fc.array(step, { minLength: 1, maxLength: 8 }), fc.constantFrom(undefined, 1, 3, 20)], (steps, expiry) => {
      const each = steps.map((points, i) => (i === 0 ? points + 50 : expiry !== undefined && i >= expiry ? 0 : points));
      const toDate = each.map((_, i) => each.slice(0, i + 1).reduce((sum, points) => sum + points, 0));
      const expected = toDate.map(() => 3000);
      expect(revenue(900, each, expected, expiry, "per period")).toEqual(revenue(900, toDate, expected, expiry, "to date"));
    });
  });

  it("believes that falling figures are to date where form says so", () => {
    expect(revenue(720_000, [4000, 4100, 900], [8000, 9000, 9000], undefined, "to date").map((row) => row[1])).toEqual([
      360_000, -32_000, -256_000,
    ]);
  });

  it("earns what is left when the points expire, whatever is expected from then on", () => {
    // by hand: 4,500 of 9,000 expected, then the other half of the money
    expect(revenue(9000, [4500, 6000, 6000], [9000, 0, 0], 2)).toEqual([
      [1, 4500, 4500, 4500],
      [2, 4500, 9000, 0],
      [3, 0, 9000, 0],
    ]);
    expect(revenue(9000, [0], [0], 1)).toEqual([[1, 9000, 9000, 0]]);
    expect(revenue(9000, [4500, 6000], [9000, 9000], 36)).toEqual(revenue(9000, [4500, 6000], [9000, 9000]));
  });

  it("refuses redemptions after the expiry, and an expiry that is no number of a period", () => {
    expect(refusal("POINTS.REVENUE", 9000, column(4500, 6000, 6100), column(9000, 9000, 9000), 2)).toBe(
      "#VALUE! redeemed_cumulative changes in period 3, after the points expired at the end of period 2; end the ranges there or correct expiry",
    );
    expect(refusal("POINTS.REVENUE", 9000, column(4500), column(9000), 1.5)).toContain("expiry must be a whole number from 1");
    expect(refusal("POINTS.REVENUE", 9000, column(4500, 10), column(9000, 4505), null, "per period")).toBe(
      "#VALUE! redeemed_cumulative, added up to date, is above the points expected to be redeemed (4505) in period 2; got 4510; raise the estimate first",
    );
    expect(refusal("POINTS.REVENUE", 9000, column(10, -20), column(9000, 9000), null, "per period")).toContain(
      "redeemed_cumulative, added up to date, figure 2 must be at least 0; got -10",
    );
  });

  it("takes lines with a blank at the end as still to come, and refuses one before a later line", () => {
    expect(revenue(100, [50, null, null], [100, 100, 100])).toEqual([[1, 50, 50, 50]]);
    expect(refusal("POINTS.REVENUE", 100, column(50, null, 70), column(100, 100, 100))).toBe(
      "#VALUE! redeemed_cumulative has an incomplete line for period 2 before a later one; fill it in or end the ranges before it",
    );
  });

  it("names the period in which more is redeemed than expected", () => {
    expect(refusal("POINTS.REVENUE", 100, column(50, 110), column(100, 100))).toBe(
      "#VALUE! redeemed_cumulative is above the points expected to be redeemed (100) in period 2; got 110; raise the estimate first",
    );
  });

  it("refuses negative money, an estimate of 0 and ragged ranges", () => {
    expect(refusal("POINTS.REVENUE", -1, column(50), column(100))).toBe("#VALUE! allocated must be at least 0; got -1");
    expect(refusal("POINTS.REVENUE", 100, column(0), column(0))).toBe("#VALUE! expected_total figure 1 must be above 0; got 0");
    expect(refusal("POINTS.REVENUE", 100, column(50), column(100, 100))).toBe(
      "#VALUE! expected_total must have as many cells as redeemed_cumulative (1); got 2",
    );
  });
});

const trueUp = (...args: unknown[]) => rows("POINTS.TRUEUP", ...args)[1] as [before: number, after: number, effect: number];

describe("POINTS.TRUEUP", () => {
  it("takes revenue back when more points will be redeemed than thought", () => {
    expect(rows("POINTS.TRUEUP", 10000, 4000, 9000, 0.8, 0.9)).toEqual([
      ["deferred before", "deferred after", "revenue effect"],
      [4500, 5000, -500],
    ]);
  });

  it("is what POINTS.REVENUE adds in a period without redemptions", () => {
    always([between(0.45, 1, 3), between(0.45, 1, 3), between(0, 9000, 2)], (before, after, allocated) => {
      const [deferredBefore, deferredAfter, effect] = trueUp(1000, 450, allocated, before, after);
      const revenue = rows("POINTS.REVENUE", allocated, column(450, 450), column(1000 * before, 1000 * after)) as number[][];
      expect(effect).toBeCloseTo(revenue[2]![1]!, 6);
      expect(deferredBefore).toBeCloseTo(revenue[1]![3]!, 6);
      expect(deferredAfter).toBeCloseTo(revenue[2]![3]!, 6);
    });
  });

  it("turns its sign when the rates are exchanged, and is 0 when they agree", () => {
    expect(trueUp(1000, 300, 500, 0.7, 0.6)[2]).toBeCloseTo(0 - trueUp(1000, 300, 500, 0.6, 0.7)[2], 12);
    expect(trueUp(1000, 300, 500, 0.7, 0.7)[2]).toBe(0);
  });

  it("refuses rates that more redemptions have overtaken, and rates of 0", () => {
    expect(refusal("POINTS.TRUEUP", 1000, 850, 500, 0.8, 0.9)).toBe(
      "#VALUE! redeemed, with the old_rate, is above the points expected to be redeemed (800); got 850; raise the estimate first",
    );
    expect(refusal("POINTS.TRUEUP", 1000, 850, 500, 0.9, 80)).toContain("new_rate must be above 0 and at most 1 (0.8 means 80%)");
    expect(refusal("POINTS.TRUEUP", 0, 0, 500, 0.9, 0.8)).toBe("#VALUE! issued must be above 0; got 0");
  });
});

describe("shares where redeemed points belong", () => {
  it("are refused by every function that takes points redeemed, since the figure would look like an answer", () => {
    const share = (got: number) => `holds ${got}, which is a share; give points: each share times the points issued`;
    expect(refusal("POINTS.REVENUE", 9000, column(0.45, 0.85), column(9000, 10000))).toBe(`#VALUE! redeemed_cumulative ${share(0.85)}`);
    expect(refusal("POINTS.FUTURE", 1000, 0.45, 0.8)).toBe(`#VALUE! redeemed ${share(0.45)}`);
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, 0.4, 0.8)).toBe(`#VALUE! redeemed ${share(0.4)}`);
    expect(refusal("POINTS.TRUEUP", 10000, 0.4, 9000, 0.8, 0.9)).toBe(`#VALUE! redeemed ${share(0.4)}`);
  });

  it("are taken beside expected shares, and beside points in millions", () => {
    expect(rows("POINTS.REVENUE", 9000, column(0.45, 0.85), column(0.9, 1)).slice(1)).toEqual([
      [1, 4500, 4500, 4500],
      [2, 3150, 7650, 1350],
    ]);
    expect(figure("POINTS.FUTURE", 1.5, 0.45, 0.8)).toBeCloseTo(0.75, 12);
  });
});
