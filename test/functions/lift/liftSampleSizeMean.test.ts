import * as fc from "fast-check";
import { columnOf, figure, refusal, rows } from "../liftParetoRfm";
import { always, between } from "../seeded";

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
