import { wholeNumber } from "../../guards";
import type { Sbg } from "../customerBase.types";
import { logBetaRatio } from "./logBetaRatio";
import { checkSbg } from "./sbgParameters";

/** Longest time in periods: its figures are still exact. */
export const MOST_PERIODS = 1e9;

/**
 * Share of the customers acquired who are still there after `time` periods: 0 to 1.
 *
 * @param time periods, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or a time that is not whole
 * Source: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), equation 6.
 */
export function sbgSurvival(p: Sbg, time: number): number {
  checkSbg(p);
  wholeNumber("time", time, 0, MOST_PERIODS);
  return Math.exp(logBetaRatio(p.alpha, p.beta, time));
}
