import { STIRLING_FROM, stirlingCorrection } from "./logGamma";

/** ln Gamma(x + d) - ln Gamma(x) for x >= 10, without two large logarithms. */
function fromTen(x: number, d: number): number {
  return (x - 0.5) * Math.log1p(d / x) + d * (Math.log(x + d) - 1) + stirlingCorrection(x + d) - stirlingCorrection(x);
}

/**
 * ln [Gamma(x + d) / Gamma(x)] for x > 0, d >= 0: the logarithm of x(x+1)...(x+d-1) where d is whole.
 * Relative accuracy about 1e-14 of the larger of the result and 1, also where both gamma functions are huge.
 *
 * Source: Stirling's series, Abramowitz & Stegun (1964), 6.1.41, after the recurrence 6.1.15; the difference as in DiDonato & Morris
 * (1992), Algorithm 708, ACM Transactions on Mathematical Software 18(3).
 */
export function logRisingFactorial(x: number, d: number): number {
  if (d === 0) return 0;
  let ratio = 1;
  let shifted = x;
  while (shifted < STIRLING_FROM) {
    ratio *= shifted / (shifted + d);
    shifted += 1;
  }
  return fromTen(shifted, d) + Math.log(ratio);
}
