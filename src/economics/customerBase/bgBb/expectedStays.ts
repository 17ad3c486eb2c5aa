/**
 * Opportunities out of the next `horizon` at which a customer whose chance to leave is beta(leave, stay) is still there.
 * B(leave, stay + 1)/B(leave, stay) + B(leave, stay + 2)/B(leave, stay) + ...
 */
export function expectedStays(leave: number, stay: number, horizon: number): number {
  let there = 1;
  let total = 0;
  for (let i = 0; i < horizon; i++) {
    there *= (stay + i) / (leave + stay + i);
    total += there;
  }
  return total;
}
