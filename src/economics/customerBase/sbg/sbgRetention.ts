import { wholeNumber } from "../../guards";
import type { Sbg } from "../customerBase.types";
import { checkSbg } from "./sbgParameters";
import { MOST_PERIODS } from "./sbgSurvival";

/**
 * Share of the customers left after period t - 1 who stay in period t: rises with t, since those more likely to leave leave first.
 *
 * @param period t, whole, 1 or more
 * @throws {CalcError} a parameter that is not above 0, or a period that is not whole
 * Source: Fader & Hardie (2007), equation 8.
 */
export function sbgRetention(p: Sbg, period: number): number {
  checkSbg(p);
  wholeNumber("period", period, 1, MOST_PERIODS);
  return (p.beta + period - 1) / (p.alpha + p.beta + period - 1);
}
