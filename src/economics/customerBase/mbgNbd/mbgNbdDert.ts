import type { MbgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { continuousRate } from "../fitting/continuousRate";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricAlive } from "../bgNbd/betaGeometricAlive";
import { discountedPurchases } from "../bgNbd/discountedPurchases";

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-12.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless a is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: own derivation, see discountedPurchases; MBG/NBD of Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdDert(parameters: MbgNbd, discount: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  const { r, alpha, a, b } = parameters;
  const delta = continuousRate(discount, "a", a);
  checkHistory(x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x + 1 };
  return betaGeometricAlive(parameters, 1, x, recency, length) * discountedPurchases(active, delta);
}
