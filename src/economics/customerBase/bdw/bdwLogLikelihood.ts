import type { Bdw } from "../customerBase.types";
import { survivorCounts } from "../sbg/survivorCounts";
import { bdwObjective } from "./bdwObjective";
import { checkBdw } from "./bdwParameters";

/**
 * Log-likelihood of the survivors of one or several cohorts.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...
 * @throws {CalcError} a parameter that is not above 0, or what `survivorCounts` refuses
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), appendix.
 */
export function bdwLogLikelihood(p: Bdw, survivors: readonly ArrayLike<number>[]): number {
  checkBdw(p);
  return bdwObjective(p, survivorCounts(survivors)).value;
}
