import { scaledExpIntegral } from "../../numeric/scaledExpIntegral";
import type { ParetoNbd } from "../customerBase.types";
import { continuousRate } from "../fitting/continuousRate";
import { paretoNbdAlive } from "./paretoNbdAlive";

/**
 * Discounted expected residual transactions: all purchases still to come from a customer with this history, each discounted to now.
 * Relative accuracy about 1e-11, also for a huge beta.
 *
 * @param discount effective rate per time unit of the history, 0 to 1; above 0 unless s is above 1
 * @throws {CalcError} "argument": a parameter not above 0, a rate out of range, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2005), RFM and CLV: using iso-value curves, Journal of Marketing Research 42(4), discounted expected transactions, with the Tricomi function
 * written as an exponential integral (Abramowitz & Stegun 1964, 13.6.28 and 6.5.9).
 */
export function paretoNbdDert(parameters: ParetoNbd, discount: number, x: number, recency: number, length: number): number {
  const alive = paretoNbdAlive(parameters, x, recency, length);
  const { r, alpha, s, beta } = parameters;
  const delta = continuousRate(discount, "s", s);
  const left = beta + length;
  return ((alive * (r + x)) / (alpha + length)) * left * scaledExpIntegral(s, delta * left);
}
