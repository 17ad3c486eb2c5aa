import { wholeNumber } from "../../guards";
import type { Bdw } from "../customerBase.types";
import { MOST_PERIODS } from "../sbg/sbgSurvival";
import { checkBdw } from "./bdwParameters";
import { logBdwSurvival } from "./logBdwSurvival";

/**
 * Share of the customers left after period t - 1 who stay in period t.
 *
 * @param period t, whole, 1 or more
 * @throws {CalcError} a parameter that is not above 0, or a period that is not whole
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), equation 6.
 */
export function bdwRetention(p: Bdw, period: number): number {
  checkBdw(p);
  wholeNumber("period", period, 1, MOST_PERIODS);
  return Math.exp(logBdwSurvival(p, period) - logBdwSurvival(p, period - 1));
}
