import type { Sbg } from "../../../src/economics/customerBase/customerBase.types";
import { checkSbg, sbgObjective, survivorCounts } from "../../../src/economics/customerBase/contract/sbg";

/**
 * Log-likelihood of the survivors of one or several cohorts.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...
 * @throws {CalcError} a parameter that is not above 0, or what `survivorCounts` refuses
 * Source: Fader & Hardie (2007), appendix B.
 */
export function sbgLogLikelihood(p: Sbg, survivors: readonly ArrayLike<number>[]): number {
  checkSbg(p);
  return sbgObjective(p, survivorCounts(survivors)).value;
}
