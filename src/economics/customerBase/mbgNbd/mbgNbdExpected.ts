import { atLeast } from "../../guards";
import type { MbgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricOutlook } from "../bgNbd/betaGeometricOutlook";

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-12, also for thousands of
 * purchases and at a = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdExpected(parameters: MbgNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  atLeast("horizon", horizon, 0);
  checkHistory(x, recency, length);
  return betaGeometricOutlook(parameters, 1, x, recency, length)(horizon);
}
