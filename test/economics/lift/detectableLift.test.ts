import * as fc from "fast-check";
import { figure, refusal, rows } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

type Row = [direction: string, lift: number, relative: number, rate: number];
const detectable = (...args: unknown[]) => rows("LIFT.DETECTABLE", ...args).slice(1) as [rise: Row, fall: Row];

describe("LIFT.DETECTABLE", () => {
  it("finds what R's help of power.prop.test prints: 50 a group, 0.5 and a power of 90% need 0.8026", () => {
    const [rise] = detectable(50, 50, 0.5, 0.95, 0.9);
    expect(rise[3]).toBeCloseTo(0.8026, 4);
  });

  it.each([
    [[31234, 31234, 0.05], 0.05499995397864926, 0.0452261726060315],
    [[4500, 500, 0.82], 0.8669195365718547, 0.7657839425504234],
    [[4500, 500, 0.82, 0.9, 0.9, "one"], 0.8639619437673397, 0.7713876504528188],
  ])("agrees with the root that SciPy finds for %j", (args, up, down) => {
    const [rise, fall] = detectable(...args);
    const control = args[2] as number;
    expect(rise).toEqual(["rise", expect.closeTo(up - control, 12), expect.closeTo(up / control - 1, 11), expect.closeTo(up, 12)]);
    expect(fall).toEqual(["fall", expect.closeTo(down - control, 12), expect.closeTo(down / control - 1, 11), expect.closeTo(down, 12)]);
  });

  it("is LIFT.SAMPLESIZE the other way round", () => {
    const size = fc.integer({ min: 200, max: 90_000 });
    const sides = fc.constantFrom("two", "one");
    always([size, between(0.1, 0.9), between(0.8, 0.99), between(0.5, 0.95), sides], (n, control, confidence, power, side) => {
      for (const [, lift, , rate] of detectable(n, n, control, confidence, power, side)) {
        fc.pre(typeof lift === "number");
        // one customer more or less by the last digits of the root
        expect(Math.abs(figure("LIFT.SAMPLESIZE", rate, control, confidence, power, 1, side) - n)).toBeLessThanOrEqual(1);
      }
    });
  });

  it("says for each direction where the groups are too small", () => {
    const small = rows("LIFT.DETECTABLE", 10, 10, 0.5) as unknown[][];
    expect(small[1]!.slice(1).map(String)).toEqual(Array(3).fill(expect.stringContaining("not even one to 1; take more customers")));
    expect(String(small[2]![1])).toContain("A fall of the rate cannot be found with groups this small, not even one to 0");
    const none = rows("LIFT.DETECTABLE", 1000, 1000, 0) as unknown[][];
    expect(none[1]![3]).toBeCloseTo(0.007809021034614668, 12);
    expect(String(none[1]![2])).toContain("a relative lift needs a control figure above 0");
  });

  it("refuses no customers, rates typed whole, and other words", () => {
    expect(refusal("LIFT.DETECTABLE", 0, 50, 0.5)).toBe("#VALUE! n_test must be a whole number from 1 to 1000000000000; got 0");
    expect(refusal("LIFT.DETECTABLE", 50, 1.5, 0.5)).toContain("n_control must be a whole number");
    expect(refusal("LIFT.DETECTABLE", 50, 50, 50)).toContain("rate_control must be at least 0 and at most 1 (0.5 means 50%)");
    expect(refusal("LIFT.DETECTABLE", 50, 50, 0.5, 0.95, 0.8, "both")).toBe('#VALUE! sides must be one of "two", "one"; got "both"');
  });
});
