import type { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { normalQuantile } from "../../../src/economics/numeric/normal";

/** A number above 0 and below 1. */
function open(random: MersenneTwister): number {
  for (;;) {
    const value = random.next();
    if (value > 0) return value;
  }
}

/** For shape >= 1: a cubed normal variable, kept in proportion to its density. */
function fromOne(random: MersenneTwister, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(open(random));
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(open(random)) < 0.5 * normal * normal + d * (1 - v + Math.log(v))) return d * v;
  }
}

/**
 * A gamma distributed number with this shape and a mean of shape / rate.
 *
 * Source: Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM Transactions on Mathematical Software 26(3).
 */
export function randomGamma(random: MersenneTwister, shape: number, rate: number): number {
  if (shape >= 1) return fromOne(random, shape) / rate;
  return (fromOne(random, shape + 1) * Math.pow(open(random), 1 / shape)) / rate;
}

/** A beta(a, b) distributed number. */
export function randomBeta(random: MersenneTwister, a: number, b: number): number {
  const first = randomGamma(random, a, 1);
  const second = randomGamma(random, b, 1);
  // both vanish only for tiny a and b, whose distribution sits at 0 and 1
  if (first + second === 0) return random.next() < a / (a + b) ? 1 : 0;
  return first / (first + second);
}

/** An exponentially distributed number with a mean of 1 / rate; Infinity for rate 0. */
export function randomExponential(random: MersenneTwister, rate: number): number {
  return -Math.log(open(random)) / rate;
}
