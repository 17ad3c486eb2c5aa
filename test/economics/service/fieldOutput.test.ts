import { figure, refusal } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

describe("SERVICE.FIELD", () => {
  it("multiplies more visits by more of them right first time", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.5, 0.2)).toBeCloseTo((1.5 * 0.9) / 0.8, 12);
  });

  it("is the change of productivity alone where no visit had to be repeated", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.23, 0)).toBe(1.5);
  });

  it("tells a field service that its result hangs on the repeat rate it did not report", () => {
    expect(figure("SERVICE.FIELD", 0.5, -0.23, 0.3) - figure("SERVICE.FIELD", 0.5, -0.23, 0.1)).toBeGreaterThan(0.1);
  });

  it("is 1 where nothing changes, and falls as repeats grow", () => {
    always([between(0, 0.45), between(-1, 0.9), between(0.01, 0.1)], (rate, repeats, step) => {
      expect(figure("SERVICE.FIELD", 0, 0, rate)).toBeCloseTo(1, 12);
      expect(figure("SERVICE.FIELD", 0, repeats + step, rate)).toBeLessThanOrEqual(figure("SERVICE.FIELD", 0, repeats, rate));
    });
  });

  it("refuses changes in percent and a share of repeats above 1", () => {
    expect(refusal("SERVICE.FIELD", 50, -0.23, 0.1)).toContain("(0.5 means 50%)");
    expect(refusal("SERVICE.FIELD", 0.5, -0.23, 1)).toContain("repeat_rate must be at least 0 and below 1");
    expect(refusal("SERVICE.FIELD", 0.5, 2, 0.5)).toContain("repeat_rate times (1 + repeat_change) must be at least 0 and at most 1");
  });
});

describe("SERVICE.BONUS", () => {
  it("pays for quality and quantity only where the standard is met", () => {
    expect(figure("SERVICE.BONUS", 1000, true, 1.2, 0.5)).toBe(600);
    expect(figure("SERVICE.BONUS", 1000, false, 1.2, 0.5)).toBe(0);
    expect(figure("SERVICE.BONUS", 1000, 1, 1, 1)).toBe(1000);
    expect(figure("SERVICE.BONUS", 1000, 0, 1, 1)).toBe(0);
  });

  it("gives a technician with half the jobs at double quality the base", () => {
    expect(figure("SERVICE.BONUS", 800, true, 2, 0.5)).toBe(800);
  });

  it("does not care which of the two results is which", () => {
    always([between(0, 9000, 0), between(0, 2), between(0, 2)], (base, one, other) => {
      expect(figure("SERVICE.BONUS", base, true, one, other)).toBeCloseTo(figure("SERVICE.BONUS", base, true, other, one), 6);
    });
  });

  it("refuses anything but TRUE or FALSE, and results in percent", () => {
    expect(refusal("SERVICE.BONUS", 1000, "yes", 1, 1)).toBe('#VALUE! standard_met must be TRUE or FALSE; got "yes"');
    expect(refusal("SERVICE.BONUS", 1000, null, 1, 1)).toBe("#VALUE! standard_met is missing");
    expect(refusal("SERVICE.BONUS", 1000, true, 110, 1)).toContain("quality must be at least 0 and below 10");
  });
});
