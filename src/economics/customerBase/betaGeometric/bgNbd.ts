import { notNegative, wholeNumber } from "../../guards";
import type { BgNbd, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitModel";
import type { PurchaseModel } from "../fitting/purchaseModel";
import { fitStatus } from "../fitting/modelFit";
import { checkParameters, continuousRate } from "../fitting/parameters";
import { checkHistories, checkHistory, groupHistories } from "../histories/groupHistories";
import {
  betaGeometricAlive,
  betaGeometricLogLikelihood,
  betaGeometricOutlook,
  betaGeometricPmf,
  discountedPurchases,
  futurePurchases,
} from "./betaGeometric";
import { betaGeometricDerivatives } from "./betaGeometricDerivatives";

const MODEL: PurchaseModel<BgNbd> = {
  names: ["r", "alpha", "a", "b"],
  timeParameters: [1],
  starts: [
    [1, 3, 1, 3],
    [0.3, 1, 0.5, 1],
    [3, 3, 0.1, 3],
  ],
  derivatives: (rows, parameters) => betaGeometricDerivatives(rows, parameters, 0),
  leavers: ([, , a, b], { purchases }) => (purchases * a!) / (a! + b!),
};

/** Above this share of customers without a repeat purchase the model's view that none of them can have left decides the forecast. */
const MANY_ONE_TIME_BUYERS = 0.5;

function oneTimeShare({ x, customers }: PurchaseHistories): number {
  let once = 0;
  let all = 0;
  for (let row = 0; row < x.length; row++) {
    const count = customers === undefined ? 1 : customers[row]!;
    all += count;
    if (x[row] === 0) once += count;
  }
  return once / all;
}

/**
 * The BG/NBD fitted by maximum likelihood, with standard errors and a status in words. Agrees with the published fits to all their digits.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2).
 */
export function bgNbdFit(histories: PurchaseHistories): ModelFit<BgNbd> {
  const fit = fitPurchaseModel(MODEL, histories);
  if (oneTimeShare(histories) > MANY_ONE_TIME_BUYERS) fit.warnings.push(fitStatus("aliveByAssumption"));
  return fit;
}

/**
 * Chance that a customer with this history is still active, 0 to 1. Without a repeat purchase it is 1: this model lets customers leave only
 * after one. Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model, note 021.
 */
export function bgNbdAlive(parameters: BgNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return betaGeometricAlive(parameters, 0, x, recency, length);
}

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-12, also for
 * thousands of purchases and at a = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 10.
 */
export function bgNbdExpected(parameters: BgNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  notNegative("horizon", horizon);
  checkHistory(x, recency, length);
  return betaGeometricOutlook(parameters, 0, x, recency, length)(horizon);
}

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 9.
 */
export function bgNbdPurchases({ r, alpha, a, b }: BgNbd, time: number): number {
  checkParameters({ r, alpha, a, b });
  notNegative("time", time);
  return futurePurchases({ n: r, span: alpha, a, b }, time, a + b - 1 - r);
}

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 8, with the sum as an incomplete beta function.
 */
export function bgNbdPmf(parameters: BgNbd, time: number, count: number): number {
  checkParameters(parameters);
  notNegative("time", time);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  return betaGeometricPmf(parameters, 0, time, count);
}

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-12.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless a is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: own derivation, see discountedPurchases; BG/NBD of Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing
 * Science 24(2).
 */
export function bgNbdDert(parameters: BgNbd, discount: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  const { r, alpha, a, b } = parameters;
  const delta = continuousRate(discount, "a", a);
  checkHistory(x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x };
  return betaGeometricAlive(parameters, 0, x, recency, length) * discountedPurchases(active, delta);
}

/**
 * Log-likelihood of purchase histories under the BG/NBD, without the terms that no parameter enters. Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, histories that are none (see checkHistories)
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 6.
 */
export function bgNbdLogLikelihood(parameters: BgNbd, histories: PurchaseHistories): number {
  checkParameters(parameters);
  checkHistories(histories);
  return betaGeometricLogLikelihood(parameters, 0, groupHistories(histories));
}
