import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const money = between(0, 500, 2);

describe("SWITCH.COST", () => {
  it("adds up what leaving a bank costs a customer", () => {
    const benefit = 30 / 1.1 + 30 / 1.21 + 30 / 1.331;
    expect(figure("SWITCH.COST", 50, 30, 0.1, 3, 20, 8, 15, 40, 0.1, 200)).toBeCloseTo(50 + benefit + 20 + 120 + 40 + 20, 10);
  });

  it("counts benefits in full without discount and never more with a positive one", () => {
    always([money, between(0, 0.5), fc.integer({ min: 1, max: 60 })], (benefit, discount, periods) => {
      expect(figure("SWITCH.COST", 0, benefit, 0, periods)).toBeCloseTo(benefit * periods, 8);
      expect(figure("SWITCH.COST", 0, benefit, discount, periods)).toBeLessThanOrEqual(benefit * periods + 1e-9);
    });
  });

  it("keeps its digits at a very small discount rate", () => {
    expect(figure("SWITCH.COST", 0, 1, 1e-12, 10)).toBeCloseTo(10 - 55e-12, 13);
  });

  it("refuses negative parts and a probability above 1", () => {
    expect(refusal("SWITCH.COST", -50, 30, 0.1, 3)).toBe("#VALUE! lost_balance must be at least 0; got -50");
    expect(refusal("SWITCH.COST", 50, 30, 0.1, 3, 0, -8)).toBe("#VALUE! learning_hours must be at least 0; got -8");
    expect(refusal("SWITCH.COST", 50, 30, 0.1, 3, 0, 0, 0, 0, 10, 200)).toBe(
      "#VALUE! risk_probability must be at least 0 and at most 1 (0.1 means 10%); got 10",
    );
  });
});

describe("SWITCH.COST.TABLE", () => {
  it("lists the parts in their order with the total last", () => {
    const table = rows("SWITCH.COST.TABLE", 50, 30, 0, 3, 20, 8, 15, 40, 0.1, 200);
    expect(table).toEqual([
      ["part", "money"],
      ["lost balance", 50],
      ["lost benefit", 90],
      ["setup", 20],
      ["learning", 120],
      ["termination", 40],
      ["risk", 20],
      ["Total", 340],
    ]);
  });

  it("adds up to SWITCH.COST", () => {
    always([money, money, between(-0.1, 0.6), fc.integer({ min: 1, max: 40 }), money, money, money, between(0, 1), money], (...args) => {
      const [balance, benefit, discount, periods, setup, hours, fee, probability, loss] = args;
      const given = [balance, benefit, discount, periods, setup, hours, 12, fee, probability, loss];
      const parts = rows("SWITCH.COST.TABLE", ...given).slice(1) as [string, number][];
      const total = figure("SWITCH.COST", ...given);
      expect(parts.at(-1)).toEqual(["Total", total]);
      expect(parts.slice(0, -1).reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(total, 7);
    });
  });

  it("refuses with the same sentence as SWITCH.COST", () => {
    expect(refusal("SWITCH.COST.TABLE", 50, 30, 10, 3)).toBe(refusal("SWITCH.COST", 50, 30, 10, 3));
  });
});

describe("SWITCH.RIVALGAIN", () => {
  it("says that the customer is worth winning at 100 and locked in at 70", () => {
    expect(figure("SWITCH.RIVALGAIN", 100, 50, 25)).toBe(25);
    expect(figure("SWITCH.RIVALGAIN", 70, 50, 25)).toBe(-5);
  });

  it("does not care on whose side the switching cost arises", () => {
    always([between(-90, 900, 2), between(0, 90, 2), between(0, 90, 2)], (value, mine, theirs) => {
      expect(figure("SWITCH.RIVALGAIN", value, mine, theirs)).toBeCloseTo(figure("SWITCH.RIVALGAIN", value, theirs, mine), 9);
      expect(figure("SWITCH.RIVALGAIN", mine + theirs, mine, theirs)).toBeCloseTo(0, 9);
    });
  });

  it("is the customer's value less what SWITCH.COST finds, for a bank that opens accounts free of charge", () => {
    const cost = figure("SWITCH.COST", 50, 30, 0.1, 3, 20, 8, 15, 40, 0.1, 200);
    expect(figure("SWITCH.RIVALGAIN", 400, cost, 0)).toBeCloseTo(400 - 324.60556, 4);
  });

  it("refuses negative costs", () => {
    expect(refusal("SWITCH.RIVALGAIN", 100, -50, 25)).toBe("#VALUE! customer_cost must be at least 0; got -50");
    expect(refusal("SWITCH.RIVALGAIN", 100, 50, -25)).toBe("#VALUE! rival_cost must be at least 0; got -25");
  });
});

describe("SWITCH.INDUCEMENT", () => {
  it("nets the switching cost with what the rival does better", () => {
    const advantage = 25 / 1.1 + 25 / 1.21 + 25 / 1.331;
    expect(figure("SWITCH.INDUCEMENT", 324.60556, 25, 0.1, 3)).toBeCloseTo(324.60556 - advantage, 10);
  });

  it("is negative when the customer is better off leaving already", () => {
    expect(figure("SWITCH.INDUCEMENT", 10, 25, 0, 3)).toBe(-65);
  });

  it("is more than the switching cost when the rival is worse", () => {
    expect(figure("SWITCH.INDUCEMENT", 10, -25, 0, 2)).toBe(60);
  });

  it("falls as the advantage grows", () => {
    always(
      [between(0, 900, 2), between(-90, 90, 2), between(0.01, 50, 2), between(0, 0.5), fc.integer({ min: 1, max: 30 })],
      (cost, advantage, more, discount, periods) => {
        expect(figure("SWITCH.INDUCEMENT", cost, advantage + more, discount, periods)).toBeLessThan(
          figure("SWITCH.INDUCEMENT", cost, advantage, discount, periods),
        );
      },
    );
  });

  it("refuses a negative switching cost and a discount of -100%", () => {
    expect(refusal("SWITCH.INDUCEMENT", -1, 25, 0.1, 3)).toBe("#VALUE! switching_cost must be at least 0; got -1");
    expect(refusal("SWITCH.INDUCEMENT", 100, 25, -1, 3)).toContain("discount must be above -1");
  });
});

const flow = between(0.01, 500, 2);

describe("SWITCH.LOGODDS", () => {
  it("compares the odds of staying with those of choosing afresh", () => {
    expect(figure("SWITCH.LOGODDS", 90, 2, 30, 20)).toBeCloseTo(Math.log(45 / 1.5), 12);
  });

  it("is 0 where customers behave like newcomers, and turns its sign with the flows", () => {
    always([flow, flow, flow, flow], (stayed, moved, here, there) => {
      expect(figure("SWITCH.LOGODDS", stayed, moved, 3 * stayed, 3 * moved)).toBeCloseTo(0, 10);
      expect(figure("SWITCH.LOGODDS", stayed, moved, here, there)).toBeCloseTo(
        0 - figure("SWITCH.LOGODDS", moved, stayed, there, here),
        10,
      );
    });
  });

  it("is money when divided by the price coefficient, whatever the sign of that", () => {
    expect(figure("SWITCH.LOGODDS", 0.9, 0.02, 0.3, 0.2, -0.05)).toBeCloseTo(Math.log(30) / 0.05, 9);
    expect(figure("SWITCH.LOGODDS", 0.9, 0.02, 0.3, 0.2, 0.05)).toBeCloseTo(Math.log(30) / 0.05, 9);
  });

  it("has no answer at a zero flow and names it", () => {
    expect(refusal("SWITCH.LOGODDS", 90, 0, 30, 20)).toBe(
      "#N/A moved is 0, so the log odds have no value; take a longer period or a larger group",
    );
  });

  it("refuses negative flows and a price coefficient of 0", () => {
    expect(refusal("SWITCH.LOGODDS", 90, -2, 30, 20)).toBe("#VALUE! moved must be at least 0; got -2");
    expect(refusal("SWITCH.LOGODDS", 90, 2, 30, 20, 0)).toBe(
      "#VALUE! price_coefficient must not be 0; leave it out for a result in log odds",
    );
  });
});

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

const eight = (score: fc.Arbitrary<number>) => fc.array(score, { minLength: 8, maxLength: 8 });

describe("SWITCH.INDEX", () => {
  it("is the mean of the three type means from 0 to 100", () => {
    expect(figure("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1))).toBe(50);
  });

  it("weighs procedural, financial and relational costs", () => {
    const scores = column(1, 1, 1, 1, 5, 5, 3, 3);
    expect(figure("SWITCH.INDEX", scores, 1, 5, column(1, 0, 0))).toBe(0);
    expect(figure("SWITCH.INDEX", scores, 1, 5, column(0, 1, 0))).toBe(100);
    expect(figure("SWITCH.INDEX", scores, 1, 5, [[0, 1, 1]])).toBe(75);
  });

  it("stays between 0 and 100 and rises with every answer", () => {
    always([eight(between(1, 4.5, 1)), fc.integer({ min: 0, max: 7 })], (scores, place) => {
      const index = figure("SWITCH.INDEX", column(...scores));
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
      const more = scores.map((score, i) => (i === place ? score + 0.5 : score));
      expect(figure("SWITCH.INDEX", column(...more))).toBeGreaterThan(index);
    });
  });

  it("does not depend on the scale on which people answer", () => {
    always([eight(between(0, 1))], (scores) => {
      const onOther = scores.map((score) => 1 + 6 * score);
      expect(figure("SWITCH.INDEX", column(...onOther), 1, 7)).toBeCloseTo(figure("SWITCH.INDEX", column(...scores), 0, 1), 8);
    });
  });

  it("refuses a missing answer, one outside the scale and a scale turned round", () => {
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2))).toContain("scores must hold 8 figures (economic risk, evaluation, ");
    expect(refusal("SWITCH.INDEX", column(3, null, 2, 3, 5, 4, 2, 1))).toBe("#VALUE! scores row 2 is missing");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 6))).toBe("#VALUE! scores figure 8 must be at most maximum (5); got 6");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 5, 1)).toBe("#VALUE! maximum must be above 5; got 1");
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 1, 5, column(0, 0, 0))).toBe(
      "#VALUE! weights add up to 0; shares need a total above 0",
    );
    expect(refusal("SWITCH.INDEX", column(3, 4, 2, 3, 5, 4, 2, 1), 1, 5, column(1.7e308, 1.7e308, 0))).toContain("weights is too large");
  });
});
