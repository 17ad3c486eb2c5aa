import { betaMean } from "../../numeric/betaMean";

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
