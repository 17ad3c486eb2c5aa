import { atLeast } from "../../guards";
import type { ParetoNbd } from "../customerBase.types";
import { activeTime } from "./activeTime";
import { paretoNbdAlive } from "./paretoNbdAlive";

/**
 * Purchases expected from a customer with this history within the next `horizon` time units. Relative accuracy about 1e-11, also at s = 1.
 *
 * @param horizon from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a horizon below 0, a history that is none (see checkHistories)
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 22, as in Fader & Hardie (2005), A note on deriving the Pareto/NBD model.
 */
export function paretoNbdExpected(parameters: ParetoNbd, horizon: number, x: number, recency: number, length: number): number {
  const alive = paretoNbdAlive(parameters, x, recency, length);
  atLeast("horizon", horizon, 0);
  const { r, alpha, s, beta } = parameters;
  return ((alive * (r + x)) / (alpha + length)) * (beta + length) * activeTime(s, beta + length, horizon);
}
