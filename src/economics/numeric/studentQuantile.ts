import { halfGammaRatio } from "./halfGammaRatio";
import { normalQuantile } from "./normalQuantile";
import { studentTwoSided } from "./studentTwoSided";

const MAX_STEPS = 30;

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
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = improved(t, tail, degrees);
    const change = Math.abs(next - t);
    t = next;
    if (change <= 1e-9 * t) break;
  }
  return t;
}
