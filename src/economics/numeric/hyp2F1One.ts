import { betaMean } from "./betaMean";

/** Two units in the last place: a factor this near 1 no longer moves the product for certain. */
const PRECISION = 5e-16;
const TINY = 1e-300;
/** Nearer to z = 1 the fraction gains slowly and rounding eats its digits: the mean over the beta distribution takes its place. */
const FRACTION_TO = 1 - 1e-6;
/** More than the fraction needs up to there. */
const MOST_STEPS = 100_000;

/** The step of number `step` (2, 3, ...) of the fraction, without z: even steps carry c - b, odd ones b. */
function coefficient(b: number, c: number, step: number): number {
  const m = step >> 1;
  if (step % 2 === 0) return (m * (c - b + m - 1)) / ((c + step - 2) * (c + step - 1));
  return ((b + m) * (c + m - 1)) / ((c + step - 2) * (c + step - 1));
}

/** The fraction by the modified Lentz method. */
function fraction(b: number, c: number, z: number): number {
  let front = TINY;
  let back = 0;
  let value = TINY;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const numerator = step === 0 ? 1 : step === 1 ? -(b / c) * z : -coefficient(b, c, step) * z;
    back = 1 / (1 + numerator * back || TINY);
    front = 1 + numerator / front || TINY;
    const change = front * back;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/**
 * Gauss's hypergeometric function 2F1(1, b; c; z) for c > b >= 0, 0 <= z <= 1 (z = 1 gives Infinity unless c > b + 1).
 * Relative accuracy about 1e-14 for z below 0.99, 1e-11 up to 1; about 10 / sqrt(1 - z) steps, 10,000 at the most.
 *
 * Source: Gauss's continued fraction, DLMF 15.7.1 to 15.7.4, by the modified Lentz method (Thompson & Barnett 1986, Journal of
 * Computational Physics 64); near 1 Euler's integral, DLMF 15.6.1.
 */
export function hyp2F1One(b: number, c: number, z: number): number {
  if (z === 0 || b === 0) return 1;
  if (z === 1) return c > b + 1 ? (c - 1) / (c - b - 1) : Infinity;
  // q = 1 - p keeps its digits where p is next to 1
  if (z > FRACTION_TO) return betaMean(c - b, b, (q) => 1 / (1 - z + z * q));
  return fraction(b, c, z);
}
