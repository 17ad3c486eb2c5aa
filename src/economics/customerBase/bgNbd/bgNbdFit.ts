import type { BgNbd, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitStatus } from "../fitting/fitStatus";
import { fitPurchaseModel } from "../fitting/fitPurchaseModel";
import type { PurchaseModel } from "../fitting/purchaseModel.types";
import { betaGeometricDerivatives } from "./betaGeometricDerivatives";

const MODEL: PurchaseModel<BgNbd> = {
  names: ["r", "alpha", "a", "b"],
  timeParameters: [1],
  starts: [
    [1, 3, 1, 3],
    [0.3, 1, 0.5, 1],
    [3, 3, 0.1, 3],
  ],
  derivatives: (rows, parameters) => betaGeometricDerivatives(rows, parameters, 0),
  leavers: ([, , a, b], { purchases }) => (purchases * a!) / (a! + b!),
};

/** Above this share of customers without a repeat purchase the model's view that none of them can have left decides the forecast. */
const MANY_ONE_TIME_BUYERS = 0.5;

function oneTimeShare({ x, customers }: PurchaseHistories): number {
  let once = 0;
  let all = 0;
  for (let row = 0; row < x.length; row++) {
    const count = customers === undefined ? 1 : customers[row]!;
    all += count;
    if (x[row] === 0) once += count;
  }
  return once / all;
}

/**
 * The BG/NBD fitted by maximum likelihood, with standard errors and a status in words. Agrees with the published fits to all their digits.
 *
 * @throws {CalcError} "argument": histories that are none (see checkHistories); "noAnswer": no repeat purchase, all customers the same
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2).
 */
export function bgNbdFit(histories: PurchaseHistories): ModelFit<BgNbd> {
  const fit = fitPurchaseModel(MODEL, histories);
  if (oneTimeShare(histories) > MANY_ONE_TIME_BUYERS) fit.warnings.push(fitStatus("aliveByAssumption"));
  return fit;
}
