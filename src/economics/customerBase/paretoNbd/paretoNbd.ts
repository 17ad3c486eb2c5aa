import { atLeast, wholeNumber } from "../../guards";
import { betaMean } from "../../numeric/betaMean";
import { logGamma } from "../../numeric/logGamma";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import { scaledExpIntegral } from "../../numeric/scaledExpIntegral";
import type { ModelFit, ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitModel";
import type { PurchaseModel } from "../fitting/purchaseModel";
import { checkParameters, continuousRate } from "../fitting/parameters";
import { checkHistories, checkHistory } from "../histories/checkHistories";
import { groupHistories } from "../histories/groupHistories";
import { activeTime, logInverseAlive, logNoPurchase } from "./inverseAlive";
import { paretoNbdDerivatives } from "./paretoNbdDerivatives";

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
  atLeast("horizon", horizon, 0);
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
  atLeast("time", time, 0);
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
  atLeast("time", time, 0);
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
