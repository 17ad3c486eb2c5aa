/** ln of the sum of e^term over all terms, without leaving the range of a number; -Infinity for no terms. Relative accuracy about 1e-15. */
export function logSumExp(terms: ArrayLike<number>): number {
  let high = -Infinity;
  for (let i = 0; i < terms.length; i++) high = Math.max(high, terms[i]!);
  if (high === -Infinity) return high;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += Math.exp(terms[i]! - high);
  return high + Math.log(sum);
}
