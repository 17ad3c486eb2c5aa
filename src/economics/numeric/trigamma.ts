/** From here on the series is right to the last digit. */
const SERIES_FROM = 10;

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
