import * as fc from "fast-check";
import { column, figure, refusal, rows } from "../../functions/adapters";
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

const names = column("Gold", "Silver", "Bronze");
const members = column(500, 2000, 7500);
const spend = column(1200, 400, 90);

describe("REWARD.TIERS", () => {
  it("shows which tier earns its privileges", () => {
    const table = rows("REWARD.TIERS", names, members, spend, 0.35, column(0.2, 0.1, 0.05), 0.02, column(30, 5, 0));
    expect(table[0]).toEqual(["tier", "members", "extra margin", "rewards", "benefits", "profit"]);
    const gold = [600000 * 0.2 * 0.35, 600000 * 1.2 * 0.02, 500 * 30];
    expect(table[1]!.slice(0, 2)).toEqual(["Gold", 500]);
    gold.forEach((money, i) => expect(table[1]![i + 2]).toBeCloseTo(money, 8));
    expect(table[1]![5]).toBeCloseTo(gold[0]! - gold[1]! - gold[2]!, 8);
    expect(table[3]![5]).toBeCloseTo(675000 * (0.05 * 0.35 - 1.05 * 0.02), 8);
  });

  it("adds up to the total, and each tier is REWARD.PROFIT with the privileges as fixed cost", () => {
    const tier = fc.tuple(between(0, 5000, 0), between(0, 900, 1), between(0, 1), between(-0.5, 1), between(0, 0.2), between(0, 50, 1));
    always([fc.array(tier, { minLength: 1, maxLength: 5 })], (tiers) => {
      const of = (place: number) => column(...tiers.map((figures) => figures[place]));
      const table = rows("REWARD.TIERS", of(0), of(0), of(1), of(2), of(3), of(4), of(5)).slice(1) as number[][];
      const parts = table.slice(0, -1);
      expect(table.at(-1)![0]).toBe("Total");
      for (const place of [1, 2, 3, 4, 5])
        expect(table.at(-1)![place]).toBeCloseTo(
          parts.reduce((sum, row) => sum + row[place]!, 0),
          5,
        );
      tiers.forEach(([count, each, margin, lift, rate, privilege], i) => {
        const profit = figure("REWARD.PROFIT", count * each, margin, lift, rate, count * privilege);
        expect(parts[i]![5]).toBeCloseTo(profit, 5);
      });
    });
  });

  it("takes one cell for all tiers", () => {
    const spelled = rows("REWARD.TIERS", names, members, spend, column(0.35, 0.35, 0.35), column(0.1, 0.1, 0.1), 0.02, column(5, 5, 5));
    expect(rows("REWARD.TIERS", names, members, spend, 0.35, [[0.1]], 0.02, 5)).toEqual(spelled);
  });

  it("names the figure that is out of range", () => {
    expect(refusal("REWARD.TIERS", names, members, spend, 35, 0.1, 0.02, 5)).toBe(
      "#VALUE! gross_margin figure 1 must be at least 0 and at most 1 (0.35 means 35%); got 35",
    );
    expect(refusal("REWARD.TIERS", names, column(500, 2000, -1), spend, 0.3, 0.1, 0.02, 5)).toBe(
      "#VALUE! members figure 3 must be at least 0; got -1",
    );
    expect(refusal("REWARD.TIERS", names, column(500, 2000), spend, 0.3, 0.1, 0.02, 5)).toBe(
      "#VALUE! members must have as many cells as names (3); got 2",
    );
  });
});

const programme = column(20000, 90000, 140000, 160000);

describe("REWARD.PAYBACK", () => {
  it("pays back 250,000 after exactly 3 periods, or 3.478 in today's money", () => {
    expect(figure("REWARD.PAYBACK", 250000, programme)).toBe(3);
    const before = 20000 / 1.1 + 90000 / 1.1 ** 2 + 140000 / 1.1 ** 3;
    expect(figure("REWARD.PAYBACK", 250000, programme, 0.1)).toBeCloseTo(3 + (250000 - before) / (160000 / 1.1 ** 4), 10);
  });

  it("takes the money as coming in evenly within a period", () => {
    expect(figure("REWARD.PAYBACK", 150, [[100, 100, 100]])).toBe(1.5);
  });

  it("is 0 without a setup and names the first recovery, later losses or not", () => {
    expect(figure("REWARD.PAYBACK", 0, column(5))).toBe(0);
    expect(figure("REWARD.PAYBACK", 10, column(10, -50, 100))).toBe(1);
  });

  it("does not let rounding hide a recovery", () => {
    expect(figure("REWARD.PAYBACK", 0.3, column(0.1, 0.2))).toBe(2);
    expect(figure("REWARD.PAYBACK", 1, column(...Array<number>(10).fill(0.1)))).toBeCloseTo(10, 9);
  });

  it("is setup over flow for even flows, and later with a discount", () => {
    always([between(1, 900, 2), between(1, 90, 2), between(0.01, 0.2)], (setup, flow, discount) => {
      const flows = column(...Array<number>(1000).fill(flow));
      const simple = figure("REWARD.PAYBACK", setup, flows);
      expect(simple).toBeCloseTo(setup / flow, 8);
      if (flow / discount > setup * 1.01) expect(figure("REWARD.PAYBACK", setup, flows, discount)).toBeGreaterThan(simple);
    });
  });

  it("has recovered just the setup at the moment it names", () => {
    always([between(1, 300, 1), fc.array(between(0, 90, 1), { minLength: 5, maxLength: 20 })], (setup, flows) => {
      const total = flows.reduce((sum, flow) => sum + flow, 0);
      if (total < setup * 1.001) return;
      const periods = figure("REWARD.PAYBACK", setup, column(...flows));
      const whole = Math.min(Math.floor(periods), flows.length - 1);
      const recovered = flows.slice(0, whole).reduce((sum, flow) => sum + flow, 0) + (periods - whole) * flows[whole]!;
      expect(recovered).toBeCloseTo(setup, 7);
    });
  });

  it("has no answer when the flows never cover the setup, and says how far they came", () => {
    expect(refusal("REWARD.PAYBACK", 100, column(20, 30, -10))).toBe(
      "#N/A flows bring back 50 at most and never cover the setup of 100; add later periods or lower the cost",
    );
  });
});

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
