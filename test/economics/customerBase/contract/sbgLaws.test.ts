import * as fc from "fast-check";
import {
  shiftedBetaGeometricDerl,
  shiftedBetaGeometricFit,
  shiftedBetaGeometricRetention,
  shiftedBetaGeometricSurvival,
} from "../../../../src/economics/customerBase/contract/sbg";
import { sbgLogLikelihood } from "../../../support/models/sbgLogLikelihood";
import { refusal } from "../../../fixtures/refusal";
import { always, between } from "../../../support/seeded";

const P = { alpha: 0.7, beta: 1.2 };
const parameter = between(0.01, 40);
const model = fc.record({ alpha: parameter, beta: parameter });
const discount = between(0.05, 0.9);

/** Customers left of `customers` after 0, 1, ..., `periods` periods, as many as the model says, broken ones too. */
function survivors(customers: number, periods: number): number[] {
  return Array.from({ length: periods + 1 }, (_, t) => customers * shiftedBetaGeometricSurvival(P, t));
}

describe("the sBG", () => {
  it("loses customers all the time, and a smaller share of them each time", () =>
    always([model, fc.integer({ min: 1, max: 500 })], (p, t) => {
      expect(shiftedBetaGeometricSurvival(p, t)).toBeLessThan(shiftedBetaGeometricSurvival(p, t - 1));
      expect(shiftedBetaGeometricRetention(p, t + 1)).toBeGreaterThan(shiftedBetaGeometricRetention(p, t));
    }));

  it("survives by its retention, period by period", () =>
    always([model, fc.integer({ min: 1, max: 60 })], (p, t) => {
      const product = Array.from({ length: t }, (_, k) => shiftedBetaGeometricRetention(p, k + 1)).reduce((share, rate) => share * rate, 1);
      expect(shiftedBetaGeometricSurvival(p, t) / product).toBeCloseTo(1, 11);
    }));

  it("values a renewal that is pending as its chance times the payment and what comes after it", () =>
    always([model, discount, fc.integer({ min: 1, max: 30 })], (p, d, n) => {
      const after = shiftedBetaGeometricRetention(p, n) * (1 + shiftedBetaGeometricDerl(p, d, n, "after"));
      expect(shiftedBetaGeometricDerl(p, d, n, "before") / after).toBeCloseTo(1, 11);
      expect(shiftedBetaGeometricDerl(p, d, 0, "new")).toBeCloseTo(1 + shiftedBetaGeometricDerl(p, d, 1) / (1 + d), 11);
    }));

  it("values a new contract as its payments added up", () =>
    always([model, between(0.3, 1)], (p, d) => {
      const sum = Array.from({ length: 200 }, (_, t) => shiftedBetaGeometricSurvival(p, t) / (1 + d) ** t).reduce(
        (total, value) => total + value,
        0,
      );
      expect(shiftedBetaGeometricDerl(p, d, 0, "new") / sum).toBeCloseTo(1, 11);
    }));

  it("needs no discount where customers leave fast enough: (alpha + beta - 1)/(alpha - 1) payments", () =>
    expect(shiftedBetaGeometricDerl({ alpha: 3, beta: 4 }, 0, 0, "new")).toBeCloseTo(3, 12));

  it("finds the parameters of cohorts that lose exactly as many as it says, whatever their length", () => {
    const fit = shiftedBetaGeometricFit([survivors(1000, 6), survivors(500, 4), survivors(2000, 2), survivors(300, 1)]);
    expect(fit.parameters.alpha / P.alpha).toBeCloseTo(1, 6);
    expect(fit.parameters.beta / P.beta).toBeCloseTo(1, 6);
    expect(fit.customers).toBe(3800);
  });

  it("adds up the likelihood of its cohorts", () => {
    const [one, two] = [survivors(1000, 6), survivors(500, 3)];
    expect(sbgLogLikelihood(P, [one, two])).toBeCloseTo(sbgLogLikelihood(P, [one]) + sbgLogLikelihood(P, [two]), 8);
  });

  it("says when all customers seem to leave at one rate, so that two parameters are too many", () => {
    const fit = shiftedBetaGeometricFit([[1000, 800, 640, 512, 409.6]]);
    expect(fit.status.code).toBe("notIdentified");
    expect(fit.parameters.beta / (fit.parameters.alpha + fit.parameters.beta)).toBeCloseTo(0.8, 3);
    expect(fit.standardErrors.alpha === null || Number.isFinite(fit.standardErrors.alpha)).toBe(true);
  });

  it.each([
    [() => shiftedBetaGeometricSurvival({ alpha: 0, beta: 1 }, 1), "alpha must be above 0; got 0"],
    [() => shiftedBetaGeometricSurvival(P, 1.5), "time must be a whole number from 0 to 1000000000; got 1.5"],
    [() => shiftedBetaGeometricRetention(P, 0), "period must be a whole number from 1 to 1000000000; got 0"],
    [() => shiftedBetaGeometricDerl(P, 0, 1), "discount must be above 0; without a discount the value of this model has no end"],
    [() => shiftedBetaGeometricDerl(P, -0.1, 1), "discount must be at least 0; got -0.1"],
    [
      () => shiftedBetaGeometricFit([[1000, 700, 720]]),
      "survivors row 1 rises from 700 to 720 at figure 3; count who of the first customers is still there",
    ],
    [() => shiftedBetaGeometricFit([[1000, -7, -8]]), "survivors row 1 figure 2 must be at least 0; got -7"],
    [
      () => shiftedBetaGeometricFit([[1000, 1000, 1000]]),
      "survivors show no loss, so nothing can be said about retention; wait for a period in which customers leave",
    ],
    [
      () => shiftedBetaGeometricFit([[1000, 900]]),
      "survivors must have a row with at least 3 figures, the customers acquired and those left after each period; the longest has 2",
    ],
    [() => shiftedBetaGeometricFit([[1000, NaN, 800]]), "survivors row 1 figure 2 must be a number; got NaN"],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});
