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
