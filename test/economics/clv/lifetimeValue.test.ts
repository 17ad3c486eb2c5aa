import * as fc from "fast-check";
import { figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

/** The sum written out, margin by margin, over so many periods that the rest does not count. */
function summed(margin: number, retention: number, discount: number, how: string, growth: number, periods: number): number {
  let total = 0;
  for (let k = periods; k >= 1; k--) {
    const time = how === "now" ? k - 1 : how === "mid" ? k - 0.5 : k;
    const kept = how === "renewal" ? retention ** k : retention ** (k - 1);
    total += (margin * (1 + growth) ** (k - 1) * kept) / (1 + discount) ** time;
  }
  return total;
}

describe("CLV", () => {
  it("gives 266.67 for a margin of 100 kept at 80% and discounted at 10%", () => {
    expect(figure("CLV", 100, 0.8, 0.1)).toBeCloseTo(800 / 3, 10);
  });

  it.each([
    ["renewal", 80 / 0.3],
    ["end", 100 / 0.3],
    ["now", 110 / 0.3],
    ["mid", (100 * Math.sqrt(1.1)) / 0.3],
  ])("pays the margins in the timing %s", (how, expected) => {
    expect(figure("CLV", 100, 0.8, 0.1, how)).toBeCloseTo(expected, 9);
    expect(figure("CLV", 100, 0.8, 0.1, ` ${how.toUpperCase()} `)).toBeCloseTo(expected, 9);
  });

  it("equals the sum written out in every timing, with growth and an end", () => {
    always(
      [between(0, 1), between(-0.2, 1), timing, between(-0.5, 0.3), fc.integer({ min: 1, max: 60 })],
      (retention, discount, how, growth, periods) => {
        const expected = summed(50, retention, discount, how, growth, periods);
        expect(figure("CLV", 50, retention, discount, how, growth, periods, 20)).toBeCloseTo(
          expected - 20,
          6 - Math.ceil(Math.log10(1 + expected)),
        );
      },
    );
  });

  it("comes to the unlimited value when the periods go on", () => {
    always([between(0, 0.95), between(0, 0.5), timing], (retention, discount, how) => {
      expect(figure("CLV", 10, retention, discount, how, 0, 2000)).toBeCloseTo(figure("CLV", 10, retention, discount, how), 8);
    });
  });

  it("rises with retention and falls with the discount rate", () => {
    always([between(0, 0.9), between(0.01, 0.09), between(0, 0.5), timing], (retention, step, discount, how) => {
      const value = figure("CLV", 10, retention, discount, how);
      expect(figure("CLV", 10, retention + step, discount, how)).toBeGreaterThan(value);
      if (retention > 0 && how === "end") expect(figure("CLV", 10, retention, discount + step, how)).toBeLessThan(value);
    });
  });

  it("keeps its digits when retention and growth just balance the discount", () => {
    expect(figure("CLV", 1, 1, 0.1, "now", 0.1, 7)).toBe(7);
    expect(figure("CLV", 1, 0.999999999999, 0, "now", 0, 1000)).toBeCloseTo(1000, 6);
  });

  it("explains a percent typed as a whole number", () => {
    expect(refusal("CLV", 100, 80, 0.1)).toBe("#VALUE! retention must be at least 0 and at most 1 (0.8 means 80%); got 80");
    expect(refusal("CLV", 100, 0.8, 10)).toBe("#VALUE! discount must be above -1 and below 10 (0.1 means 10%); got 10");
    expect(refusal("CLV", 100, 0.8, 0.1, "now", 12)).toBe("#VALUE! growth must be above -1 and below 10 (0.12 means 12%); got 12");
  });

  it("refuses an unlimited sum that has no end, and allows it with periods", () => {
    expect(refusal("CLV", 100, 1, 0)).toBe(
      "#VALUE! retention times (1 + growth) must be below 1 + discount for an unlimited horizon (1 against 1); give periods or lower the rates",
    );
    expect(refusal("CLV", 100, 0.98, 0.02, null, 0.05)).toContain("give periods");
    expect(figure("CLV", 100, 1, 0, null, null, 12)).toBe(1200);
  });

  it("refuses broken or absent periods and a negative cost", () => {
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, 2.5)).toBe("#VALUE! periods must be a whole number from 1 to 10000; got 2.5");
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, 0)).toContain("periods must be a whole number");
    expect(refusal("CLV", 100, 0.8, 0.1, null, null, null, -50)).toBe("#VALUE! acquisition_cost must be at least 0; got -50");
  });

  it("says so when the figure is beyond what a cell holds", () => {
    expect(refusal("CLV", 1e308, 1, 0, "now", 0, 1000)).toBe(
      "#N/A The result is too large to show; use smaller amounts, lower rates or fewer periods",
    );
  });

  it("tells a shop which of two customers may cost more to win", () => {
    const loyal = figure("CLV", 40, 0.9, 0.08, "now", 0, null, 150);
    const bargainHunter = figure("CLV", 90, 0.3, 0.08, "now", 0, null, 30);
    expect(loyal).toBeCloseTo((40 * 1.08) / 0.18 - 150, 10);
    expect(bargainHunter).toBeCloseTo((90 * 1.08) / 0.78 - 30, 10);
    expect(loyal).toBeLessThan(bargainHunter);
  });
});
