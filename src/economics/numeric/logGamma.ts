/** From here on the eight terms below are right to the last digit. */
const STIRLING_FROM = 10;

/**
 * ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2] for x >= 10: what Stirling's formula leaves out. Absolute error below 1e-17.
 *
 * Source: Abramowitz & Stegun (1964), 6.1.41.
 */
function stirlingCorrection(x: number): number {
  const w = 1 / (x * x);
  const series =
    1 / 12 + w * (-1 / 360 + w * (1 / 1260 + w * (-1 / 1680 + w * (1 / 1188 + w * (-691 / 360360 + w * (1 / 156 - (w * 3617) / 122400))))));
  return series / x;
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
/** 1 minus Euler's constant. */
const SLOPE_AT_TWO = 0.42278433509846714;

/** (-1)^k (zeta(k) - 1) / k for k = 2, 3, ...: the Taylor coefficients of ln Gamma at 2. */
const COEFFICIENTS = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261,
  0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6,
  4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7,
  4.7698101693639804e-8, -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9,
  -1.1921401405860912e-9, 5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
];

/** ln Gamma(2 + e) for |e| <= 1/2, right to the last digits also near its zero at e = 0. */
function aroundTwo(e: number): number {
  let sum = 0;
  for (let k = COEFFICIENTS.length - 1; k >= 0; k--) sum = sum * e + COEFFICIENTS[k]!;
  return e * (SLOPE_AT_TWO + e * sum);
}

/**
 * ln Gamma(1 + e) for |e| <= 1/2, without forming 1 + e. Relative accuracy about 1e-15, also near e = 0.
 *
 * Source: Abramowitz & Stegun (1964), 6.1.33.
 */
export function logGammaOnePlus(e: number): number {
  return aroundTwo(e) - Math.log1p(e);
}

/**
 * ln Gamma(x) for x > 0. Relative accuracy about 2e-15, also beside the zeros at 1 and 2.
 *
 * Source: Taylor series at 2 (Abramowitz & Stegun 1964, 6.1.33), the recurrence 6.1.15 up to 10, Stirling's series 6.1.41 beyond.
 */
export function logGamma(x: number): number {
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingCorrection(x);
  if (x < 0.5) return aroundTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaOnePlus(x - 1);
  let product = 1;
  let shifted = x;
  while (shifted > 2.5) {
    shifted -= 1;
    product *= shifted;
  }
  return Math.log(product) + aroundTwo(shifted - 2);
}

/** From here on the series of digamma and trigamma are right to the last digit. */
const SERIES_FROM = 10;

/**
 * The slope of ln Gamma at x > 0. Absolute error about 2e-15 times the larger of 1 and the result.
 *
 * Source: Abramowitz & Stegun (1964), recurrence 6.3.5 and series 6.3.18.
 */
export function digamma(x: number): number {
  let steps = 0;
  let shifted = x;
  while (shifted < SERIES_FROM) {
    steps += 1 / shifted;
    shifted += 1;
  }
  const w = 1 / (shifted * shifted);
  const series =
    w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w * (1 / 12 - (w * 3617) / 8160)))))));
  return Math.log(shifted) - 0.5 / shifted - series - steps;
}

/**
 * The second derivative of ln Gamma at x > 0. Relative accuracy about 2e-15.
 *
 * Source: Abramowitz & Stegun (1964), recurrence 6.4.6 and series 6.4.12.
 */
export function trigamma(x: number): number {
  let steps = 0;
  let shifted = x;
  while (shifted < SERIES_FROM) {
    steps += 1 / (shifted * shifted);
    shifted += 1;
  }
  const w = 1 / (shifted * shifted);
  const series = 1 / 6 - w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66 - w * (691 / 2730 - w * (7 / 6 - (w * 3617) / 510))))));
  return steps + (1 + (0.5 + series / shifted) / shifted) / shifted;
}

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

/** ln(e^a + e^b) without leaving the range of a number; either may be -Infinity. Relative accuracy about 1e-15. */
export function logAddExp(a: number, b: number): number {
  const high = Math.max(a, b);
  if (high === -Infinity) return high;
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}
