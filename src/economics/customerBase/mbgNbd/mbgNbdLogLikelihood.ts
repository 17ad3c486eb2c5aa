import type { MbgNbd, PurchaseHistories } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistories } from "../grouping/checkHistories";
import { groupHistories } from "../grouping/groupHistories";
import { betaGeometricLogLikelihood } from "../bgNbd/betaGeometricLogLikelihood";

/**
 * Log-likelihood of purchase histories under the MBG/NBD, without the terms that no parameter enters. Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, histories that are none (see checkHistories)
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdLogLikelihood(parameters: MbgNbd, histories: PurchaseHistories): number {
  checkParameters(parameters);
  checkHistories(histories);
  return betaGeometricLogLikelihood(parameters, 1, groupHistories(histories));
}
