import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.BREAKEVEN", () => {
  it("needs a lift of 10.71% for 2% rewards at a margin of 30%", () => {
    expect(figure("REWARD.BREAKEVEN", 10000000, 0.3, 0.02, 100000)).toBeCloseTo(300000 / 2800000, 12);
  });

  it("is the lift at which REWARD.PROFIT is 0", () => {
    always([between(100, 1e6, 0), between(0.2, 0.9), between(0, 0.1), between(0, 40, 0)], (sales, margin, reward, fixed) => {
      const lift = figure("REWARD.BREAKEVEN", sales, margin, reward, fixed);
      expect(figure("REWARD.PROFIT", sales, margin, lift, reward, fixed)).toBeCloseTo(0, 6);
    });
  });

  it("is 0 for a programme that costs nothing", () => {
    expect(figure("REWARD.BREAKEVEN", 100, 0.3, 0, 0)).toBe(0);
  });

  it("has no answer when rewards eat the margin of each extra sale", () => {
    expect(refusal("REWARD.BREAKEVEN", 100, 0.1, 0.1, 0)).toBe(
      "#N/A gross_margin must be above reward_rate (0.1) for any lift to break even; got 0.1",
    );
    expect(refusal("REWARD.BREAKEVEN", 100, 0.05, 0.1, 0)).toContain("#N/A");
  });

  it("refuses sales of 0 and rates typed as percents", () => {
    expect(refusal("REWARD.BREAKEVEN", 0, 0.3, 0.02, 0)).toBe("#VALUE! baseline_sales must be above 0; got 0");
    expect(refusal("REWARD.BREAKEVEN", 100, 30, 0.02, 0)).toContain("(0.3 means 30%)");
    expect(refusal("REWARD.BREAKEVEN", 100, 0.3, 2, 0)).toContain("(0.02 means 2%)");
  });
});
