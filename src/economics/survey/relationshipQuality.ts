import { weightedMean } from "../numeric/weightedMean";
import { scale } from "./scale";

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
