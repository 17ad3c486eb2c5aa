/**
 * 1 + q + ... + q^(n-1), written with expm1 and log so that q near 1 keeps its digits.
 *
 * @param ratio at least 0
 * @param terms number of terms, at least 0
 */
export function geometricSum(ratio: number, terms: number): number {
  if (ratio === 1) return terms;
  if (ratio === 0) return Math.min(1, terms);
  return Math.expm1(terms * Math.log(ratio)) / (ratio - 1);
}
