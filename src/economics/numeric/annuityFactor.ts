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
