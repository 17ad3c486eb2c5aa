/**
 * Time that a customer who leaves at a rate gamma(s, beta) distributed stays active within `time`, in units of beta:
 * [1 - (1 + time/beta)^(1-s)] / (s - 1), which is ln(1 + time/beta) at s = 1. Relative accuracy about 1e-15 times ln(1 + time/beta).
 */
export function activeTime(s: number, beta: number, time: number): number {
  const log = Math.log1p(time / beta);
  const e = s - 1;
  return Math.abs(e * log) < 1e-16 ? log : -Math.expm1(-e * log) / e;
}
