import { everyFigure, finite } from "../guards";
import { weightedMean } from "../numeric/weightedMean";
import { checkWeights, scale } from "./scale";

/**
 * Customer satisfaction index: weighted mean answer, moved to a scale from 0 (everyone at the minimum) to 100 (everyone at the maximum):
 * 100 * (mean - minimum) / (maximum - minimum).
 *
 * @param items answers, one an item (or one a respondent and item), minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights one an item, at least 0, sum above 0; equal where omitted
 * @returns 0 to 100
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4), index
 * formula.
 */
export function satisfactionIndex(items: ArrayLike<number>, minimum = 1, maximum = 10, weights?: ArrayLike<number>): number {
  scale("items", items, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  return (100 * (weightedMean(items, weights) - minimum)) / (maximum - minimum);
}

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
