import { logGamma, logRisingFactorial } from "./logGamma";

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

/** Two units in the last place: a factor this near 1 no longer moves the product for certain. */
const PRECISION = 5e-16;
const TINY = 1e-300;
const MOST_STEPS = 100_000;

/** The continued fraction of the incomplete beta function, quick where x < (a+1)/(a+b+2). */
function fraction(a: number, b: number, x: number): number {
  let front = 1;
  let back = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = back;
  for (let m = 1; m < MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    back = 1 / (1 + even * back || TINY);
    front = 1 + even / front || TINY;
    value *= front * back;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    back = 1 / (1 + odd * back || TINY);
    front = 1 + odd / front || TINY;
    const change = front * back;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/**
 * The regularised incomplete beta function I_x(a, b): chance that a beta(a, b) variable is at most x, for a, b > 0. Relative accuracy about
 * 1e-13, times the size of ln of the result where that is far from 0.
 *
 * @param x 0 to 1
 * @param complement 1 - x, where it is known better than x
 * Source: Abramowitz & Stegun (1964), 26.5.8 and 26.5.2, by the modified Lentz method (Thompson & Barnett 1986, Journal of Computational
 * Physics 64).
 */
export function regularisedBeta(a: number, b: number, x: number, complement = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBetaTail(b, a, complement, x);
  return regularisedBetaTail(a, b, x, complement);
}

function regularisedBetaTail(a: number, b: number, x: number, complement: number): number {
  return Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b) - Math.log(a)) * fraction(a, b, x);
}
