/** Terms below this share of the sum cannot change its digits any more, even if as many follow as a billion erlangs cause. */
const NEGLIGIBLE = 1e-24;

/**
 * Erlang B, the share of calls lost by `agents` lines without a queue: (A^N / N!) / (sum over k <= N of A^k / k!).
 *
 * Computed as 1 / (1 + N/A + N(N-1)/A^2 + ...): all terms are positive, so nothing cancels, no factorial overflows, and only terms near
 * the load count, which makes it fast for thousands of agents. Relative error below 1e-12 up to a million erlangs; 0 where it underflows.
 *
 * @param load offered load A in erlangs, at least 0
 * @param agents whole number N, at least 0
 * Source: Erlang (1917); the reciprocal sum: Jagerman (1974), Some properties of the Erlang loss function, Bell System Technical Journal
 * 53(3).
 */
export function erlangB(load: number, agents: number): number {
  if (load === 0) return agents === 0 ? 1 : 0;
  let term = 1;
  let total = 1;
  for (let line = agents; line > 0; line--) {
    term *= line / load;
    total += term;
    if (total === Infinity) return 0;
    if (line < load && term < total * NEGLIGIBLE) break;
  }
  return 1 / total;
}
