import * as fc from "fast-check";
import { gammaGammaFit, gammaGammaObjective, gammaGammaSpend } from "../../../../src/economics/customerBase/gammaGamma/gammaGamma";
import { gammaGammaLogLikelihood } from "../../../support/models/gammaGammaLogLikelihood";
import { spendRows } from "../../../../src/economics/customerBase/gammaGamma/spendRows";
import { MersenneTwister } from "../../../../src/economics/numeric/MersenneTwister";
import { refusal } from "../../../fixtures/refusal";
import { always, between } from "../../../support/seeded";

const P = { p: 6.25, q: 3.74, gamma: 15.44 };
const customers = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), between(0.5, 300, 2)), { minLength: 1, maxLength: 12 });

/** Sum of -ln of uniform numbers: a gamma variable with a whole shape. */
function gammaDraw(random: MersenneTwister, shape: number): number {
  return Array.from({ length: shape }, () => -Math.log(1 - random.next())).reduce((total, value) => total + value, 0);
}

/** Mean spends of customers under the model with whole p and q: rate nu gamma(q, gamma), each purchase gamma(p, nu). */
function simulated(count: number, p: number, q: number, gamma: number): { x: number[]; meanSpend: number[] } {
  const random = new MersenneTwister(20130209);
  const x = Array.from({ length: count }, (_, i) => 1 + (i % 5));
  const meanSpend = x.map((purchases) => gammaDraw(random, p * purchases) / (gammaDraw(random, q) / gamma) / purchases);
  return { x, meanSpend };
}

describe("the Gamma-Gamma", () => {
  it("finds the parameters behind simulated spend, within three standard errors", () => {
    const { x, meanSpend } = simulated(20_000, 4, 3, 20);
    const { parameters, standardErrors, status } = gammaGammaFit(x, meanSpend);
    expect(status.code).toBe("converged");
    const truth = { p: 4, q: 3, gamma: 20 };
    for (const name of ["p", "q", "gamma"] as const) {
      expect(standardErrors[name]! / truth[name]).toBeLessThan(0.06);
      expect(Math.abs(parameters[name] - truth[name])).toBeLessThan(3 * standardErrors[name]!);
    }
  });

  it("fits as well in another currency: gamma in its money, the rest unchanged", () => {
    const { x, meanSpend } = simulated(500, 4, 3, 20);
    const fit = gammaGammaFit(x, meanSpend);
    const cents = gammaGammaFit(
      x,
      meanSpend.map((money) => 100 * money),
    );
    expect(cents.parameters.p / fit.parameters.p).toBeCloseTo(1, 6);
    expect(cents.parameters.gamma / fit.parameters.gamma).toBeCloseTo(100, 4);
    expect(cents.logLikelihood).toBeCloseTo(fit.logLikelihood - 500 * Math.log(100), 6);
  });

  it("has the slope that differences of the log-likelihood show", () =>
    always([customers, between(0.2, 10), between(0.2, 10), between(0.2, 10)], (rows, p, q, gamma) => {
      const data = spendRows(
        rows.map(([x]) => x),
        rows.map(([, m]) => m),
      );
      const at = { p, q, gamma };
      const { gradient } = gammaGammaObjective(at, data);
      (["p", "q", "gamma"] as const).forEach((name, k) => {
        const step = 1e-5 * at[name];
        const value = (shift: number): number => gammaGammaObjective({ ...at, [name]: at[name] + shift }, data).value;
        const difference = (value(step) - value(-step)) / (2 * step);
        expect(Math.abs(gradient[k]! - difference)).toBeLessThan(1e-4 * (1 + Math.abs(difference)));
      });
    }));

  it("expects a spend between the customer's own mean and that of all, nearer to his own the more he buys", () =>
    always([fc.integer({ min: 1, max: 200 }), between(1, 200, 2)], (x, mean) => {
      const all = gammaGammaSpend(P, 0, 0);
      const off = Math.abs(gammaGammaSpend(P, x, mean) - mean);
      expect(off).toBeLessThanOrEqual(Math.abs(all - mean) + 1e-9);
      expect(Math.abs(gammaGammaSpend(P, x + 1, mean) - mean)).toBeLessThanOrEqual(off + 1e-9);
    }));

  it("leaves customers without a repeat purchase out, whatever their spend says", () => {
    expect(gammaGammaLogLikelihood(P, [0, 2, 0], [0, 30, 7])).toBe(gammaGammaLogLikelihood(P, [2], [30]));
  });

  it("says when spend goes with frequency, when buyers are few and when there is no mean", () => {
    const x = Array.from({ length: 40 }, (_, i) => 1 + i);
    const together = gammaGammaFit(
      x,
      x.map((count, i) => 10 * count + (i % 3)),
    );
    expect(together.warnings.map(({ code }) => code)).toContain("spendCorrelated");
    const few = gammaGammaFit([1, 2, 1, 3], [10, 25, 14, 18]);
    expect(few.warnings.map(({ code }) => code)).toContain("tooFewRepeatBuyers");
    const { x: often, meanSpend } = simulated(4000, 3, 1, 5);
    // squares of spend with q = 1 have a tail with q = 1/2
    const wild = gammaGammaFit(
      often,
      meanSpend.map((money) => money * money),
    );
    expect(wild.parameters.q).toBeLessThan(1);
    expect(wild.warnings.map(({ code }) => code)).toContain("meanNotFinite");
  });

  it.each([
    [() => gammaGammaSpend({ ...P, q: 0.8 }, 0, 0), "q gives no mean spend, because the model's mean needs a value above 1 here; got 0.8"],
    [() => gammaGammaSpend({ ...P, p: -1 }, 1, 5), "p must be above 0; got -1"],
    [() => gammaGammaSpend(P, 2, 0), "mean_spend must be above 0; got 0"],
    [() => gammaGammaFit([1, 2, 1], [3, -4, 5]), "mean_spend figure 2 must be above 0; got -4"],
    [() => gammaGammaFit([1, 2, 1.5], [3, 4, 5]), "x figure 3 must be a whole number from 0 to 1000000000; got 1.5"],
    [() => gammaGammaFit([1, 2], [3, 4, 5]), "mean_spend must have as many cells as x (2); got 3"],
    [
      () => gammaGammaFit([1, 0, 2], [3, 0, 5]),
      "x must show at least 3 customers with a repeat purchase; got 2; take a longer period or more customers",
    ],
    [
      () => gammaGammaFit([1, 1, 2], [5, 5, 5]),
      "mean_spend is the same for every customer, so there is no spread to fit; use that figure itself",
    ],
    [() => gammaGammaFit([1, 1, 2], [5, NaN, 5]), "mean_spend figure 2 must be a number; got NaN"],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});
