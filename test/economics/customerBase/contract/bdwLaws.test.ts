import * as fc from "fast-check";
import {
  betaDiscreteWeibullDerl,
  betaDiscreteWeibullFit,
  bdwObjective,
  betaDiscreteWeibullRetention,
  betaDiscreteWeibullSurvival,
} from "../../../../src/economics/customerBase/contract/bdw";
import {
  shiftedBetaGeometricDerl,
  shiftedBetaGeometricRetention,
  shiftedBetaGeometricSurvival,
  survivorCounts,
} from "../../../../src/economics/customerBase/contract/sbg";
import { refusal } from "../../../fixtures/refusal";
import { always, between } from "../../../support/seeded";

const P = { alpha: 0.5, beta: 0.9, c: 1.3 };
const parameter = between(0.05, 20);
const model = fc.record({ alpha: parameter, beta: parameter, c: between(0.2, 3) });

describe("the BdW", () => {
  it("is the sBG where c is 1", () =>
    always([parameter, parameter, fc.integer({ min: 1, max: 40 }), between(0.001, 0.5)], (alpha, beta, n, d) => {
      const p = { alpha, beta, c: 1 };
      expect(betaDiscreteWeibullSurvival(p, n) / shiftedBetaGeometricSurvival({ alpha, beta }, n)).toBeCloseTo(1, 10);
      expect(betaDiscreteWeibullRetention(p, n) / shiftedBetaGeometricRetention({ alpha, beta }, n)).toBeCloseTo(1, 10);
      for (const convention of ["before", "after", "new"] as const)
        expect(betaDiscreteWeibullDerl(p, d, n, convention) / shiftedBetaGeometricDerl({ alpha, beta }, d, n, convention)).toBeCloseTo(
          1,
          9,
        );
    }));

  it.each([1e-3, 1e-4, 1e-6])("adds up a long life at a discount of %d as the sBG's closed form does", (d) => {
    const sbg = { alpha: 0.67, beta: 3.8 };
    expect(betaDiscreteWeibullDerl({ ...sbg, c: 1 }, d, 3, "before") / shiftedBetaGeometricDerl(sbg, d, 3, "before")).toBeCloseTo(1, 9);
  });

  it("loses customers all the time", () =>
    always([model, fc.integer({ min: 1, max: 60 })], (p, t) =>
      expect(betaDiscreteWeibullSurvival(p, t)).toBeLessThan(betaDiscreteWeibullSurvival(p, t - 1)),
    ));

  it("values a renewal that is pending as its chance times the payment and what comes after it", () =>
    always([model, between(0.05, 0.9), fc.integer({ min: 1, max: 20 })], (p, d, n) => {
      const after = betaDiscreteWeibullRetention(p, n) * (1 + betaDiscreteWeibullDerl(p, d, n, "after"));
      expect(betaDiscreteWeibullDerl(p, d, n, "before") / after).toBeCloseTo(1, 10);
    }));

  it("has the slope that differences of the log-likelihood show", () =>
    always([model], (p) => {
      const counts = survivorCounts([
        [1000, 700, 550, 480, 430],
        [500, 350, 290],
      ]);
      const { gradient } = bdwObjective(p, counts);
      (["alpha", "beta", "c"] as const).forEach((name, k) => {
        const step = 1e-5 * p[name];
        const value = (shift: number): number => bdwObjective({ ...p, [name]: p[name] + shift }, counts).value;
        const difference = (value(step) - value(-step)) / (2 * step);
        expect(Math.abs(gradient[k]! - difference)).toBeLessThan(1e-4 * (1 + Math.abs(difference)));
      });
    }));

  it("finds the parameters of cohorts that lose exactly as many as it says", () => {
    const survivors = (customers: number, periods: number): number[] =>
      Array.from({ length: periods + 1 }, (_, t) => customers * betaDiscreteWeibullSurvival(P, t));
    const fit = betaDiscreteWeibullFit([survivors(1e6, 8), survivors(1e5, 4)]);
    expect(fit.status.code).toBe("converged");
    for (const name of ["alpha", "beta", "c"] as const) expect(fit.parameters[name] / P[name]).toBeCloseTo(1, 4);
  });

  it.each([
    [() => betaDiscreteWeibullSurvival({ ...P, c: 0 }, 1), "c must be above 0; got 0"],
    [() => betaDiscreteWeibullRetention(P, 0.5), "period must be a whole number from 1 to 1000000000; got 0.5"],
    [() => betaDiscreteWeibullDerl(P, 0, 1), "discount must be above 0; got 0"],
    [
      () => betaDiscreteWeibullFit([[1000, 900, 850]]),
      "survivors must have a row with at least 4 figures, the customers acquired and those left after each period; the longest has 3",
    ],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});
