import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("POINTS.LIABILITY", () => {
  it("multiplies outstanding points, value and the share still to be redeemed", () => {
    expect(figure("POINTS.LIABILITY", 1e6, 0.01, 0.92)).toBeCloseTo(9200, 9);
  });

  it("is the value of the points of POINTS.FUTURE when the rate is theirs", () => {
    always([between(500, 5000, 0), between(0, 400, 0), between(0, 1), between(0, 2)], (issued, redeemed, rate, value) => {
      const future = figure("POINTS.FUTURE", issued, redeemed, rate);
      const outstanding = issued - redeemed;
      expect(figure("POINTS.LIABILITY", outstanding, value, future / outstanding)).toBeCloseTo(future * value, 6);
    });
  });

  it("refuses a percent typed as a whole number and negative points", () => {
    expect(refusal("POINTS.LIABILITY", 1000, 0.01, 92)).toBe(
      "#VALUE! future_rate must be at least 0 and at most 1 (0.92 means 92%); got 92",
    );
    expect(refusal("POINTS.LIABILITY", -1000, 0.01, 0.92)).toBe("#VALUE! outstanding must be at least 0; got -1000");
  });
});

describe("POINTS.BREAKAGE", () => {
  it("earns breakage in proportion to redemptions", () => {
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 4000, 0.8)).toBeCloseTo(9000 * 0.4 * (1 / 0.8 - 1), 9);
  });

  it("is what POINTS.REVENUE earns beyond the redeemed points' own share", () => {
    always([between(0, 9000, 2), between(0, 450, 0), between(0.45, 1, 3)], (allocated, redeemed, rate) => {
      const earned = rows("POINTS.REVENUE", allocated, column(redeemed), column(1000 * rate))[1]![2] as number;
      expect(figure("POINTS.BREAKAGE", allocated, 1000, redeemed, rate)).toBeCloseTo(earned - (allocated * redeemed) / 1000, 6);
    });
  });

  it("comes to all unredeemed money in the end, and to nothing when every point is redeemed", () => {
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 8000, 0.8)).toBeCloseTo(1800, 9);
    expect(figure("POINTS.BREAKAGE", 9000, 10000, 4000, 1)).toBe(0);
  });

  it("refuses more redeemed than expected and a rate of 0", () => {
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, 9000, 0.8)).toBe(
      "#VALUE! redeemed is above the points expected to be redeemed (8000); got 9000; raise the estimate first",
    );
    expect(refusal("POINTS.BREAKAGE", 9000, 10000, 0, 0)).toContain("ultimate_rate must be above 0 and at most 1");
  });
});

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
});

describe("POINTS.FUTURE", () => {
  it("takes what is redeemed off what will ever be redeemed of the points issued", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 0.8)).toBe(350);
  });

  it("is at most what is outstanding and never below 0", () => {
    expect(figure("POINTS.FUTURE", 1000, 450, 0.8, 300)).toBe(250);
    expect(figure("POINTS.FUTURE", 1000, 450, 0.4)).toBe(0);
    always([between(0, 600, 0), between(0, 400, 0), between(0, 1)], (redeemed, expired, rate) => {
      const future = figure("POINTS.FUTURE", 1000, redeemed, rate, expired);
      expect(future).toBeGreaterThanOrEqual(0);
      expect(future).toBeLessThanOrEqual(1000 - redeemed - expired);
    });
  });

  it("refuses more points redeemed and expired than issued", () => {
    expect(refusal("POINTS.FUTURE", 1000, 700, 0.8, 400)).toBe(
      "#VALUE! redeemed plus expired comes to 1100 points, more than the 1000 issued",
    );
    expect(refusal("POINTS.FUTURE", 1000, 700, 80)).toContain("ultimate_rate must be at least 0 and at most 1 (0.8 means 80%)");
  });
});

type Row = [period: number, opening: number, issued: number, redeemed: number, expired: number, closing: number];
const roll = (opening: unknown, ...movements: unknown[][]) =>
  rows("POINTS.ROLLFORWARD", opening, ...movements.map((cells) => column(...cells))).slice(1) as Row[];

describe("POINTS.ROLLFORWARD", () => {
  it("rolls a balance through two periods", () => {
    expect(roll(1000, [500, 600], [300, 400], [50, 0])).toEqual([
      [1, 1000, 500, 300, 50, 1150],
      [2, 1150, 600, 400, 0, 1350],
    ]);
  });

  it("closes: each closing balance opens the next period, and the last is all that came in less all that went", () => {
    const period = fc.tuple(between(0, 900, 1), between(0, 50, 1), between(0, 50, 1));
    always([between(1000, 5000, 1), fc.array(period, { minLength: 1, maxLength: 10 })], (opening, periods) => {
      const of = (place: number) => periods.map((figures) => figures[place]!);
      const found = roll(opening, of(0), of(1), of(2));
      const sum = (place: number) => of(place).reduce((total, each) => total + each, 0);
      expect(found[0]![1]).toBe(opening);
      for (let i = 1; i < found.length; i++) expect(found[i]![1]).toBe(found[i - 1]![5]);
      expect(found.at(-1)![5]).toBeCloseTo(opening + sum(0) - sum(1) - sum(2), 6);
    });
  });

  it("ends at exactly 0 when rounding would leave a hair below", () => {
    expect(roll(0.3, [0, 0, 0], [0.1, 0.1, 0.1], [0, 0, 0])[2]![5]).toBe(0);
  });

  it("takes lines with a blank at the end as still to come", () => {
    expect(roll(1000, [500, 600], [300, null], [50, null])).toHaveLength(1);
  });

  it("names the period that takes more points than there are", () => {
    expect(refusal("POINTS.ROLLFORWARD", 100, column(0, 0), column(60, 60), column(0, 0))).toBe(
      "#VALUE! redeemed and expired take 20 more points than there are in period 2; check the figures of that period",
    );
  });

  it("refuses movements entered with a minus sign", () => {
    expect(refusal("POINTS.ROLLFORWARD", 100, column(50), column(-20), column(0))).toBe(
      "#VALUE! redeemed figure 1 must be at least 0; got -20",
    );
    expect(refusal("POINTS.ROLLFORWARD", -100, column(50), column(20), column(0))).toBe("#VALUE! opening must be at least 0; got -100");
  });
});
