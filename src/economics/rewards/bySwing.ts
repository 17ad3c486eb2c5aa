/** Swings that agree in nine digits of the largest are equal: what is left is rounding, which must not decide the order. */
const TIE = 1e9;

/**
 * Rows from the widest swing to the narrowest; equal swings keep their order.
 *
 * @param swing width of each row, at least 0
 */
export function bySwing<T>(rows: readonly T[], swing: (row: T) => number): T[] {
  const widest = rows.reduce((most, row) => Math.max(most, swing(row)), 0);
  const key = (row: T) => (widest === 0 ? 0 : Math.round((swing(row) / widest) * TIE));
  return [...rows].sort((left, right) => key(right) - key(left));
}
