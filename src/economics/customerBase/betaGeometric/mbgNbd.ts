import { notNegative, wholeNumber } from "../../guards";
import type { MbgNbd, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitModel";
import type { PurchaseModel } from "../fitting/purchaseModel";
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

const MODEL: PurchaseModel<MbgNbd> = {
  names: ["r", "alpha", "a", "b"],
  timeParameters: [1],
  starts: [
    [1, 3, 1, 3],
    [0.3, 1, 0.5, 1],
    [3, 3, 0.1, 3],
  ],
  derivatives: (rows, parameters) => betaGeometricDerivatives(rows, parameters, 1),
  leavers: ([, , a, b], { customers, purchases }) => ((customers + purchases) * a!) / (a! + b!),
};

/**
 * The MBG/NBD fitted by maximum likelihood, with standard errors and a status in words. Agrees with the published fits to all their digits.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3).
 */
export function mbgNbdFit(histories: PurchaseHistories): ModelFit<MbgNbd> {
  return fitPurchaseModel(MODEL, histories);
}

/**
 * Chance that a customer with this history is still active, 0 to 1; below 1 also without a repeat purchase.
 * Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3).
 */
export function mbgNbdAlive(parameters: MbgNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return betaGeometricAlive(parameters, 1, x, recency, length);
}

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-12, also for
 * thousands of purchases and at a = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3).
 */
export function mbgNbdExpected(parameters: MbgNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  notNegative("horizon", horizon);
  checkHistory(x, recency, length);
  return betaGeometricOutlook(parameters, 1, x, recency, length)(horizon);
}

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3).
 */
export function mbgNbdPurchases({ r, alpha, a, b }: MbgNbd, time: number): number {
  checkParameters({ r, alpha, a, b });
  notNegative("time", time);
  return (b / (a + b)) * futurePurchases({ n: r, span: alpha, a, b: b + 1 }, time, a + b - r);
}

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3); own derivation as for the BG/NBD, with one more chance to leave.
 */
export function mbgNbdPmf(parameters: MbgNbd, time: number, count: number): number {
  checkParameters(parameters);
  notNegative("time", time);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  return betaGeometricPmf(parameters, 1, time, count);
}

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-12.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless a is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: own derivation, see discountedPurchases; MBG/NBD of Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of
 * models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdDert(parameters: MbgNbd, discount: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  const { r, alpha, a, b } = parameters;
  const delta = continuousRate(discount, "a", a);
  checkHistory(x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x + 1 };
  return betaGeometricAlive(parameters, 1, x, recency, length) * discountedPurchases(active, delta);
}

/**
 * Log-likelihood of purchase histories under the MBG/NBD, without the terms that no parameter enters. Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, histories that are none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International
 * Journal of Research in Marketing 24(3).
 */
export function mbgNbdLogLikelihood(parameters: MbgNbd, histories: PurchaseHistories): number {
  checkParameters(parameters);
  checkHistories(histories);
  return betaGeometricLogLikelihood(parameters, 1, groupHistories(histories));
}
