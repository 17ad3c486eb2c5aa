import type { MbgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricAlive } from "../bgNbd/betaGeometricAlive";

/**
 * Chance that a customer with this history is still active, 0 to 1; below 1 also without a repeat purchase.
 * Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdAlive(parameters: MbgNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return betaGeometricAlive(parameters, 1, x, recency, length);
}
