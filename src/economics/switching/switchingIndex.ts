import { weightedMean } from "../numeric/weightedMean";
import { checkWeights, scale } from "../survey/scale";

/** The facets in the order of the scores. */
export const SWITCHING_FACETS = [
  "economic risk",
  "evaluation",
  "learning",
  "setup",
  "benefit loss",
  "monetary loss",
  "personal relationship",
  "brand relationship",
];

/** The types of switching cost in the order of the weights: facets 1 to 4, 5 and 6, 7 and 8. */
export const SWITCHING_TYPES = ["procedural", "financial", "relational"];

/**
 * How strongly customers feel bound, 0 to 100: mean answer of each type of switching cost, then the weighted mean of the three types on the
 * scale from minimum to maximum. Each type counts alike unless weighted, however many facets it has.
 *
 * @param scores eight answers in the order of SWITCHING_FACETS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights three in the order of SWITCHING_TYPES, at least 0, sum above 0; equal where omitted
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: types and facets: Burnham, Frels & Mahajan (2003), Journal of the Academy of Marketing Science 31(2); the index of 0 to 100 is a
 * convention.
 */
export function switchingIndex(scores: readonly number[], minimum = 1, maximum = 5, weights?: readonly number[]): number {
  scale("scores", scores, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  const types = [weightedMean(scores.slice(0, 4)), weightedMean(scores.slice(4, 6)), weightedMean(scores.slice(6, 8))];
  return (100 * (weightedMean(types, weights) - minimum)) / (maximum - minimum);
}
