import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.SUBSIDY", () => {
  it("gives away 89% of the rewards at a lift of 12%, and all of them without a lift", () => {
    expect(figure("REWARD.SUBSIDY", 0.12)).toBeCloseTo(200000 / 224000, 12);
    expect(figure("REWARD.SUBSIDY", 0)).toBe(1);
  });

  it("falls with the lift and stays a share", () => {
    always([between(0, 9, 3)], (lift) => {
      const share = figure("REWARD.SUBSIDY", lift);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(figure("REWARD.SUBSIDY", lift + 0.1)).toBeLessThan(share);
    });
  });

  it("is the share of the reward bill of REWARD.PROFIT that baseline sales cause", () => {
    const bill = (lift: number) => 0 - figure("REWARD.PROFIT", 1000, 0, lift, 0.02, 0);
    always([between(0, 2)], (lift) => expect(figure("REWARD.SUBSIDY", lift)).toBeCloseTo(bill(0) / bill(lift), 9));
  });

  it("refuses a loss of sales and a percent typed as a whole number", () => {
    expect(refusal("REWARD.SUBSIDY", -0.1)).toBe("#VALUE! lift must be at least 0 and below 10 (0.8 means 80%); got -0.1");
    expect(refusal("REWARD.SUBSIDY", 12)).toBe("#VALUE! lift must be at least 0 and below 10 (0.12 means 12%); got 12");
  });
});
