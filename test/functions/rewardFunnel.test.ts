import { refusal, rows } from "./adapters";
import { always, between } from "./seeded";

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
