import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("REWARD.RATE", () => {
  it("multiplies earning, value, redemption and cost", () => {
    expect(figure("REWARD.RATE", 2, 0.005, 0.8, 0.6)).toBeCloseTo(0.0048, 12);
  });

  it("takes the full face value as the cost where cost_ratio is left out", () => {
    expect(figure("REWARD.RATE", 1, 0.01, 0.8)).toBeCloseTo(0.008, 12);
    expect(figure("REWARD.RATE", 1, 0.01, 0.8, null)).toBe(figure("REWARD.RATE", 1, 0.01, 0.8, 1));
  });

  it("is at most the face rate on the leaflet while rewards cost no more than their face value", () => {
    always([between(0, 9), between(0, 1), between(0, 1), between(0, 1)], (earned, value, rate, cost) => {
      expect(figure("REWARD.RATE", earned, value, rate, cost)).toBeLessThanOrEqual(figure("REWARD.RATE", earned, value, 1));
    });
  });

  it("feeds REWARD.BREAKEVEN: a card of 1 point a euro worth a cent", () => {
    const rate = figure("REWARD.RATE", 1, 0.01, 0.8);
    expect(figure("REWARD.BREAKEVEN", 1e6, 0.3, rate, 0)).toBeCloseTo(0.008 / 0.292, 12);
  });

  it("refuses percents typed as whole numbers and negative figures", () => {
    expect(refusal("REWARD.RATE", 1, 0.01, 80)).toBe("#VALUE! ultimate_rate must be at least 0 and at most 1 (0.8 means 80%); got 80");
    expect(refusal("REWARD.RATE", 1, 0.01, 0.8, 60)).toBe("#VALUE! cost_ratio must be at least 0 and below 10 (0.6 means 60%); got 60");
    expect(refusal("REWARD.RATE", -1, 0.01, 0.8)).toBe("#VALUE! points_per_currency must be at least 0; got -1");
  });
});

describe("REWARD.FUNNEL", () => {
  it("takes each rate from the stage before", () => {
    expect(rows("REWARD.FUNNEL", 10000, 0.4, 0.5, 0.25)).toEqual([
      ["stage", "customers", "share"],
      ["eligible", 10000, 1],
      ["enrolled", 4000, 0.4],
      ["active", 2000, 0.2],
      ["redeeming", 500, 0.05],
    ]);
  });

  it("never grows from stage to stage, and customers are eligible times share", () => {
    always([between(0, 1e6, 0), between(0, 1), between(0, 1), between(0, 1)], (eligible, ...rates) => {
      const stages = rows("REWARD.FUNNEL", eligible, ...rates).slice(1) as [string, number, number][];
      stages.forEach(([, customers, share], i) => {
        expect(customers).toBeCloseTo(eligible * share, 6);
        if (i > 0) expect(customers).toBeLessThanOrEqual(stages[i - 1]![1]);
      });
    });
  });

  it("refuses rates typed as whole percents and negative customers", () => {
    expect(refusal("REWARD.FUNNEL", 1000, 40, 0.5, 0.5)).toBe(
      "#VALUE! enrol_rate must be at least 0 and at most 1 (0.4 means 40%); got 40",
    );
    expect(refusal("REWARD.FUNNEL", -1, 0.4, 0.5, 0.5)).toBe("#VALUE! eligible must be at least 0; got -1");
  });
});
