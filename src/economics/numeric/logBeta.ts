import { logGamma } from "./logGamma";
import { logRisingFactorial } from "./logRisingFactorial";

/**
 * ln B(a, b) = ln [Gamma(a) Gamma(b) / Gamma(a + b)] for a, b > 0.
 * Absolute error about 1e-15 times the larger of 1 and the result, also where one argument is huge.
 *
 * Source: Abramowitz & Stegun (1964), 6.2.2.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  return logGamma(small) - logRisingFactorial(large, small);
}
