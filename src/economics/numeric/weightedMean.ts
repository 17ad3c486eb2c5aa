import { RunningSum, sum } from "./sum";

/**
 * Weighted mean: sum of weight times value over the sum of the weights; the plain mean where no weights are given.
 *
 * @param values at least one
 * @param weights as many as values, at least 0, sum above 0
 */
export function weightedMean(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  if (weights === undefined) return sum(values) / values.length;
  const products = new RunningSum();
  for (let i = 0; i < values.length; i++) products.add(values[i]! * weights[i]!);
  return products.value / sum(weights);
}
