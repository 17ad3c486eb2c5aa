import type { ParetoNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { logInverseAlive } from "./logInverseAlive";

/**
 * Chance that a customer with this history is still active, 0 to 1. Relative accuracy about 1e-11.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1).
 */
export function paretoNbdAlive(parameters: ParetoNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return Math.min(1, Math.exp(-logInverseAlive(parameters, x, recency, length)));
}
