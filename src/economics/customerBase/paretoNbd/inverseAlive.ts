import { betaMean } from "../../numeric/betaMean";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import { logAddExp } from "../../numeric/logAddExp";
import type { ParetoNbd } from "../customerBase.types";
import { DropoutMoments } from "./dropoutMoments";

/**
 * Time that a customer who leaves at a rate gamma(s, beta) distributed stays active within `time`, in units of beta:
 * [1 - (1 + time/beta)^(1-s)] / (s - 1), which is ln(1 + time/beta) at s = 1. Relative accuracy about 1e-15 times ln(1 + time/beta).
 */
export function activeTime(s: number, beta: number, time: number): number {
  const log = Math.log1p(time / beta);
  const e = s - 1;
  return Math.abs(e * log) < 1e-16 ? log : -Math.expm1(-e * log) / e;
}

/**
 * ln of the chance of no repeat purchase within a time where that chance is almost 1: ln(1 - chance of one), so that the small result keeps
 * its digits. Relative accuracy about 1e-12. The chance of a purchase = mean of 1 - (1 + u/alpha)^-r over the time active u (own
 * arrangement).
 */
export function logNoPurchase({ r, alpha, s, beta }: ParetoNbd, time: number): number {
  const bought = (u: number): number => -Math.expm1(-r * Math.log1p(u / alpha));
  const density = (u: number): number => (s / beta) * Math.exp(-(s + 1) * Math.log1p(u / beta));
  const left = time * betaMean(1, 1, (share) => density(share * time) * bought(share * time));
  return Math.log1p(-left - Math.exp(-s * Math.log1p(time / beta)) * bought(time));
}

/** Beyond this argument the continued fraction needs hundreds of steps and the quadrature over the time of leaving is quicker. */
const FRACTION_TO = 0.99;

/**
 * ln of 1 + the odds of having left: the likelihood of a history over that of the same history and still active, so that P(alive) is
 * e^minus this. A sum of two positive terms without a difference: relative accuracy about 1e-12 of its exponential, for any x and
 * parameters.
 *
 * Source: Fader & Hardie (2005), A note on deriving the Pareto/NBD model, equation A0, transformed by Abramowitz & Stegun (1964), 15.3.3,
 * and an integration by parts (own).
 */
export function logInverseAlive({ r, alpha, s, beta }: ParetoNbd, x: number, recency: number, length: number): number {
  const n = r + x;
  const w = n + s;
  const gap = length - recency;
  if (gap === 0) return 0;
  const alphaEnd = alpha + length;
  const betaEnd = beta + length;
  const alphaSeen = alpha + recency;
  const betaSeen = beta + recency;
  const decay = n * Math.log1p(gap / alphaSeen) + s * Math.log1p(gap / betaSeen);
  if (Math.abs(alpha - beta) > FRACTION_TO * (Math.max(alpha, beta) + recency)) {
    const moments = new DropoutMoments();
    moments.fill(n, alpha, s, beta, recency, length);
    return logAddExp(0, Math.log(s) + moments.logMass + n * Math.log(alphaEnd) + s * Math.log(betaEnd));
  }
  if (alpha >= beta) {
    const atLast = hyp2F1One(n, w + 1, (alpha - beta) / alphaSeen);
    const atEnd = (hyp2F1One(n + 1, w + 1, (alpha - beta) / alphaEnd) * betaEnd) / alphaEnd;
    return logAddExp(Math.log((s / w) * atLast) + decay, Math.log((n / w) * atEnd));
  }
  const atLast = (hyp2F1One(s + 1, w + 1, (beta - alpha) / betaSeen) * alphaSeen) / betaSeen;
  const atEnd = hyp2F1One(s, w + 1, (beta - alpha) / betaEnd);
  return logAddExp(Math.log((s / w) * atLast) + decay, Math.log((n / w) * atEnd));
}
