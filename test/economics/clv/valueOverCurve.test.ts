import * as fc from "fast-check";
import { column, figure, refusal } from "../../functions/adapters";
import { always, between, timing } from "../../support/seeded";

describe("CLV.CURVE", () => {
  const margins = column(100, 110, 120);
  const survival = column(1, 0.8, 0.7);

  it.each([
    ["renewal", 100 / 1.1 + 88 / 1.21 + 84 / 1.331],
    ["end", 100 / 1.1 + 88 / 1.21 + 84 / 1.331],
    ["now", 100 + 88 / 1.1 + 84 / 1.21],
    ["mid", 100 / 1.1 ** 0.5 + 88 / 1.1 ** 1.5 + 84 / 1.1 ** 2.5],
  ])("discounts figure k as the timing says: %s", (when, expected) => {
    expect(figure("CLV.CURVE", margins, survival, 0.1, when)).toBeCloseTo(expected, 10);
  });

  it("takes renewal timing and no acquisition cost where nothing is said, and takes the cost off once", () => {
    const value = figure("CLV.CURVE", margins, survival, 0.1);
    expect(value).toBe(figure("CLV.CURVE", margins, survival, 0.1, "renewal", 0));
    expect(figure("CLV.CURVE", margins, survival, 0.1, null, 75)).toBeCloseTo(value - 75, 10);
  });

  it("gives CLV where margin and retention are constant", () => {
    always([between(0, 0.95), between(-0.05, 0.5), timing, fc.integer({ min: 1, max: 40 })], (retention, discount, when, periods) => {
      const ages = Array.from({ length: periods }, (_, k) => k + (when === "renewal" ? 1 : 0));
      const curve = column(...ages.map((age) => retention ** age));
      const value = figure("CLV.CURVE", column(...ages.map(() => 80)), curve, discount, when);
      expect(value).toBeCloseTo(figure("CLV", 80, retention, discount, when, 0, periods), 8);
    });
  });

  it("shows what a high-risk first year costs: the same average loss, lost early, is worth less", () => {
    const level = column(1, 0.8, 0.64, 0.512);
    const early = column(1, 0.6, 0.55, 0.512);
    const flat = column(100, 100, 100, 100);
    expect(figure("CLV.CURVE", flat, early, 0.1, "now")).toBeLessThan(figure("CLV.CURVE", flat, level, 0.1, "now"));
  });

  it("refuses retention rates given as a survival curve", () => {
    expect(refusal("CLV.CURVE", margins, column(0.7, 0.8, 0.85), 0.1)).toBe(
      "#VALUE! survival rises from 0.7 to 0.8 at figure 2; give the share of all first customers still there, not the retention of each period",
    );
  });

  it("refuses lengths that differ, shares that are none and negative cost", () => {
    expect(refusal("CLV.CURVE", margins, column(1, 0.8), 0.1)).toBe("#VALUE! survival must have as many cells as margins (3); got 2");
    expect(refusal("CLV.CURVE", margins, column(80, 0.8, 0.7), 0.1)).toContain("survival figure 1 must be at least 0 and at most 1");
    expect(refusal("CLV.CURVE", margins, survival, 0.1, "end", -1)).toBe("#VALUE! acquisition_cost must be at least 0; got -1");
  });
});
