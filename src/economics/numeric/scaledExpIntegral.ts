import { logGamma, logGammaOnePlus } from "./logGamma";

/** Two units in the last place: a factor this near 1 no longer moves the product for certain. */
const PRECISION = 5e-16;
/** Below this the series needs fewer terms than the fraction. */
const SERIES_BELOW = 1;
/** Above this order the fraction is quick for every z, and the recurrence would need as many steps. */
const LARGE_ORDER = 40;
/** Beyond this argument the first step of the fraction is exact. */
const HUGE = 1e17;
const MOST_STEPS = 100_000;

/** The fraction 1/(z+s - s/(z+s+2 - 2(s+1)/(z+s+4 - ...))) by the modified Lentz method. */
function fraction(s: number, z: number): number {
  let front = Infinity;
  let back = 1 / (z + s);
  let value = back;
  for (let k = 1; k < MOST_STEPS; k++) {
    const numerator = -k * (s + k - 1);
    const denominator = z + s + 2 * k;
    back = 1 / (denominator + numerator * back);
    front = denominator + numerator / front;
    const change = front * back;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

/** (Gamma(1 + e) z^-e - 1) / e without the pole at e = 0. */
function head(e: number, z: number): number {
  const logGammaOf = Math.abs(e) <= 0.5 ? logGammaOnePlus(e) : logGamma(1 + e);
  return e === 0 ? -0.5772156649015329 - Math.log(z) : Math.expm1(logGammaOf - e * Math.log(z)) / e;
}

/** e^z E_s(z) for 0 < s < 1.5, z < 1, by the ascending series whose first term is joined with the gamma function. */
function series(s: number, z: number): number {
  const e = 1 - s;
  let sum = head(e, z);
  let power = 1;
  for (let k = 1; k < 60; k++) {
    power *= -z / k;
    const term = power / (k + e);
    sum -= term;
    if (Math.abs(term) < PRECISION * Math.abs(sum)) break;
  }
  return Math.exp(z) * sum;
}

/**
 * The exponential integral of real order, without its decay: e^z E_s(z) = integral of e^(-zu) (1+u)^(-s) over u from 0 to infinity,
 * for s > 0 and z > 0; z = 0 gives 1/(s - 1) where s > 1 and Infinity elsewhere. Relative accuracy about 1e-14.
 *
 * Source: Abramowitz & Stegun (1964), 5.1.22 (fraction) and 5.1.14 (recurrence over s); the series 8.19.10 of the DLMF, joined at whole s.
 */
export function scaledExpIntegral(s: number, z: number): number {
  if (z === 0) return s > 1 ? 1 / (s - 1) : Infinity;
  if (z > HUGE) return 1 / (z + s);
  if (z >= SERIES_BELOW || s > LARGE_ORDER) return fraction(s, z);
  const steps = Math.max(0, Math.round(s - 1));
  let order = s - steps;
  let value = series(order, z);
  for (let step = 0; step < steps; step++) {
    value = (1 - z * value) / order;
    order += 1;
  }
  return value;
}
