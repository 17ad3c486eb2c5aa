import { everyFigure } from "../everyFigure";
import { finite } from "../guards";
import { weightedMean } from "../numeric/weightedMean";
import { weights as checkWeights } from "./weights";

/**
 * Service quality gap: weighted mean of perception less expectation; negative = customers get less than they expect.
 *
 * @param perceived what customers say they get, one an item or dimension
 * @param expected what they say they should get, same scale, same length
 * @param weights importance of each, at least 0, sum above 0; equal where omitted
 * @returns points of the answer scale
 * @throws {CalcError} figures that are no numbers, weights out of range
 * Source: Parasuraman, Zeithaml & Berry (1988), SERVQUAL, Journal of Retailing 64(1); weighting: Zeithaml, Parasuraman & Berry (1990),
 * Delivering quality service.
 */
export function weightedGap(perceived: ArrayLike<number>, expected: ArrayLike<number>, weights?: ArrayLike<number>): number {
  everyFigure("perceived", perceived, finite);
  everyFigure("expected", expected, finite);
  if (weights !== undefined) checkWeights(weights);
  const gaps = new Float64Array(perceived.length);
  for (let i = 0; i < gaps.length; i++) gaps[i] = perceived[i]! - expected[i]!;
  return weightedMean(gaps, weights);
}
