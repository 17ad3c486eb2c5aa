import { figure, refusal } from "./adapters";
import { always, between, timing } from "./seeded";

describe("CLV.MULTIPLE", () => {
  it("prints the table of Gupta & Lehmann (2003): retention 60-90%, discount 10-16%, two decimals", () => {
    const retentions = [0.6, 0.7, 0.8, 0.9];
    const discounts = [0.1, 0.12, 0.14, 0.16];
    const table = retentions.map((retention) => discounts.map((discount) => figure("CLV.MULTIPLE", retention, discount).toFixed(2)));
    expect(table).toEqual([
      ["1.20", "1.15", "1.11", "1.07"],
      ["1.75", "1.67", "1.59", "1.52"],
      ["2.67", "2.50", "2.35", "2.22"],
      ["4.50", "4.09", "3.75", "3.46"],
    ]);
  });

  it("differs by exactly one margin between the timings renewal and now", () => {
    always([between(0, 0.98), between(0, 0.5)], (retention, discount) => {
      const now = figure("CLV.MULTIPLE", retention, discount, "now");
      expect(now - figure("CLV.MULTIPLE", retention, discount)).toBeCloseTo(1, 9);
    });
  });

  it("times the margin is the lifetime value", () => {
    always([between(-500, 500, 2), between(0, 0.98), between(0, 0.5), timing], (margin, retention, discount, how) => {
      expect(figure("CLV", margin, retention, discount, how)).toBeCloseTo(margin * figure("CLV.MULTIPLE", retention, discount, how), 8);
    });
  });

  it("is 0 for customers who never renew and 1 for a single margin today", () => {
    expect(figure("CLV.MULTIPLE", 0, 0.1)).toBe(0);
    expect(figure("CLV.MULTIPLE", 0.8, 0.1, "now", 0, 1)).toBe(1);
  });

  it("counts the periods when there is neither loss nor discount", () => {
    expect(figure("CLV.MULTIPLE", 1, 0, "end", 0, 24)).toBe(24);
  });

  it("refuses an unknown timing with the list", () => {
    expect(refusal("CLV.MULTIPLE", 0.8, 0.1, "late")).toBe('#VALUE! timing must be one of "renewal", "end", "now", "mid"; got "late"');
    expect(refusal("CLV.MULTIPLE", 0.8, 0.1, 3)).toContain("got 3");
  });

  it("refuses a discount of -100% or less", () => {
    expect(refusal("CLV.MULTIPLE", 0.8, -1)).toContain("discount must be above -1");
    expect(refusal("CLV.MULTIPLE", 0.8, -2)).toContain("discount must be above -1");
  });
});
