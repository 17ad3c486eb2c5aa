import { atLeast, wholeNumber } from "../../guards";
import type { BgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { betaGeometricPmf } from "./betaGeometricPmf";

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), equation 8, with the sum as an incomplete beta function.
 */
export function bgNbdPmf(parameters: BgNbd, time: number, count: number): number {
  checkParameters(parameters);
  atLeast("time", time, 0);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  return betaGeometricPmf(parameters, 0, time, count);
}
