import { atLeast } from "../../guards";
import type { ParetoNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { paretoNbdOutlook } from "./paretoNbdOutlook";

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-11, also at s = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 22, as in Fader & Hardie (2005), A note on deriving the Pareto/NBD model.
 */
export function paretoNbdExpected(parameters: ParetoNbd, horizon: number, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  atLeast("horizon", horizon, 0);
  return paretoNbdOutlook(parameters, x, recency, length)(horizon);
}
