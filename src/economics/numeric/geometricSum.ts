/**
 * 1 + q + ... + q^(n-1) for q = 1 + excess, written with expm1 and log1p so that q near 1 keeps its digits.
 *
 * @param excess q - 1, at least -1
 * @param terms number of terms, at least 0
 */
export function geometricSum(excess: number, terms: number): number {
  if (excess === 0) return terms;
  if (excess === -1) return Math.min(1, terms);
  return Math.expm1(terms * Math.log1p(excess)) / excess;
}
