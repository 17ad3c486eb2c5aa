import type { ModelFit, ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { fitPurchaseModel } from "../fitting/fitPurchaseModel";
import type { PurchaseModel } from "../fitting/purchaseModel.types";
import { paretoNbdDerivatives } from "./paretoNbdDerivatives";

const MODEL: PurchaseModel<ParetoNbd> = {
  names: ["r", "alpha", "s", "beta"],
  timeParameters: [1, 3],
  starts: [
    [1, 3, 1, 3],
    [0.5, 5, 0.5, 5],
    [3, 3, 0.1, 1],
  ],
  derivatives: paretoNbdDerivatives,
  leavers: ([, , s, beta], { customers }, longest) => -customers * Math.expm1(-s! * Math.log1p(longest / beta!)),
};

/**
 * The Pareto/NBD fitted by maximum likelihood, with standard errors and a status in words. Agrees with the published fits to all their digits.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1).
 */
export function paretoNbdFit(histories: PurchaseHistories): ModelFit<ParetoNbd> {
  return fitPurchaseModel(MODEL, histories);
}
