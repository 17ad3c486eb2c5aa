import type { BgNbd, PurchaseHistories } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistories } from "../grouping/checkHistories";
import { groupHistories } from "../grouping/groupHistories";
import { betaGeometricLogLikelihood } from "./betaGeometricLogLikelihood";

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
