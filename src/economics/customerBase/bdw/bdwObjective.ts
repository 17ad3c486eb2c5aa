import { digamma } from "../../numeric/digamma";
import type { Evaluation } from "../../numeric/minimise.types";
import type { Bdw } from "../customerBase.types";
import type { SurvivorCounts } from "../sbg/survivorCounts";
import { logBdwSurvival } from "./logBdwSurvival";

type Slope = readonly [number, number, number];

/** Slope of ln S(t) along alpha, beta and c. */
function survivalSlope({ alpha, beta, c }: Bdw, time: number): Slope {
  const age = time ** c;
  const all = digamma(alpha + beta + age);
  const stay = digamma(beta + age);
  const start = digamma(alpha + beta);
  return [start - all, stay - all + start - digamma(beta), (stay - all) * age * Math.log(time)];
}

/**
 * Log-likelihood of survivor counts and its slope along alpha, beta and c. The chance to leave in period t is S(t-1) - S(t), from the difference of
 * the logarithms.
 *
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), appendix.
 */
export function bdwObjective(p: Bdw, { lost, kept }: SurvivorCounts): Evaluation {
  let value = 0;
  const gradient: [number, number, number] = [0, 0, 0];
  let before = 0;
  let slopeBefore: Slope = [0, 0, 0];
  for (let t = 1; t < lost.length; t++) {
    const now = logBdwSurvival(p, t);
    const slope = survivalSlope(p, t);
    const gone = -Math.expm1(now - before);
    const logGone = before + Math.log(gone);
    value += kept[t]! * now + (lost[t] === 0 ? 0 : lost[t]! * logGone);
    for (let k = 0; k < 3; k++) {
      gradient[k]! += kept[t]! * slope[k]!;
      // S(t-1) slope(t-1) - S(t) slope(t), over their difference
      if (lost[t]! > 0) gradient[k]! += (lost[t]! * (slopeBefore[k]! - (1 - gone) * slope[k]!)) / gone;
    }
    before = now;
    slopeBefore = slope;
  }
  return { value, gradient };
}
