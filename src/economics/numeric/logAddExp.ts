/** ln(e^a + e^b) without leaving the range of a number; either may be -Infinity. Relative accuracy about 1e-15. */
export function logAddExp(a: number, b: number): number {
  const high = Math.max(a, b);
  if (high === -Infinity) return high;
  return high + Math.log1p(Math.exp(Math.min(a, b) - high));
}
