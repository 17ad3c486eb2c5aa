import type { MbgNbd, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitPurchaseModel";
import type { PurchaseModel } from "../fitting/purchaseModel.types";
import { betaGeometricDerivatives } from "../bgNbd/betaGeometricDerivatives";

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
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdFit(histories: PurchaseHistories): ModelFit<MbgNbd> {
  return fitPurchaseModel(MODEL, histories);
}
