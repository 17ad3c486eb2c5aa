import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.PROFIT", () => {
  it("pays rewards on all sales, not only on the extra ones", () => {
    expect(figure("REWARD.PROFIT", 10000000, 0.3, 0.12, 0.02, 100000)).toBeCloseTo(360000 - 224000 - 100000, 6);
  });

  it("loses rewards and fixed cost when sales do not move", () => {
    always([between(0, 1e6, 0), between(0, 1), between(0, 1), between(0, 1e5, 0)], (sales, margin, reward, fixed) => {
      expect(figure("REWARD.PROFIT", sales, margin, 0, reward, fixed)).toBeCloseTo(-reward * sales - fixed, 5);
    });
  });

  it("grows by the same amount with every point of lift", () => {
    always([between(1, 1e6, 0), between(0, 1), between(0, 2), between(0, 1)], (sales, margin, lift, reward) => {
      const step = figure("REWARD.PROFIT", sales, margin, lift + 0.01, reward, 0) - figure("REWARD.PROFIT", sales, margin, lift, reward, 0);
      expect(step).toBeCloseTo(0.01 * sales * (margin - reward), 5);
    });
  });

  it("allows a lift above 1 and refuses one typed as a percent", () => {
    expect(figure("REWARD.PROFIT", 100, 0.5, 1.5, 0.1, 0)).toBeCloseTo(50, 12);
    expect(refusal("REWARD.PROFIT", 100, 0.5, 12, 0.1, 0)).toBe("#VALUE! lift must be at least -1 and below 10 (0.12 means 12%); got 12");
    expect(refusal("REWARD.PROFIT", 100, 0.5, -2, 0.1, 0)).toContain("lift must be at least -1");
  });

  it("refuses negative sales and cost", () => {
    expect(refusal("REWARD.PROFIT", -100, 0.5, 0.1, 0.1, 0)).toBe("#VALUE! baseline_sales must be at least 0; got -100");
    expect(refusal("REWARD.PROFIT", 100, 0.5, 0.1, 0.1, -1)).toBe("#VALUE! fixed_cost must be at least 0; got -1");
  });
});
