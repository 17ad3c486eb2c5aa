import * as fc from "fast-check";
import { columnOf, figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const rate = between(0.02, 0.98, 2);

describe("LIFT.SAMPLESIZE", () => {
  it("needs fewer control customers when the test group is larger, as computed with SciPy: 3,027.84 and 2,040.75", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.84, 0.82, 0.95, 0.8, 9)).toBe(3028);
    expect(figure("LIFT.SAMPLESIZE", 0.3, 0.25, 0.9, 0.9, 0.5)).toBe(2041);
  });

  it("needs what R's help of power.prop.test prints for 50% against 75% at a power of 90%: 76.7", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.75, 0.5, 0.95, 0.9)).toBe(77);
  });

  it("asks for fewer customers of a one-sided test: 62.34, 3,012.95 and 24,602.44 by SciPy", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.75, 0.5, 0.95, 0.9, 1, "one")).toBe(63);
    expect(figure("LIFT.SAMPLESIZE", 0.03, 0.02, 0.95, 0.8, 1, "one")).toBe(3013);
    expect(figure("LIFT.SAMPLESIZE", 0.055, 0.05, 0.95, 0.8, 1, "one")).toBe(24603);
    expect(figure("LIFT.SAMPLESIZE", 0.03, 0.02, 0.9)).toBe(3013);
  });

  it("takes a relative lift: 10% over 5% is 5.5%", () => {
    expect(figure("LIFT.SAMPLESIZE", 0.1, 0.05, null, null, null, null, "relative")).toBe(31234);
    always([rate, between(-0.9, 0.9, 2)], (control, lift) => {
      const test = control * (1 + lift);
      fc.pre(lift !== 0 && test <= 1);
      expect(figure("LIFT.SAMPLESIZE", lift, control, 0.9, 0.7, 2, "two", "relative")).toBe(
        figure("LIFT.SAMPLESIZE", test, control, 0.9, 0.7, 2),
      );
    });
    expect(refusal("LIFT.SAMPLESIZE", 0.5, 0.8, null, null, null, null, "relative")).toBe(
      '#VALUE! rate_test as a lift over rate_control must be a share of it, at most 1, that keeps the rate from 0 to 1 (0.1 means 10%); got 0.5, a rate of 1.2; more than twice the rate is given as the rate itself, with form "rate"',
    );
    // 10 for 10%: as a share that would be a rate of 0.55 and a test with 12 customers
    expect(refusal("LIFT.SAMPLESIZE", 10, 0.05, null, null, null, null, "relative")).toContain("(0.1 means 10%); got 10, a rate of 0.55;");
    expect(refusal("LIFT.SAMPLESIZE", 0, 0.8, null, null, null, null, "relative")).toContain("rate_test must differ from rate_control");
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

describe("LIFT.SAMPLESIZE.MEAN", () => {
  it("gives 251.16, 2,101.48 and 1,313.43 (SciPy's normal quantiles) as whole customers", () => {
    expect(figure("LIFT.SAMPLESIZE.MEAN", 5, 20)).toBe(252);
    expect(figure("LIFT.SAMPLESIZE.MEAN", 8, 80, 0.95, 0.9)).toBe(2102);
    expect(figure("LIFT.SAMPLESIZE.MEAN", -8, 80, 0.95, 0.9, 4)).toBe(1314);
  });

  it("plans a group in which the difference is just significant at a power of one half", () => {
    const size = figure("LIFT.SAMPLESIZE.MEAN", 4, 60, 0.95, 0.5);
    const p = columnOf(rows("LIFT.MEAN", 104, 60, size, 100, 60, size), "p")[0] as number;
    expect(p).toBeGreaterThan(0.049);
    expect(p).toBeLessThan(0.051);
  });

  it("asks for fewer customers of a one-sided test: 197.84 by SciPy", () => {
    expect(figure("LIFT.SAMPLESIZE.MEAN", 5, 20, 0.95, 0.8, 1, "one")).toBe(198);
  });

  it("depends on the difference in standard deviations only and quadruples when it halves", () => {
    always([between(0.5, 20, 2), between(1, 200, 2), fc.constantFrom(0.25, 0.5, 2, 1024)], (difference, sd, scale) => {
      const size = figure("LIFT.SAMPLESIZE.MEAN", difference, sd);
      expect(figure("LIFT.SAMPLESIZE.MEAN", difference * scale, sd * scale)).toBe(size);
      const half = figure("LIFT.SAMPLESIZE.MEAN", difference / 2, sd);
      expect(half).toBeLessThanOrEqual(4 * size);
      expect(half).toBeGreaterThan(4 * (size - 1));
    });
  });

  it("refuses no difference, no spread and a result beyond any number", () => {
    expect(refusal("LIFT.SAMPLESIZE.MEAN", 0, 20)).toContain("#VALUE! difference must differ from 0");
    expect(refusal("LIFT.SAMPLESIZE.MEAN", 5, 0)).toBe("#VALUE! sd must be above 0; got 0");
    expect(refusal("LIFT.SAMPLESIZE.MEAN", 1e-300, 1e300)).toContain("#N/A The result is too large");
  });
});
