import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

/** 1 + d - rG of the figures as a computer holds them, without any rounding: all are whole multiples of 2^-60. */
function exactCapitalisation(retention: number, discount: number, growth: number): number {
  const scale = 2n ** 60n;
  const whole = (figure: number) => BigInt(figure * 2 ** 60);
  const rate = (scale + whole(discount)) * scale - whole(retention) * (scale + whole(growth));
  return Number(rate) / 2 ** 120;
}

describe("CLV.MULTIPLE", () => {
  it("loses no digits where growth nearly outruns discount", () => {
    always([between(0.5, 0.99), between(0.02, 0.2), fc.integer({ min: 1, max: 1000 })], (retention, discount, gap) => {
      const growth = (1 + discount - gap * 1e-9) / retention - 1;
      const exact = exactCapitalisation(retention, discount, growth);
      // no further off than a last digit of the rates themselves
      const spacing = 2 ** -52 * (discount + growth * retention);
      expect(Math.abs(1 / figure("CLV.MULTIPLE", retention, discount, "end", growth) - exact)).toBeLessThanOrEqual(spacing);
    });
  });

  it("takes decimals that meet exactly as a sum without end", () => {
    expect(refusal("CLV.MULTIPLE", 0.8, 0.1, "end", 0.375)).toContain("unlimited horizon");
    expect(refusal("CLV.MULTIPLE", 0.9, 0.08, "end", 0.2)).toContain("unlimited horizon");
    expect(refusal("CLV.MULTIPLE", 0.7, 0.05, "end", 0.5)).toContain("unlimited horizon");
  });

  it("takes rates above 100% as they stand, as they are where inflation is high", () => {
    // 0.8 / (1 + 1.5 - 0.8 * 2.2) and 1 / (1 + 9.5 - 0.5)
    expect(figure("CLV.MULTIPLE", 0.8, 1.5, "renewal", 1.2)).toBeCloseTo(0.8 / 0.74, 12);
    expect(figure("CLV.MULTIPLE", 0.5, 9.5, "end")).toBeCloseTo(0.1, 14);
    expect(refusal("CLV.MULTIPLE", 0.5, 10)).toContain("discount must be above -1 and below 10 (0.1 means 10%); got 10");
  });

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
