import { betaMean } from "../../numeric/betaMean";
import { logAddExp, logGamma, logRisingFactorial } from "../../numeric/logGamma";
import { regularisedBeta } from "../../numeric/regularisedBeta";
import { scaledExpIntegral } from "../../numeric/scaledExpIntegral";
import type { BetaGeometricNbd } from "../customerBase.types";
import { logistic } from "../fitting/parameters";
import type { GroupedHistories } from "../histories/groupHistories";

/**
 * When a customer may leave for the first time: 0 = after the first repeat purchase (BG/NBD), 1 = already after the first purchase
 * (MBG/NBD). Everything else of the two models is one: with x purchases, x + this many chances to leave have passed.
 */
export type ChancesBefore = 0 | 1;

/** Chance that a customer with this history is still active; 1 where there was no chance to leave. No checks. */
export function betaGeometricAlive(
  { r, alpha, a, b }: BetaGeometricNbd,
  before: ChancesBefore,
  x: number,
  recency: number,
  length: number,
): number {
  const chances = x + before;
  if (chances === 0) return 1;
  return logistic(Math.log(b + chances - 1) - Math.log(a) - (r + x) * Math.log1p((length - recency) / (alpha + recency)));
}

/** An active customer: purchase rate gamma(n, span), chance to leave after each purchase beta(a, b). */
export interface ActiveCustomer {
  n: number;
  span: number;
  a: number;
  b: number;
}

/** Beyond this share of its range the series needs too many terms. */
const SERIES_TO = 0.9;
const PRECISION = 1e-17;
const MOST_TERMS = 10_000;
/** With a larger a the terms grow before they shrink. */
const LARGE = 30;

/**
 * The closed form with 2F1 after Euler's transformation: no pole at a = 1, terms that do not grow with the purchases.
 * `d` is a + b - 1 - n, from differences that stay exact however many purchases there were.
 */
function bySeries({ n, span, a }: ActiveCustomer, time: number, d: number): number {
  const c = d + n;
  const e = a - 1;
  const z = time / (span + time);
  const log = -Math.log1p(time / span);
  let term = d * z;
  let sum = 0;
  for (let k = 1; term !== 0 && k < MOST_TERMS; k++) {
    sum += term;
    if (Math.abs(term) < PRECISION * Math.abs(sum)) break;
    term *= ((e + k) / (k + 1)) * ((d + k) / (c + k)) * z;
  }
  const first = Math.abs(e) < 1e-14 ? -log : -Math.expm1(e * log) / e;
  return c * first - Math.exp(e * log) * sum;
}

/** The mean over the chance to leave p of the purchases expected at p, [1 - (1 + p time/span)^-n] / p. */
function byQuadrature({ n, span, a, b }: ActiveCustomer, time: number): number {
  const reach = time / span;
  return betaMean(a, b, (p) => -Math.expm1(-n * Math.log1p(p * reach)) / p);
}

/**
 * Purchases expected from an active customer within a time from now. Relative accuracy about 1e-12.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), equations 9 and 10; 2F1 transformed by Abramowitz & Stegun (1964), 15.3.3.
 * @param d a + b - 1 - n, free of the purchases made
 */
export function futurePurchases(customer: ActiveCustomer, time: number, d: number): number {
  if (time === 0) return 0;
  // from d = -1 on all terms have one sign, so that nothing cancels
  const oneSign = d > -1 && d + customer.n > 0.05;
  const steady = oneSign && customer.a <= LARGE && time <= SERIES_TO * (customer.span + time);
  return steady ? bySeries(customer, time, d) : byQuadrature(customer, time);
}

/**
 * Purchases expected from a customer with this history, by the horizon: what does not depend on the horizon is worked out once. No checks.
 */
export function betaGeometricOutlook(
  parameters: BetaGeometricNbd,
  before: ChancesBefore,
  x: number,
  recency: number,
  length: number,
): (horizon: number) => number {
  const { r, alpha, a, b } = parameters;
  const alive = betaGeometricAlive(parameters, before, x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x + before };
  const d = a + b + before - 1 - r;
  return (horizon) => alive * futurePurchases(active, horizon, d);
}

/**
 * All purchases still expected from an active customer, each discounted to now at the continuous rate delta: the mean over the chance to
 * leave p of (n/p) e^z E_(n+1)(z), z = delta span / p. Relative accuracy about 1e-12.
 *
 * Own derivation: given rate lambda and p, purchases come at lambda e^(-lambda p u) after u; discounted at delta they add up to
 * lambda / (delta + lambda p), whose mean over lambda ~ gamma(n, span) is the exponential integral (Abramowitz & Stegun 1964, 5.1.4).
 * @param delta above 0, or 0 where a > 1
 */
export function discountedPurchases({ n, span, a, b }: ActiveCustomer, delta: number): number {
  if (delta === 0) return (a + b - 1) / (a - 1);
  return betaMean(a, b, (p) => (n / p) * scaledExpIntegral(n + 1, (delta * span) / p));
}

/** Chance that a customer makes `count` repeat purchases within a time after the first one. No checks. */
export function betaGeometricPmf({ r, alpha, a, b }: BetaGeometricNbd, before: ChancesBefore, time: number, count: number): number {
  if (time === 0) return count === 0 ? 1 : 0;
  const chances = count + before;
  const stayed = logRisingFactorial(b, chances) - logRisingFactorial(a + b, chances);
  const logNbd = logRisingFactorial(r, count) - logGamma(count + 1) - r * Math.log1p(time / alpha) - count * Math.log1p(alpha / time);
  const active = Math.exp(stayed + logNbd);
  if (chances === 0) return active;
  const leftAtLast = (Math.exp(stayed) * a) / (b + chances - 1);
  const share = time / (alpha + time);
  return active + leftAtLast * (count === 0 ? 1 : regularisedBeta(count, r, share, alpha / (alpha + time)));
}

/**
 * ln of the chance of no repeat purchase where customers may leave at once: of 1 minus the chance of one, so that it keeps its digits near
 * 0. The likelihood itself is the better form where a purchase was likely.
 */
function logNoPurchase({ r, alpha, a, b }: BetaGeometricNbd, length: number): number {
  return Math.log1p((b / (a + b)) * Math.expm1(-r * Math.log1p(length / alpha)));
}

/**
 * Log-likelihood of grouped histories. As in all published figures the density of the purchase times within 0 to t_x, which no parameter
 * enters, is left out.
 */
export function betaGeometricLogLikelihood(parameters: BetaGeometricNbd, before: ChancesBefore, rows: GroupedHistories): number {
  const { r, alpha, a, b } = parameters;
  let total = 0;
  rows.x.forEach((x, k) => {
    const chances = x + before;
    const odds = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    const factors = logRisingFactorial(r, x) + logRisingFactorial(b, chances) - logRisingFactorial(a + b, chances);
    for (let row = rows.first[k]!; row < rows.first[k + 1]!; row++) {
      const alive = -r * Math.log1p(rows.length[row]! / alpha) - x * Math.log(alpha + rows.length[row]!);
      const gone = odds - r * Math.log1p(rows.recency[row]! / alpha) - x * Math.log(alpha + rows.recency[row]!);
      const nearlyCertain = x === 0 && before === 1 && alive > -0.5;
      total += rows.customers[row]! * (nearlyCertain ? logNoPurchase(parameters, rows.length[row]!) : factors + logAddExp(alive, gone));
    }
  });
  return total;
}
