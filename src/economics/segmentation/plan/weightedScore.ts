import { CalcError } from "../../CalcError";
import { RunningSum } from "../../numeric/sum";

/**
 * Weighted mean of an account's scores, on the scores' own scale: sum of weight * score / sum of the weights of the criteria that were
 * scored.
 *
 * @param scores one score a criterion; a criterion without one is left out with its weight
 * @param weights at least 0, in the same order; only their proportions count
 * @throws {CalcError} no answer when the scored criteria have no weight
 * Source: weighted scoring of accounts, Millman & Wilson (1995), Journal of Marketing Practice 1(1); McDonald & Woodburn (2007), Key
 * account management.
 */
export function weightedScore(scores: readonly (number | undefined)[], weights: ArrayLike<number>): number {
  const points = new RunningSum();
  const weight = new RunningSum();
  scores.forEach((score, criterion) => {
    if (score === undefined) return;
    points.add(score * weights[criterion]!);
    weight.add(weights[criterion]!);
  });
  if (weight.value <= 0) throw new CalcError("noAnswer", "weights", { rule: "noTotal", total: weight.value });
  return points.value / weight.value;
}
