import { betaMean } from "../../numeric/betaMean";
import type { BetaGeometricNbd, ParetoNbd } from "../customerBase.types";

/** Places and weights of the Gauss-Legendre rule on 0 to 1 with five points. Source: Abramowitz & Stegun (1964), table 25.4. */
const PLACES = [0.046910077030668, 0.2307653449471585, 0.5, 0.7692346550528415, 0.953089922969332];
const WEIGHTS = [0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454];

const MOST_TERMS = 100_000;
/** With a larger a the terms of the series grow before they shrink, and a quadrature takes its place. */
const LARGE = 30;

/** 2 times the integral of (u - from) f(u) between two times: pairs of moments, the later one at u. */
function overPairs(from: number, to: number, f: (u: number) => number): number {
  const length = to - from;
  let total = 0;
  for (let k = 0; k < PLACES.length; k++) total += WEIGHTS[k]! * PLACES[k]! * f(from + PLACES[k]! * length);
  return 2 * total * length * length;
}

/** Mean of the squared purchase rate of a customer with x purchases in `length`. */
function squaredRate(r: number, alpha: number, x: number, length: number): number {
  return ((r + x) * (r + x + 1)) / (alpha + length) ** 2;
}

/**
 * Expected ordered pairs of purchases, Y(Y - 1), between two times from now under the Pareto/NBD, of a customer who is alive now: two
 * purchases need him alive at the later one.
 *
 * @param from time from now, 0 or more; `to` is later
 * @param x repeat purchases so far in `length`
 */
export function paretoPairs(p: ParetoNbd, from: number, to: number, x: number, length: number): number {
  const start = p.beta + length;
  return squaredRate(p.r, p.alpha, x, length) * overPairs(from, to, (u) => Math.exp(-p.s * Math.log1p(u / start)));
}

/** 2F1(d, a; c; z) by its series, 0 <= z < 1, a < c. */
function series(d: number, a: number, c: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((d + k) * (a + k)) / ((c + k) * (k + 1))) * z;
    total += term;
    if (Math.abs(term) <= 1e-15 * Math.abs(total)) break;
  }
  return total;
}

/**
 * The same under the BG/NBD and the MBG/NBD: between two purchases he must not leave at the first one, and none of those before may have
 * lost him. The mean over rates and chances to leave is a 2F1, by Euler's transformation in a form that does not grow with x (Abramowitz &
 * Stegun 1964, 15.3.4).
 *
 * @param stayed chances to leave that he has let pass: x under the BG/NBD, x + 1 under the MBG/NBD
 */
export function betaGeometricPairs(p: BetaGeometricNbd, from: number, to: number, x: number, length: number, stayed: number): number {
  const start = p.alpha + length;
  const b = p.b + stayed;
  const c = p.a + b + 1;
  const purchases = p.r + x + 2;
  const stays = (u: number): number => {
    const reach = u / start;
    if (p.a > LARGE) return betaMean(p.a, b + 1, (chance) => Math.exp(-purchases * Math.log1p(chance * reach)));
    return Math.exp(-p.a * Math.log1p(reach)) * series(c - purchases, p.a, c, u / (start + u));
  };
  return squaredRate(p.r, p.alpha, x, length) * (b / (p.a + b)) * overPairs(from, to, stays);
}
