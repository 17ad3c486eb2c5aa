import { figure, refusal } from "./adapters";
import { always, between } from "./seeded";

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
