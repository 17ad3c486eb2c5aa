import { notNegative, wholeNumber } from "../../guards";
import { betaMean } from "../../numeric/betaMean";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import { logAddExp, logGamma, logRisingFactorial } from "../../numeric/logGamma";
import { scaledExpIntegral } from "../../numeric/scaledExpIntegral";
import type { ModelFit, ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitModel";
import { checkParameters, continuousRate } from "../fitting/parameters";
import type { PurchaseModel } from "../fitting/purchaseModel";
import { checkHistories, checkHistory, groupHistories } from "../histories/groupHistories";
import { DropoutMoments, paretoNbdDerivatives } from "./paretoNbdDerivatives";

/**
 * Time that a customer who leaves at a rate gamma(s, beta) distributed stays active within `time`, in units of beta:
 * [1 - (1 + time/beta)^(1-s)] / (s - 1), which is ln(1 + time/beta) at s = 1. Relative accuracy about 1e-15 times ln(1 + time/beta).
 */
function activeTime(s: number, beta: number, time: number): number {
  const log = Math.log1p(time / beta);
  const e = s - 1;
  return Math.abs(e * log) < 1e-16 ? log : -Math.expm1(-e * log) / e;
}

/**
 * ln of the chance of no repeat purchase within a time where that chance is almost 1: ln(1 - chance of one), so that the small result keeps
 * its digits. Relative accuracy about 1e-12. The chance of a purchase = mean of 1 - (1 + u/alpha)^-r over the time active u (own
 * arrangement).
 */
function logNoPurchase({ r, alpha, s, beta }: ParetoNbd, time: number): number {
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
function logInverseAlive({ r, alpha, s, beta }: ParetoNbd, x: number, recency: number, length: number): number {
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

const MODEL: PurchaseModel<ParetoNbd> = {
  names: ["r", "alpha", "s", "beta"],
  timeParameters: [1, 3],
  starts: [
    [1, 3, 1, 3],
    [0.5, 5, 0.5, 5],
    [3, 3, 0.1, 1],
  ],
  derivatives: paretoNbdDerivatives,
  leavers: ([, , s, beta], { customers }, longest) => -customers * Math.expm1(-s! * Math.log1p(longest / beta!)),
};

/**
 * The Pareto/NBD fitted by maximum likelihood, with standard errors and a status in words. Agrees with the published fits to all their
 * digits.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1).
 */
export function paretoNbdFit(histories: PurchaseHistories): ModelFit<ParetoNbd> {
  return fitPurchaseModel(MODEL, histories);
}

/**
 * Chance that a customer with this history is still active, 0 to 1. Relative accuracy about 1e-11.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1).
 */
export function paretoNbdAlive(parameters: ParetoNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return Math.min(1, Math.exp(-logInverseAlive(parameters, x, recency, length)));
}

/**
 * Purchases expected from a customer with this history, by the horizon: what does not depend on the horizon is worked out once. No checks.
 */
export function paretoNbdOutlook(parameters: ParetoNbd, x: number, recency: number, length: number): (horizon: number) => number {
  const { r, alpha, s, beta } = parameters;
  const alive = Math.min(1, Math.exp(-logInverseAlive(parameters, x, recency, length)));
  const scale = ((alive * (r + x)) / (alpha + length)) * (beta + length);
  return (horizon) => scale * activeTime(s, beta + length, horizon);
}

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-11, also at s = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 22, as in Fader & Hardie
 * (2005), A note on deriving the Pareto/NBD model.
 */
export function paretoNbdExpected(parameters: ParetoNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  notNegative("horizon", horizon);
  return paretoNbdOutlook(parameters, x, recency, length)(horizon);
}

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-14.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 17.
 */
export function paretoNbdPurchases({ r, alpha, s, beta }: ParetoNbd, time: number): number {
  checkParameters({ r, alpha, s, beta });
  notNegative("time", time);
  return (r / alpha) * beta * activeTime(s, beta, time);
}

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one: those still active at its end, plus the
 * mean over the moment of leaving. Both are positive, so that small chances keep their digits: relative accuracy about 1e-11.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Fader & Hardie (2006), Deriving an expression for P(X(t) = x) under the Pareto/NBD model, note 012, before its integral is
 * solved.
 */
export function paretoNbdPmf({ r, alpha, s, beta }: ParetoNbd, time: number, count: number): number {
  checkParameters({ r, alpha, s, beta });
  notNegative("time", time);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  if (time === 0) return count === 0 ? 1 : 0;
  const constant = logRisingFactorial(r, count) - logGamma(count + 1);
  const logNbd = (u: number): number => constant - r * Math.log1p(u / alpha) - (count === 0 ? 0 : count * Math.log1p(alpha / u));
  const active = Math.exp(logNbd(time) - s * Math.log1p(time / beta));
  const left = betaMean(1, 1, (share) => {
    const u = share * time;
    return Math.exp(logNbd(u) - (s + 1) * Math.log1p(u / beta));
  });
  return active + (s / beta) * time * left;
}

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-11, also for a huge beta.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless s is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves, Journal of Marketing Research 42(4), discounted expected
 * transactions, with the Tricomi function written as an exponential integral (Abramowitz & Stegun 1964, 13.6.28 and 6.5.9).
 */
export function paretoNbdDert(parameters: ParetoNbd, discount: number, x: number, recency: number, length: number): number {
  const alive = paretoNbdAlive(parameters, x, recency, length);
  const { r, alpha, s, beta } = parameters;
  const delta = continuousRate(discount, "s", s);
  const left = beta + length;
  return ((alive * (r + x)) / (alpha + length)) * left * scaledExpIntegral(s, delta * left);
}

/** A log-likelihood this near 0 is the small difference of a chance from 1, and is computed as such. */
const NEARLY_CERTAIN = -1e-3;

function logOfHistory(parameters: ParetoNbd, factors: number, x: number, recency: number, length: number): number {
  const { r, alpha, s, beta } = parameters;
  const active = -r * Math.log1p(length / alpha) - x * Math.log(alpha + length) - s * Math.log1p(length / beta);
  const value = factors + active + logInverseAlive(parameters, x, recency, length);
  return x === 0 && value > NEARLY_CERTAIN ? logNoPurchase(parameters, length) : value;
}

/**
 * Log-likelihood of purchase histories under the Pareto/NBD, without the terms that no parameter enters. Relative accuracy about 1e-11.
 *
 * @throws {CalcError} "argument": a parameter not above 0, histories that are none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1); see logInverseAlive for the form.
 */
export function paretoNbdLogLikelihood(parameters: ParetoNbd, histories: PurchaseHistories): number {
  checkParameters(parameters);
  checkHistories(histories);
  const rows = groupHistories(histories);
  let total = 0;
  rows.x.forEach((x, k) => {
    const factors = logRisingFactorial(parameters.r, x);
    for (let row = rows.first[k]!; row < rows.first[k + 1]!; row++) {
      total += rows.customers[row]! * logOfHistory(parameters, factors, x, rows.recency[row]!, rows.length[row]!);
    }
  });
  return total;
}
