import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { ParetoNbd, PurchaseHistories } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistories } from "../grouping/checkHistories";
import { groupHistories } from "../grouping/groupHistories";
import { logInverseAlive } from "./logInverseAlive";
import { logNoPurchase } from "./logNoPurchase";

/** A log-likelihood this near 0 is the small difference of a chance from 1, and is computed as such. */
const NEARLY_CERTAIN = -1e-3;

function logOfHistory(parameters: ParetoNbd, factors: number, x: number, recency: number, length: number): number {
  const { r, alpha, s, beta } = parameters;
  const active = -r * Math.log1p(length / alpha) - x * Math.log(alpha + length) - s * Math.log1p(length / beta);
  const value = factors + active + logInverseAlive(parameters, x, recency, length);
  return x === 0 && value > NEARLY_CERTAIN ? logNoPurchase(parameters, length) : value;
}

/**
 * Log-likelihood of purchase histories under the Pareto/NBD, without the terms that no parameter enters. Relative accuracy about 1e-11.
 *
 * @throws {CalcError} "argument": a parameter not above 0, histories that are none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1); see logInverseAlive for the form.
 */
export function paretoNbdLogLikelihood(parameters: ParetoNbd, histories: PurchaseHistories): number {
  checkParameters(parameters);
  checkHistories(histories);
  const rows = groupHistories(histories);
  let total = 0;
  rows.x.forEach((x, k) => {
    const factors = logRisingFactorial(parameters.r, x);
    for (let row = rows.first[k]!; row < rows.first[k + 1]!; row++) {
      total += rows.customers[row]! * logOfHistory(parameters, factors, x, rows.recency[row]!, rows.length[row]!);
    }
  });
  return total;
}
