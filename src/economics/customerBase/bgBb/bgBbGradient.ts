import type { BgBb } from "../customerBase.types";
import type { BgBbRow } from "./bgBbRows";

/** Slopes of the logarithm of one story of a history: sums of reciprocals that grow opportunity by opportunity. */
interface Slopes {
  ever: number;
  beta: number;
  delta: number;
  leftStay: number;
  aliveStay: number;
}

/** 1/a + 1/(a + 1) + ... , `count` terms: the slope of a rising factorial's logarithm. */
function harmonic(a: number, count: number): number {
  let total = 0;
  for (let j = 0; j < count; j++) total += 1 / (a + j);
  return total;
}

/** Adds weight times the slopes of a story to the weighted sum. */
function addStory(into: Slopes, weight: number, slopes: Slopes): void {
  into.ever += weight * slopes.ever;
  into.beta += weight * slopes.beta;
  into.delta += weight * slopes.delta;
  into.leftStay += weight * slopes.leftStay;
  into.aliveStay += weight * slopes.aliveStay;
}

/**
 * Slope of the log-likelihood of a history along alpha, beta, gamma and delta: that of the common part, and the mean over the stories (gone after
 * t_x, t_x + 1, ..., alive) weighted by how likely each is.
 */
export function bgBbGradient(p: BgBb, row: BgBbRow): [number, number, number, number] {
  const { alpha, beta, gamma, delta } = p;
  const { x, recency, n } = row;
  const ever = alpha + beta;
  const stay = gamma + delta;
  const at: Slopes = { ever: 0, beta: 0, delta: 0, leftStay: 0, aliveStay: 0 };
  const goneSum: Slopes = { ever: 0, beta: 0, delta: 0, leftStay: 0, aliveStay: 0 };
  let story = gamma / (stay + recency);
  let alive = 1;
  let gone = 0;
  for (let i = recency; i < n; i++) {
    addStory(goneSum, story, at);
    gone += story;
    const missed = (beta + i - x) / (ever + i);
    story *= (missed * (delta + i)) / (stay + 1 + i);
    alive *= (missed * (delta + i)) / (stay + i);
    at.ever += 1 / (ever + i);
    at.beta += 1 / (beta + i - x);
    at.delta += 1 / (delta + i);
    at.leftStay += 1 / (stay + 1 + i);
    at.aliveStay += 1 / (stay + i);
  }
  const total = gone + alive;
  const [left, still] = [gone / total, alive / total];
  const mean = (key: "ever" | "beta" | "delta"): number => goneSum[key] / total + still * at[key];
  const everSlope = -harmonic(ever, recency) - mean("ever");
  const stayStart = harmonic(stay, recency);
  const staySlope = -stayStart - goneSum.leftStay / total - left / (stay + recency) - still * at.aliveStay;
  return [
    harmonic(alpha, x) + everSlope,
    harmonic(beta, recency - x) + mean("beta") + everSlope,
    left / gamma + staySlope,
    harmonic(delta, recency) + mean("delta") + staySlope,
  ];
}
