import * as fc from "fast-check";
import { bgBbAlive, bgBbDert, bgBbExpected, bgBbPmf, bgBbPurchases } from "../../../../src/economics/customerBase/bgBb/bgBb";
import { bgBbFit, bgBbLogLikelihood } from "../../../../src/economics/customerBase/bgBb/bgBbFit";
import type { BgBb } from "../../../../src/economics/customerBase/customerBase.types";
import { refusal } from "../../../fixtures/refusal";
import { always, between } from "../../../support/seeded";

const P: BgBb = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.78 };
const parameter = between(0.05, 20);
const model = fc.record({ alpha: parameter, beta: parameter, gamma: parameter, delta: parameter });

function choose(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
}

/** Every pair of x and t_x at n opportunities and its probability: orders of the earlier purchases times the likelihood of one. */
function patterns(p: BgBb, n: number): { x: number; recency: number; probability: number }[] {
  const all = [{ x: 0, recency: 0 }];
  for (let recency = 1; recency <= n; recency++) for (let x = 1; x <= recency; x++) all.push({ x, recency });
  return all.map(({ x, recency }) => {
    const one = Math.exp(bgBbLogLikelihood(p, { x: [x], recency: [recency], length: [n] }));
    return { x, recency, probability: one * (x === 0 ? 1 : choose(recency - 1, x - 1)) };
  });
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("the BG/BB", () => {
  it("gives all purchase patterns together probability 1, and each number of purchases that of its patterns", () =>
    always([model, fc.integer({ min: 1, max: 9 })], (p, n) => {
      const all = patterns(p, n);
      expect(total(all.map((pattern) => pattern.probability))).toBeCloseTo(1, 11);
      const none = all.filter(({ x }) => x === 1).map((pattern) => pattern.probability);
      expect(bgBbPmf(p, n, 1)).toBeCloseTo(total(none), 11);
    }));

  it("expects as many purchases as its distribution has on average", () =>
    always([model, fc.integer({ min: 1, max: 12 })], (p, n) => {
      const mean = total(Array.from({ length: n + 1 }, (_, x) => x * bgBbPmf(p, n, x)));
      expect(mean / bgBbPurchases(p, n)).toBeCloseTo(1, 10);
    }));

  it("expects the same of a customer base before and after it is told what each one bought", () =>
    always([model, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 })], (p, n, horizon) => {
      const later = patterns(p, n).map(({ x, recency, probability }) => probability * bgBbExpected(p, horizon, x, recency, n));
      const added = bgBbPurchases(p, n + horizon) - bgBbPurchases(p, n);
      expect(total(later) / added).toBeCloseTo(1, 9);
    }));

  it("counts discounted purchases as the sum of those expected at each opportunity", () =>
    always([model, fc.integer({ min: 1, max: 6 })], (p, n) => {
      const discount = 0.5;
      const at = (k: number): number => bgBbExpected(p, k, 1, n, n) - bgBbExpected(p, k - 1, 1, n, n);
      const sum = total(Array.from({ length: 100 }, (_, k) => at(k + 1) / (1 + discount) ** (k + 1)));
      expect(bgBbDert(p, discount, 1, n, n) / sum).toBeCloseTo(1, 9);
    }));

  it("trusts a customer less with every opportunity he lets pass", () =>
    always([model, fc.integer({ min: 1, max: 6 })], (p, recency) => {
      const path = Array.from({ length: 8 }, (_, k) => bgBbAlive(p, 1, recency, recency + k));
      path.slice(1).forEach((alive, k) => expect(alive).toBeLessThan(path[k]!));
    }));

  it("finds the parameters of a customer base whose patterns occur exactly as often as it says", () => {
    const all = patterns(P, 8);
    const fit = bgBbFit({
      x: all.map(({ x }) => x),
      recency: all.map(({ recency }) => recency),
      length: all.map(() => 8),
      customers: all.map(({ probability }) => 1e6 * probability),
    });
    expect(fit.status.code).toBe("converged");
    for (const name of ["alpha", "beta", "gamma", "delta"] as const) expect(fit.parameters[name] / P[name]).toBeCloseTo(1, 5);
  });

  it("does not mind the order of the rows, or rows split in two", () => {
    const rows = { x: [0, 1, 2, 3], recency: [0, 2, 5, 6], length: [6, 6, 6, 6], customers: [500, 90, 80, 60] };
    const other = { x: [3, 2, 1, 0, 0], recency: [6, 5, 2, 0, 0], length: [6, 6, 6, 6, 6], customers: [60, 80, 90, 200, 300] };
    expect(bgBbFit(other).logLikelihood).toBeCloseTo(bgBbFit(rows).logLikelihood, 8);
  });

  it("has an answer at the edge: gamma at its pole, a hundred thousand opportunities, tiny parameters", () => {
    expect(bgBbExpected({ ...P, gamma: 1 }, 10, 3, 4, 6)).toBeGreaterThan(0);
    expect(bgBbPurchases({ ...P, gamma: 1 }, 100_000)).toBeGreaterThan(0);
    expect(
      Number.isFinite(bgBbLogLikelihood({ alpha: 1e-6, beta: 1e-6, gamma: 1e-6, delta: 1e-6 }, { x: [2], recency: [3], length: [5000] })),
    ).toBe(true);
    expect(bgBbDert({ ...P, gamma: 2 }, 0, 1, 1, 1)).toBeGreaterThan(0);
  });

  it.each([
    [() => bgBbAlive({ ...P, gamma: 0 }, 1, 1, 2), "gamma must be above 0; got 0"],
    [() => bgBbAlive(P, 1.5, 2, 3), "x must be a whole number from 0 to 100000; got 1.5"],
    [() => bgBbAlive(P, 1, 4, 3), "t_x must be at most n (3); got 4"],
    [() => bgBbAlive(P, 3, 2, 4), "x must be at most t_x (2); got 3"],
    [() => bgBbAlive(P, 0, 2, 4), "t_x must be 0 exactly where x is 0, and above 0 where x is above 0"],
    [
      () => bgBbDert({ ...P, gamma: 0.5 }, 0, 1, 1, 2),
      "discount is 0, so the purchases add up without end unless gamma is above 1; give a discount above 0",
    ],
    [
      () => bgBbLogLikelihood(P, { x: [0, NaN], recency: [0, 1], length: [3, 3] }),
      "x figure 2 must be a whole number from 0 to 100000; got NaN",
    ],
    [
      () => bgBbFit({ x: [0, 0], recency: [0, 0], length: [3, 3] }),
      "x must show at least one customer with a repeat purchase; got 0; take a longer period or more customers",
    ],
    [() => bgBbFit({ x: [], recency: [], length: [] }), "x has no filled cell to work with; select cells with figures"],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});
