import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

describe("REWARD.ROI", () => {
  it("returns 50% on 75,000 of revenue at a margin of 60% for 30,000", () => {
    expect(figure("REWARD.ROI", 75000, 0.6, 0, 30000)).toBeCloseTo(0.5, 12);
  });

  it("turns a celebrated return into a loss once revenue is not taken for profit", () => {
    const revenue = 141600;
    const cost = 72000;
    expect(figure("REWARD.ROI", revenue, 1, 0, cost)).toBeCloseTo(0.9667, 4);
    expect(figure("REWARD.ROI", revenue, 0.3, 0, cost)).toBeCloseTo(-0.41, 4);
  });

  it("loses everything without extra revenue and does not care how the cost is split", () => {
    always([between(0, 9e5, 0), between(0, 1), between(1, 5e4, 0), between(0, 5e4, 0)], (revenue, margin, reward, program) => {
      expect(figure("REWARD.ROI", 0, margin, reward, program)).toBe(-1);
      expect(figure("REWARD.ROI", revenue, margin, reward, program)).toBeCloseTo(
        figure("REWARD.ROI", revenue, margin, reward + program, 0),
        9,
      );
    });
  });

  it("has no answer without any cost", () => {
    expect(refusal("REWARD.ROI", 75000, 0.6, 0, 0)).toBe("#N/A reward_cost and program_cost are both 0; a return needs a cost");
  });

  it("requires the gross margin, as a fraction", () => {
    expect(refusal("REWARD.ROI", 75000, null, 0, 30000)).toBe("#VALUE! gross_margin is missing");
    expect(refusal("REWARD.ROI", 75000, 60, 0, 30000)).toBe(
      "#VALUE! gross_margin must be at least 0 and at most 1 (0.6 means 60%); got 60",
    );
    expect(refusal("REWARD.ROI", 75000, 0.6, -1, 30000)).toContain("reward_cost must be at least 0");
  });
});
