import { atLeast } from "../../guards";
import type { BgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricOutlook } from "./betaGeometricOutlook";

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-12, also for thousands of
 * purchases and at a = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 10.
 */
export function bgNbdExpected(parameters: BgNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  atLeast("horizon", horizon, 0);
  checkHistory(x, recency, length);
  return betaGeometricOutlook(parameters, 0, x, recency, length)(horizon);
}
