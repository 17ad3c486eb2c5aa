import type { Evaluation } from "../../numeric/minimise.types";
import type { Sbg } from "../customerBase.types";
import type { SurvivorCounts } from "./survivorCounts";

/**
 * Log-likelihood of survivor counts and its slope along alpha and beta, by the recursion over periods: no gamma function is needed.
 *
 * Source: Fader & Hardie (2007), appendix B and equation 7.
 */
export function sbgObjective({ alpha, beta }: Sbg, { lost, kept }: SurvivorCounts): Evaluation {
  let logSurvival = 0;
  let alphaSlope = 0;
  let betaSlope = 0;
  let value = 0;
  const gradient: [number, number] = [0, 0];
  for (let t = 1; t < lost.length; t++) {
    const stay = beta + t - 1;
    const all = alpha + stay;
    value += lost[t]! * (logSurvival + Math.log(alpha / all));
    gradient[0] += lost[t]! * (alphaSlope + 1 / alpha - 1 / all);
    gradient[1] += lost[t]! * (betaSlope - 1 / all);
    logSurvival -= Math.log1p(alpha / stay);
    alphaSlope -= 1 / all;
    betaSlope += 1 / stay - 1 / all;
    value += kept[t]! * logSurvival;
    gradient[0] += kept[t]! * alphaSlope;
    gradient[1] += kept[t]! * betaSlope;
  }
  return { value, gradient };
}
