import * as fc from "fast-check";
import { rateLift } from "../../../src/economics/lift/rateLift";
import { logGamma } from "../../../src/economics/numeric/logGamma";
import { columnOf, refusal, rows, said } from "../../functions/adapters";
import { always, between } from "../../support/seeded";

const group = fc.integer({ min: 1, max: 500 }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));

function cell(word: string, ...args: unknown[]): number {
  return columnOf(rows("LIFT.RATE", ...args), word)[0] as number;
}

/** Numbers of hits that come up at all, and how probable each is. */
function binomial(size: number, rate: number): [hits: number, probability: number][] {
  const outcomes: [number, number][] = [];
  for (let hits = 0; hits <= size; hits++) {
    const log =
      logGamma(size + 1) - logGamma(hits + 1) - logGamma(size - hits + 1) + hits * Math.log(rate) + (size - hits) * Math.log1p(-rate);
    if (log > -30) outcomes.push([hits, Math.exp(log)]);
  }
  return outcomes;
}

describe("LIFT.RATE", () => {
  it("gives lift, relative lift, an unpooled standard error and z of the pooled one", () => {
    const args = [60, 100, 40, 80];
    expect(cell("lift", ...args)).toBeCloseTo(0.1, 14);
    expect(cell("relative", ...args)).toBeCloseTo(0.2, 14);
    expect(cell("se", ...args)).toBeCloseTo(Math.sqrt(0.24 / 100 + 0.25 / 80), 14);
    // 100 of 180 together: 5/9 * 4/9 * (1/100 + 1/80)
    expect(cell("z", ...args)).toBeCloseTo(0.1 / Math.sqrt((20 / 81) * (9 / 400)), 12);
  });

  it("gives the p of a standard normal table", () => {
    // 75 of 100 together: z = 0.5 / sqrt(3/16 * 2/50) = 5.7735, two-sided tail 7.764e-9
    expect(cell("z", 50, 50, 25, 50)).toBeCloseTo(10 / Math.sqrt(3), 12);
    expect(cell("p", 50, 50, 25, 50)).toBeCloseTo(7.764e-9, 11);
  });

  it("does not call three customers of ten against none of ten an effect", () => {
    // pooled: 0.3 / sqrt(0.15 * 0.85 * 0.2) = 1.87867; p by the complementary error function 0.0602892; Fisher's exact p is 0.21
    expect(cell("z", 3, 10, 0, 10)).toBeCloseTo(1.8786728732554483, 12);
    expect(cell("p", 3, 10, 0, 10)).toBeCloseTo(0.06028917399060221, 12);
    expect(cell("low", 3, 10, 0, 10)).toBeLessThan(0);
  });

  it.each([
    [900, 100, 0.02],
    [950, 50, 0.05],
    [5000, 500, 0.01],
    [500, 500, 0.02],
    [1000, 200, 0.1],
  ])("finds an effect that is not there in 3% to 6% of all tests at 5%: %d and %d customers, rate %d", (test, control, rate) => {
    // every outcome of both groups with its probability, nothing drawn
    const controls = binomial(control, rate);
    let level = 0;
    let all = 0;
    for (const [hits, chance] of binomial(test, rate))
      for (const [others, chanceOfOthers] of controls) {
        const p = rateLift({ hits, size: test }, { hits: others, size: control })[4]!;
        all += chance * chanceOfOthers;
        if (typeof p === "number" && p < 0.05) level += chance * chanceOfOthers;
      }
    expect(all).toBeCloseTo(1, 9);
    expect(level).toBeGreaterThan(0.03);
    expect(level).toBeLessThan(0.06);
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

  it("tests all of one group against none of the other", () => {
    // 10 of 30 together: 1 / sqrt(2/9 * 3/20)
    expect(cell("z", 10, 10, 0, 20)).toBeCloseTo(Math.sqrt(30), 12);
    expect(said(columnOf(rows("LIFT.RATE", 10, 10, 0, 20), "relative")[0])).toBe(
      "#N/A The control rate is 0; a relative lift needs a control figure above 0",
    );
  });

  it.each([
    [0, 25, 0, 25],
    [10, 10, 20, 20],
  ])("has an interval but no z where all customers did it or none: %d of %d, %d of %d", (...args) => {
    const table = rows("LIFT.RATE", ...args);
    expect(said(columnOf(table, "z")[0])).toBe(
      "#N/A z cannot be given: all customers of both groups did it or none, so there is nothing to test; read low and high instead",
    );
    expect(said(columnOf(table, "p")[0])).toContain("#N/A p cannot be given");
    expect(cell("low", ...args)).toBeLessThan(0);
    expect(cell("high", ...args)).toBeGreaterThan(0);
  });

  it("refuses more hits than customers, broken hits, an empty group and a confidence of 0", () => {
    expect(refusal("LIFT.RATE", 11, 10, 1, 10)).toBe("#VALUE! hits_test must be at most n_test (10); got 11");
    expect(refusal("LIFT.RATE", 0.012, 10_000, 100, 10_000)).toBe(
      "#VALUE! hits_test must be a whole number of customers, not a share or a per cent (0.012 of 10000 are 120); got 0.012",
    );
    expect(refusal("LIFT.RATE", 1.5, 10, 1, 10)).toContain("hits_test must be a whole number");
    expect(refusal("LIFT.RATE", 1, 10, -1, 10)).toBe("#VALUE! hits_control must be at least 0; got -1");
    expect(refusal("LIFT.RATE", 0, 0, 1, 10)).toContain("n_test must be a whole number from 1");
    expect(refusal("LIFT.RATE", 1, 10, 1, 10, 0)).toContain("confidence must be above 0 and below 1");
  });
});
