import { weightedMean } from "../numeric/weightedMean";
import { scale } from "./scale";
import { weights as checkWeights } from "./weights";

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
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4), index formula.
 */
export function satisfactionIndex(items: ArrayLike<number>, minimum = 1, maximum = 10, weights?: ArrayLike<number>): number {
  scale("items", items, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  return (100 * (weightedMean(items, weights) - minimum)) / (maximum - minimum);
}
