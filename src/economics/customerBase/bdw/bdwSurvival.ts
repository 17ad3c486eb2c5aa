import { wholeNumber } from "../../guards";
import type { Bdw } from "../customerBase.types";
import { MOST_PERIODS } from "../sbg/sbgSurvival";
import { checkBdw } from "./bdwParameters";
import { logBdwSurvival } from "./logBdwSurvival";

/**
 * Share of the customers acquired who are still there after `time` periods: 0 to 1.
 *
 * @param time periods, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or a time that is not whole
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43, equation 5.
 */
export function bdwSurvival(p: Bdw, time: number): number {
  checkBdw(p);
  wholeNumber("time", time, 0, MOST_PERIODS);
  return Math.exp(logBdwSurvival(p, time));
}
