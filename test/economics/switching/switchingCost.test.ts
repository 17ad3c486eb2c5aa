import * as fc from "fast-check";
import { figure, refusal, rows } from "../../functions/adapters";
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
