import * as fc from "fast-check";
import { figure, refusal } from "../liftParetoRfm";
import { always, between } from "../seeded";

const rate = between(0.02, 0.98, 2);

describe("LIFT.SAMPLESIZE", () => {
  it("needs fewer control customers when the test group is larger, as computed with SciPy: 3,027.84 and 2,040.75", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.84, 0.82, 0.95, 0.8, 9)).toBe(3028);
    expect(figure("LIFT.SAMPLESIZE", 0.3, 0.25, 0.9, 0.9, 0.5)).toBe(2041);
  });

  it("takes 95%, 80% and equal groups unless told otherwise", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.84, 0.82)).toBe(figure("LIFT.SAMPLESIZE", 0.84, 0.82, 0.95, 0.8, 1));
  });

  it("is the same for a rise as for a fall seen from the other side", () => {
    always([rate, rate, between(0.5, 0.99), between(0.5, 0.99)], (test, control, confidence, power) => {
      fc.pre(test !== control);
      expect(figure("LIFT.SAMPLESIZE", test, control, confidence, power)).toBe(figure("LIFT.SAMPLESIZE", control, test, confidence, power));
    });
  });

  it("grows with confidence and power and never falls below one customer", () => {
    always([rate, rate, between(0.5, 0.9), between(0.05, 0.9), between(0.01, 0.09)], (test, control, confidence, power, more) => {
      fc.pre(test !== control);
      const size = figure("LIFT.SAMPLESIZE", test, control, confidence, power);
      expect(size).toBeGreaterThanOrEqual(1);
      expect(figure("LIFT.SAMPLESIZE", test, control, confidence + more, power)).toBeGreaterThanOrEqual(size);
      expect(figure("LIFT.SAMPLESIZE", test, control, confidence, power + more)).toBeGreaterThanOrEqual(size);
    });
  });

  it("refuses equal rates, percents typed whole and a ratio of 0", () => {
    expect(refusal("LIFT.SAMPLESIZE", 0.8, 0.8)).toBe(
      "#VALUE! rate_test must differ from rate_control; without a difference there is nothing to detect",
    );
    expect(refusal("LIFT.SAMPLESIZE", 84, 0.82)).toContain("(0.84 means 84%)");
    expect(refusal("LIFT.SAMPLESIZE", 0.84, 0.82, 0.95, 80)).toContain("power must be above 0 and below 1");
    expect(refusal("LIFT.SAMPLESIZE", 0.84, 0.82, 0.95, 0.8, 0)).toBe("#VALUE! ratio must be above 0; got 0");
  });
});
