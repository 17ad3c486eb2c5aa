import { RunningSum } from "../numeric/sum";
import type { Concentration } from "./keyAccounts.types";
import { roundedShare } from "./rankAccounts";

function held(sorted: Float64Array, accounts: number): number {
  const whole = Math.min(Math.floor(accounts), sorted.length);
  const sum = new RunningSum();
  for (let i = 0; i < whole; i++) sum.add(sorted[i]!);
  if (whole < sorted.length) sum.add((accounts - whole) * sorted[whole]!);
  return sum.value;
}

function countAtShare(sorted: Float64Array, total: number, share: number): number {
  const sum = new RunningSum();
  for (let i = 0; i < sorted.length; i++) {
    sum.add(sorted[i]!);
    if (roundedShare(sum.value / total) >= roundedShare(share)) return i + 1;
  }
  return sorted.length;
}

/**
 * How much of the total the largest accounts hold. The top 20% counts a fraction of an account where 20% of the accounts is not a whole number,
 * as PARETO.SHARE does; the count is the smallest number of accounts that reaches the limit, as PARETO.COUNT.
 * @param sorted values from the largest to the smallest, at least one
 * @param total their sum, above 0
 * @param limit share, 0 to 1
 */
export function concentration(sorted: Float64Array, total: number, limit: number): Concentration {
  return {
    countAtLimitA: countAtShare(sorted, total, limit),
    top20Share: held(sorted, 0.2 * sorted.length) / total,
    largestShare: held(sorted, 1) / total,
    top5Share: held(sorted, 5) / total,
  };
}
