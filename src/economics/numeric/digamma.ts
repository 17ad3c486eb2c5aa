/** From here on the series is right to the last digit. */
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
