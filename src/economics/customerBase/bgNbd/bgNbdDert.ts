import type { BgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { continuousRate } from "../fitting/continuousRate";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricAlive } from "./betaGeometricAlive";
import { discountedPurchases } from "./discountedPurchases";

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-12.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless a is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: own derivation, see discountedPurchases; BG/NBD of Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2).
 */
export function bgNbdDert(parameters: BgNbd, discount: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  const { r, alpha, a, b } = parameters;
  const delta = continuousRate(discount, "a", a);
  checkHistory(x, recency, length);
  const active = { n: r + x, span: alpha + length, a, b: b + x };
  return betaGeometricAlive(parameters, 0, x, recency, length) * discountedPurchases(active, delta);
}
