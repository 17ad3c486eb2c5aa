import {
  mbgNbdAlive,
  mbgNbdDert,
  mbgNbdExpected,
  mbgNbdFit,
  mbgNbdLogLikelihood,
  mbgNbdPmf,
  mbgNbdPurchases,
} from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import { simulateMbgNbd } from "../../../support/models/simulateBgNbd";
import { always, between } from "../../../support/seeded";

const CDNOW = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };

describe("laws of the MBG/NBD", () => {
  const chance = between(0.05, 8);

  it("the chances of all numbers of purchases add up to 1 and have the expected mean", () => {
    always([between(0.2, 2), between(2, 20), chance, chance], (r, alpha, a, b) => {
      const chances = Array.from({ length: 400 }, (_, n) => mbgNbdPmf({ r, alpha, a, b }, 10, n));
      expect(chances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 8);
      expect(chances.reduce((sum, value, n) => sum + n * value, 0)).toBeCloseTo(mbgNbdPurchases({ r, alpha, a, b }, 10), 6);
    });
  });

  it("a customer without a repeat purchase may have left, more likely the longer it is ago", () => {
    always([between(0.2, 2), between(2, 20), chance, chance, between(1, 50)], (r, alpha, a, b, length) => {
      const p = { r, alpha, a, b };
      expect(mbgNbdAlive(p, 0, 0, length)).toBeLessThan(b / (a + b));
      expect(mbgNbdAlive(p, 0, 0, length + 1)).toBeLessThan(mbgNbdAlive(p, 0, 0, length));
    });
  });

  it("the chance of no purchase is the likelihood of a history without one", () => {
    always([between(0.05, 3), between(0.5, 1e6, 1), chance, chance], (r, alpha, a, b) => {
      const p = { r, alpha, a, b };
      const likelihood = Math.exp(mbgNbdLogLikelihood(p, { x: [0], recency: [0], length: [3] }));
      expect(likelihood / mbgNbdPmf(p, 3, 0)).toBeCloseTo(1, 13);
    });
  });

  it("the purchases of a horizon are its parts: now, and later from where the horizon ends", () => {
    // dE/dt at 0 is the mean rate times P(alive)
    const slope = mbgNbdExpected(CDNOW, 1e-6, 2, 30, 39) / 1e-6;
    expect(slope / ((mbgNbdAlive(CDNOW, 2, 30, 39) * 2.525) / (39 + CDNOW.alpha))).toBeCloseTo(1, 5);
  });

  it("discounting at a high rate leaves what comes at once", () =>
    expect(mbgNbdDert(CDNOW, 1, 0, 0, 39)).toBeLessThan(mbgNbdExpected(CDNOW, 5, 0, 0, 39)));
});

describe("a log-likelihood near 0", () => {
  it("keeps its digits", () => {
    // 60-digit value of ln[b/(a+b) (alpha/(alpha+T))^r + a/(a+b)]
    const found = mbgNbdLogLikelihood({ r: 1e-6, alpha: 100, a: 1, b: 1 }, { x: [0], recency: [0], length: [1] });
    expect(found / -4.97516541420790591e-9).toBeCloseTo(1, 12);
  });
});

describe("the fit of the MBG/NBD", () => {
  it("finds the parameters that made the data, within three standard errors", () => {
    const truth = { r: 0.8, alpha: 6, a: 0.7, b: 1.5 };
    const lengths = Float64Array.from({ length: 20_000 }, (_, i) => 26 + (i % 14));
    const fit = mbgNbdFit(simulateMbgNbd(truth, 20_000, lengths, 7));
    expect(fit.status.code).toBe("converged");
    for (const name of ["r", "alpha", "a", "b"] as const)
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(3 * fit.standardErrors[name]!);
  });
});
