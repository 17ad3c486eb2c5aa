import { atLeast } from "../../guards";
import type { ParetoNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { activeTime } from "./activeTime";

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-14.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Schmittlein, Morrison & Colombo (1987), Counting your customers, Management Science 33(1), equation 17.
 */
export function paretoNbdPurchases({ r, alpha, s, beta }: ParetoNbd, time: number): number {
  checkParameters({ r, alpha, s, beta });
  atLeast("time", time, 0);
  return (r / alpha) * beta * activeTime(s, beta, time);
}
