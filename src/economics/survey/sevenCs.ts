import { weightedMean } from "../numeric/weightedMean";
import { checkWeights, scale } from "./scale";

/** The five parts of relationship quality in the order of the scores. */
export const RELATIONSHIP_PARTS = ["honesty", "benevolence", "commitment", "satisfaction", "conflict"];

/**
 * Relationship quality: mean of five answers, the last (conflict) turned round to minimum + maximum - answer, from 0 to 100.
 *
 * @param scores five answers in the order of RELATIONSHIP_PARTS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @returns 0 (bad on all five) to 100
 * @throws {CalcError} answer outside the scale, scale out of range
 * Source: constructs of Roberts, Varki & Brodie (2003), Measuring the quality of relationships in consumer services, European Journal of
 * Marketing 37(1/2); the equal weights and the scale 0 to 100 are a convention.
 */
export function relationshipQuality(scores: readonly number[], minimum = 1, maximum = 7): number {
  scale("scores", scores, minimum, maximum);
  const turned = scores.map((score, part) => (part === RELATIONSHIP_PARTS.length - 1 ? minimum + maximum - score : score));
  return (100 * (weightedMean(turned) - minimum)) / (maximum - minimum);
}

/** The seven Cs in the order of the scores. */
export const SEVEN_CS = ["contact", "content", "care", "convenience", "customisation", "community", "connectivity"];

/** Column words of the result. */
export const SEVEN_CS_COLUMNS = ["index", "weakest"];

export interface SevenCs {
  /** 0 to 100 */
  index: number;
  /** the C with the lowest score, the first of several */
  weakest: string;
}

/**
 * Score of a relationship programme on seven Cs: weighted mean answer from 0 to 100, and the C with the lowest answer whatever its weight.
 *
 * @param scores seven answers in the order of SEVEN_CS, minimum to maximum
 * @param minimum lowest answer of the scale
 * @param maximum highest answer, above minimum
 * @param weights seven, at least 0, sum above 0; equal where omitted
 * @throws {CalcError} answer outside the scale, scale or weights out of range
 * Source: a checklist of practice, not the seven Cs of Rayport & Jaworski; equal weights and the scale 0 to 100 are a convention.
 */
export function sevenCs(scores: readonly number[], minimum = 1, maximum = 5, weights?: readonly number[]): SevenCs {
  scale("scores", scores, minimum, maximum);
  if (weights !== undefined) checkWeights(weights);
  const index = (100 * (weightedMean(scores, weights) - minimum)) / (maximum - minimum);
  return { index, weakest: SEVEN_CS[scores.indexOf(Math.min(...scores))]! };
}
