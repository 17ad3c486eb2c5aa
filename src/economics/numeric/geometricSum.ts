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

/**
 * Present value of 1 at the end of each period 1 to n: (1 - (1 + d)^-n) / d, written with expm1 and log1p so that a small rate keeps its
 * digits.
 *
 * @param discount effective rate per period, above -1
 * @param periods number of payments
 */
export function annuityFactor(discount: number, periods: number): number {
  return discount === 0 ? periods : -Math.expm1(-periods * Math.log1p(discount)) / discount;
}
