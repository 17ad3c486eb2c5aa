import { atLeast, wholeNumber } from "../../guards";
import type { MbgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { betaGeometricPmf } from "../bgNbd/betaGeometricPmf";

/**
 * Chance that a customer just won makes `count` repeat purchases within a time after the first one. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @param count whole, from 0
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0, a count that is not whole from 0
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3); own derivation as for the BG/NBD, with one more chance to leave.
 */
export function mbgNbdPmf(parameters: MbgNbd, time: number, count: number): number {
  checkParameters(parameters);
  atLeast("time", time, 0);
  wholeNumber("n", count, 0, Number.MAX_SAFE_INTEGER);
  return betaGeometricPmf(parameters, 1, time, count);
}
