/**
 * A sum that grows number by number and keeps what rounding drops, so that a million sales lines add up to the last cent in any order.
 * Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, algorithm IV.
 */
export class RunningSum {
  private high = 0;
  private low = 0;

  add(value: number): void {
    const next = this.high + value;
    this.low += Math.abs(this.high) >= Math.abs(value) ? this.high - next + value : value - next + this.high;
    this.high = next;
  }

  /** NaN or infinite once a partial sum has left the range of a number */
  get value(): number {
    return this.high + this.low;
  }
}

/** Sum of all values, right to the last digit or two whatever their order. */
export function sum(values: ArrayLike<number>): number {
  const running = new RunningSum();
  for (let i = 0; i < values.length; i++) running.add(values[i]!);
  return running.value;
}

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
