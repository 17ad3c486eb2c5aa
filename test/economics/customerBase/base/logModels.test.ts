import * as fc from "fast-check";
import { betaGeometricPairs, paretoPairs } from "../../../../src/economics/customerBase/base/logModels";
import { bgNbdPmf } from "../../../../src/economics/customerBase/betaGeometric/bgNbd";
import { mbgNbdPmf } from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import { paretoNbdPmf } from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import { between } from "../../../support/seeded";

const shape = between(0.3, 3);
const time = between(0.5, 2);

/** The sums below take their time: fewer examples than elsewhere. */
function sometimes<T>(drawn: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(drawn, holds), { seed: 20090317, numRuns: 25 });
}

/** Sum of n(n - 1) P(n) over as many n as matter at these rates. */
function pairsOf(pmf: (n: number) => number): number {
  return Array.from({ length: 120 }, (_, n) => n * (n - 1) * pmf(n)).reduce((total, value) => total + value, 0);
}

describe("pairs of purchases of a new customer", () => {
  it("are those of the distribution of purchases under the BG/NBD and the MBG/NBD", () =>
    sometimes(fc.record({ r: shape, a: shape, b: shape, to: time }), ({ to, ...some }) => {
      const p = { ...some, alpha: 6 };
      expect(betaGeometricPairs(p, 0, to, 0, 0, 0) / pairsOf((n) => bgNbdPmf(p, to, n))).toBeCloseTo(1, 4);
      const alive = p.b / (p.a + p.b);
      expect((alive * betaGeometricPairs(p, 0, to, 0, 0, 1)) / pairsOf((n) => mbgNbdPmf(p, to, n))).toBeCloseTo(1, 4);
    }));

  it("are those of the distribution of purchases under the Pareto/NBD", () =>
    sometimes(fc.record({ r: shape, s: shape, beta: between(2, 10), to: time }), ({ to, ...some }) => {
      const p = { ...some, alpha: 6 };
      expect(paretoPairs(p, 0, to, 0, 0) / pairsOf((n) => paretoNbdPmf(p, to, n))).toBeCloseTo(1, 4);
    }));
});
