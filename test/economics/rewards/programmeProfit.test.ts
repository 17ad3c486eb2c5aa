import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

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

describe("REWARD.VOLUME", () => {
  it("needs 60% more volume for 15% off at a margin of 40%", () => {
    expect(figure("REWARD.VOLUME", 0.15, 0.4)).toBeCloseTo(0.6, 12);
    expect(figure("REWARD.VOLUME", 0, 0.4)).toBe(0);
  });

  it("leaves the profit as it was", () => {
    always([between(0, 0.5), between(0.001, 0.49)], (cut, more) => {
      const margin = cut + more;
      const volume = 1 + figure("REWARD.VOLUME", cut, margin);
      expect(volume * (margin - cut)).toBeCloseTo(margin, 9);
    });
  });

  it("has no answer when the cut takes the whole margin", () => {
    expect(refusal("REWARD.VOLUME", 0.4, 0.4)).toBe(
      "#N/A gross_margin must be above price_cut (0.4) for any volume to make up for the cut; got 0.4",
    );
  });

  it("refuses a percent typed as a whole number", () => {
    expect(refusal("REWARD.VOLUME", 15, 0.4)).toBe("#VALUE! price_cut must be at least 0 and at most 1 (0.15 means 15%); got 15");
  });
});

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
