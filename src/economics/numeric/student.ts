import { normalQuantile, normalTwoSided } from "./normal";

/** From here on four terms of the series are right to the last digit. */
const SERIES_FROM = 16;

/**
 * Gamma(a + 1/2) / Gamma(a) for a > 0, without the two large logarithms whose difference would lose the digits.
 * Relative accuracy about 1e-15.
 *
 * Source: logarithm of the ratio by Stirling's series, Abramowitz & Stegun (1964), 6.1.40; small a by the recurrence 6.1.15.
 */
export function halfGammaRatio(a: number): number {
  let factor = 1;
  let shifted = a;
  while (shifted < SERIES_FROM) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const w = 1 / (shifted * shifted);
  const series = (-1 / 8 + w * (1 / 192 + w * (-1 / 640 + w * (17 / 14336 - (w * 31) / 18432)))) / shifted;
  return factor * Math.sqrt(shifted) * Math.exp(series);
}

/** From here on the expansion about the normal distribution is right to twelve digits, and much faster, ... */
const NORMAL_FROM = 2000;
/** ... unless t^2 / degrees is above this, where the continued fraction is fast anyway. */
const FAR = 0.05;
const FRACTION_STEPS = 2000;
const TINY = 1e-300;

/**
 * Continued fraction of the incomplete beta function I_x(a, b), by Lentz's method; converges fast for x < (a + 1) / (a + b + 2).
 * Source: Abramowitz & Stegun (1964), 26.5.8; Lentz (1976), Applied Optics 15(3).
 */
function betaFraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = denominator;
  for (let m = 1; m <= FRACTION_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    denominator = 1 / (1 + even * denominator || TINY);
    numerator = 1 + even / numerator || TINY;
    value *= denominator * numerator;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / (1 + odd * denominator || TINY);
    numerator = 1 + odd / numerator || TINY;
    const step = denominator * numerator;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

/** Two-sided tail as I_x(degrees / 2, 1 / 2), x = degrees / (degrees + t^2), or as one less the other side where that converges. */
function byBeta(t: number, degrees: number): number {
  const a = degrees / 2;
  const square = (t * t) / degrees;
  // x^a * (1 - x)^(1/2) / B(a, 1/2)
  const front = (Math.exp(-a * Math.log1p(square)) * halfGammaRatio(a) * Math.sqrt(square / (1 + square))) / Math.sqrt(Math.PI);
  const x = 1 / (1 + square);
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(x, a, 0.5)) / a;
  return 1 - 2 * front * betaFraction(square / (1 + square), 0.5, a);
}

/** The normal figure with the same tail. Source: Hill (1970), Algorithm 395: Student's t-distribution, Communications of the ACM 13(10). */
function normalEquivalent(t: number, degrees: number): number {
  const a = degrees - 0.5;
  const b = 48 * a * a;
  const y = a * Math.log1p((t * t) / degrees);
  return (((((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3) / b + 1) * Math.sqrt(y);
}

/**
 * Chance that Student's t lies further from 0 than t, on either side. Relative accuracy 1e-12 or better wherever the result is above
 * 1e-280.
 *
 * @param t any finite number
 * @param degrees of freedom, at least 1, whole or broken (Welch)
 */
export function studentTwoSided(t: number, degrees: number): number {
  if (t === 0) return 1;
  return degrees < NORMAL_FROM || (t * t) / degrees > FAR ? byBeta(t, degrees) : normalTwoSided(normalEquivalent(t, degrees));
}

const NEWTON_STEPS = 30;

/** Density of Student's t. */
function density(t: number, degrees: number): number {
  const peak = halfGammaRatio(degrees / 2) / Math.sqrt(Math.PI * degrees);
  return peak * Math.exp(-((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}

/** The next guess: Newton on the tail itself in the middle of the distribution, on its logarithm against that of t in the tail. */
function improved(t: number, tail: number, degrees: number): number {
  const found = studentTwoSided(t, degrees);
  const slope = 2 * density(t, degrees);
  if (tail > 0.5) return t + (found - tail) / slope;
  return t * Math.exp((Math.log(found / tail) * found) / (slope * t));
}

/**
 * The t that Student's variable exceeds in size with the chance `tail` (two-sided): the factor of a confidence interval.
 * Relative accuracy 1e-12 or better.
 *
 * @param tail above 0, below 1; 0.05 for an interval of 95%
 * @param degrees of freedom, at least 1, whole or broken (Welch)
 * Source: start from the leading term of Hill (1970), Algorithm 396, Communications of the ACM 13(10); then Newton's method.
 */
export function studentQuantile(tail: number, degrees: number): number {
  const normal = normalQuantile(tail / 2);
  let t = Math.sqrt(degrees * Math.expm1((normal * normal) / (degrees - 0.5)));
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const next = improved(t, tail, degrees);
    const change = Math.abs(next - t);
    t = next;
    if (change <= 1e-9 * t) break;
  }
  return t;
}
