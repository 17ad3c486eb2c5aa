import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { BgBb } from "../customerBase.types";

/** What a history says under the model. */
export interface BgBbTerms {
  logLikelihood: number;
  /** probability to be alive after opportunity n, 0 to 1 */
  alive: number;
}

/**
 * The likelihood of a history as the sum of its stories: gone after opportunity t_x, t_x + 1, ..., n - 1, or alive. Each story is a product of factors
 * below 1 on a common part, so that the sum neither overflows nor cancels.
 *
 * @param p above 0
 * @param x purchases, whole, at most `recency`
 * @param recency opportunity of the last purchase, 0 where there is none
 * @param n opportunities, whole
 * Source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6), equation 5.
 */
export function bgBbTerms(p: BgBb, x: number, recency: number, n: number): BgBbTerms {
  const { alpha, beta, gamma, delta } = p;
  const ever = alpha + beta;
  const stay = gamma + delta;
  const common =
    logRisingFactorial(alpha, x) +
    logRisingFactorial(beta, recency - x) -
    logRisingFactorial(ever, recency) +
    logRisingFactorial(delta, recency) -
    logRisingFactorial(stay, recency);
  let gone = 0;
  let story = gamma / (stay + recency);
  let alive = 1;
  for (let i = recency; i < n; i++) {
    gone += story;
    const missed = (beta + i - x) / (ever + i);
    story *= (missed * (delta + i)) / (stay + 1 + i);
    alive *= (missed * (delta + i)) / (stay + i);
  }
  const total = gone + alive;
  // parameters so small that every story has left the range of a number
  if (total === 0) return { logLikelihood: -Number.MAX_VALUE, alive: 0 };
  return { logLikelihood: common + Math.log(total), alive: alive / total };
}
