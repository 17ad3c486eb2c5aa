import * as fc from "fast-check";
import { columnOf, refusal, rows, said } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const size = fc.integer({ min: 2, max: 5000 });
const sd = between(0.5, 200, 2);

function evaluated(...args: unknown[]): Record<string, number> {
  const [words, figures] = rows("LIFT.MEAN", ...args);
  return Object.fromEntries(words!.map((word, i) => [word as string, figures![i] as number]));
}

describe("LIFT.MEAN", () => {
  it("gives lift, relative lift and Welch's standard error, degrees of freedom and t", () => {
    // two groups of 4 by hand: variances 4 and 16 over 4 customers each
    const found = evaluated(12, 2, 4, 10, 4, 4);
    expect(found.lift).toBe(2);
    expect(found.relative).toBe(0.2);
    expect(found.se).toBeCloseTo(Math.sqrt(5), 14);
    expect(found.df).toBeCloseTo(25 / (1 / 3 + 16 / 3), 12);
    expect(found.t).toBeCloseTo(2 / Math.sqrt(5), 14);
  });

  it("agrees with SciPy's ttest_ind_from_stats (equal_var=False) in small groups that vary differently", () => {
    const found = evaluated(52.3, 11.2, 14, 47.1, 19.8, 9);
    expect(found.t).toBeCloseTo(0.7175315220591455, 13);
    expect(found.p).toBeCloseTo(0.4875712265156671, 12);
  });

  it("uses a confidence of 95% unless told otherwise", () => {
    expect(rows("LIFT.MEAN", 120, 80, 5000, 112, 78, 2000)).toEqual(rows("LIFT.MEAN", 120, 80, 5000, 112, 78, 2000, 0.95));
  });

  it("shows a programme whose extra spend may be nothing: the interval spans 0 exactly when p is above 5%", () => {
    always([between(0, 100, 2), sd, size, between(0, 100, 2), sd, size], (meanTest, sdTest, nTest, meanControl, sdControl, nControl) => {
      const found = evaluated(meanTest, sdTest, nTest, meanControl, sdControl, nControl);
      expect(found.p! > 0.05).toBe(found.low! < 0 && found.high! > 0);
    });
  });

  it("turns round when the groups change places", () => {
    always([between(-50, 100, 2), sd, size, between(-50, 100, 2), sd, size], (a, sdA, nA, b, sdB, nB) => {
      const one = evaluated(a, sdA, nA, b, sdB, nB);
      const other = evaluated(b, sdB, nB, a, sdA, nA);
      expect(other.lift).toBeCloseTo(-one.lift!, 12);
      expect(other.p).toBeCloseTo(one.p!, 12);
      expect(other.low).toBeCloseTo(-one.high!, 9);
    });
  });

  it("widens with the confidence and keeps the degrees of freedom between the smaller group and both together", () => {
    always([sd, size, sd, size, between(0.05, 0.9), between(0.01, 0.09)], (sdTest, nTest, sdControl, nControl, confidence, more) => {
      const narrow = evaluated(5, sdTest, nTest, 3, sdControl, nControl, confidence);
      const wide = evaluated(5, sdTest, nTest, 3, sdControl, nControl, confidence + more);
      expect(wide.low).toBeLessThan(narrow.low!);
      expect(narrow.df).toBeGreaterThanOrEqual(Math.min(nTest, nControl) - 1 - 1e-9);
      expect(narrow.df).toBeLessThanOrEqual(nTest + nControl - 2 + 1e-6);
    });
  });

  it("gives the lift but no relative lift over a control mean of 0 or below", () => {
    const table = rows("LIFT.MEAN", 5, 1, 10, -10, 1, 10);
    expect(columnOf(table, "lift")).toEqual([15]);
    expect(said(columnOf(table, "relative")[0])).toBe("#N/A mean_control is -10; a relative lift needs a control figure above 0");
  });

  it("refuses groups of one, broken customers, a negative spread and 95 for 95%", () => {
    expect(refusal("LIFT.MEAN", 5, 1, 1, 4, 1, 10)).toContain("#VALUE! n_test must be a whole number from 2");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 9.5)).toContain("n_control must be a whole number");
    expect(refusal("LIFT.MEAN", 5, -1, 10, 4, 1, 10)).toBe("#VALUE! sd_test must be at least 0; got -1");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 10, 95)).toContain("(0.95 means 95%)");
    expect(refusal("LIFT.MEAN", 5, 1, 10, 4, 1, 10, 1)).toContain("confidence must be above 0 and below 1");
  });

  it("has no answer when nobody differs from anybody", () => {
    expect(refusal("LIFT.MEAN", 5, 0, 10, 4, 0, 10)).toBe("#N/A sd_test and sd_control are both 0; an interval needs figures that vary");
  });

  it.each([
    [1e-12, 1e-12, 2, 1e12, 1e12, 1e12, 0.999999],
    [1e12, 1e-12, 1e12, 1e12, 1e-12, 2, 0.000001],
  ])("stays finite at extreme figures %s %s %s", (...args) => {
    for (const cell of rows("LIFT.MEAN", ...args)[1]!) expect(Number.isFinite(cell)).toBe(true);
  });
});
