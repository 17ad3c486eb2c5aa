import fc from "fast-check";
import { bgNbdExpected } from "../../../../src/economics/customerBase/betaGeometric/bgNbd";

test("with very large a and b every customer leaves with the same chance p, and the expectation is that of p", () => {
  // E[Y] = [1 - (1 + p t/(alpha + T))^-r] / p for one p = a/(a + b) and no purchase so far: the gamma-Poisson with a constant chance to
  // leave
  const parameters = fc.record({
    r: fc.double({ min: 0.1, max: 20, noNaN: true }),
    alpha: fc.double({ min: 0.1, max: 50, noNaN: true }),
    p: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    horizon: fc.double({ min: 0.1, max: 100, noNaN: true }),
    length: fc.double({ min: 0.5, max: 100, noNaN: true }),
  });
  fc.assert(
    fc.property(parameters, ({ r, alpha, p, horizon, length }) => {
      const size = 1e9;
      const expected = -Math.expm1(-r * Math.log1p((p * horizon) / (alpha + length))) / p;
      const found = bgNbdExpected({ r, alpha, a: p * size, b: (1 - p) * size }, horizon, 0, 0, length);
      expect(Math.abs(found / expected - 1)).toBeLessThan(1e-6);
    }),
    { seed: 3, numRuns: 300 },
  );
});
