import * as fc from "fast-check";
import { columnOf, refusal, rows, said } from "../liftParetoRfm";
import { always, between } from "../seeded";

const group = fc.integer({ min: 1, max: 500 }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));

function cell(word: string, ...args: unknown[]): number {
  return columnOf(rows("LIFT.RATE", ...args), word)[0] as number;
}

describe("LIFT.RATE", () => {
  it("gives lift, relative lift, an unpooled standard error and z = lift / se", () => {
    const args = [60, 100, 40, 80];
    expect(cell("lift", ...args)).toBeCloseTo(0.1, 14);
    expect(cell("relative", ...args)).toBeCloseTo(0.2, 14);
    expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(0.24 / 100 + 0.25 / 80), 14);
    expect(cell("z", ...args)).toBeCloseTo(0.1 / Math.sqrt(0.24 / 100 + 0.25 / 80), 12);
  });

  it("gives the p of a standard normal table", () => {
    // z = 0.5 / 0.1 = 5: two-sided tail 5.733e-7
    expect(cell("p", 50, 50, 25, 50)).toBeLessThan(1e-9);
    // z = 1.96 within rounding would be 5%: lift 0.196, se 0.1
    expect(cell("p", 0, 25, 0, 25)).toBeInstanceOf(CustomFunctions.Error);
  });

  it("evaluates a campaign: 86% kept with rewards, 82% without, is 2 to 6 points", () => {
    const args = [4300, 5000, 1640, 2000];
    expect(cell("low", ...args)).toBeGreaterThan(0.02);
    expect(cell("high", ...args)).toBeLessThan(0.06);
  });

  it("keeps the interval inside -1 to 1 and round the lift", () => {
    always([group, group, between(0.05, 0.999)], ([hitsTest, nTest], [hitsControl, nControl], confidence) => {
      const args = [hitsTest, nTest, hitsControl, nControl, confidence];
      const lift = hitsTest / nTest - hitsControl / nControl;
      expect(cell("low", ...args)).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(cell("high", ...args)).toBeLessThanOrEqual(1 + 1e-12);
      expect(cell("low", ...args)).toBeLessThanOrEqual(lift + 1e-12);
      expect(cell("high", ...args)).toBeGreaterThanOrEqual(lift - 1e-12);
    });
  });

  it("turns round when the groups change places and when hits become misses", () => {
    always([group, group], ([x, n], [y, m]) => {
      expect(cell("low", y, m, x, n)).toBeCloseTo(-cell("high", x, n, y, m), 12);
      expect(cell("low", n - x, n, m - y, m)).toBeCloseTo(-cell("high", x, n, y, m), 12);
    });
  });

  it("has an interval but no z where every rate is 0 or 1", () => {
    const table = rows("LIFT.RATE", 10, 10, 0, 20);
    expect(said(columnOf(table, "z")[0])).toBe(
      "#N/A z cannot be given: every rate is 0 or 1, so the standard error is 0; read low and high instead",
    );
    expect(said(columnOf(table, "p")[0])).toContain("#N/A p cannot be given");
    expect(said(columnOf(table, "relative")[0])).toBe("#N/A The control rate is 0; a relative lift needs a control figure above 0");
  });

  it("refuses more hits than customers, broken hits, an empty group and a confidence of 0", () => {
    expect(refusal("LIFT.RATE", 11, 10, 1, 10)).toBe("#VALUE! hits_test must be at most n_test (10); got 11");
    expect(refusal("LIFT.RATE", 1.5, 10, 1, 10)).toContain("hits_test must be a whole number");
    expect(refusal("LIFT.RATE", 1, 10, -1, 10)).toBe("#VALUE! hits_control must be at least 0; got -1");
    expect(refusal("LIFT.RATE", 0, 0, 1, 10)).toContain("n_test must be a whole number from 1");
    expect(refusal("LIFT.RATE", 1, 10, 1, 10, 0)).toContain("confidence must be above 0 and below 1");
  });
});
