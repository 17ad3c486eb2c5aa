import { RunningSum } from "../../numeric/sum";
import { roundedShare } from "../classes/rankAccounts";
import type { ClassRule, Concentration } from "../keyAccounts.types";
import { giniCoefficient } from "./giniCoefficient";
import { herfindahlIndex } from "./herfindahlIndex";

const DEFAULT_TARGET = 0.8;

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

/** Accounts not below 0, which come first. */
function notNegative(sorted: Float64Array): Float64Array {
  const end = sorted.findIndex((value) => value < 0);
  return end < 0 ? sorted : sorted.subarray(0, end);
}

/** The cumulative share that the answer speaks of: the first limit of a rule by cumulative share, else 80%. */
export function targetShare(rule: ClassRule): number {
  return rule.by === "cumulativeShare" ? (rule.limits[0] ?? DEFAULT_TARGET) : DEFAULT_TARGET;
}

/**
 * How much of the total the largest accounts hold. The top 20% counts a fraction of an account where 20% of the accounts is not a whole number,
 * as PARETO.SHARE does; the count is the smallest number of accounts that reaches the target, as PARETO.COUNT; Gini and effective accounts are those of
 * PARETO.GINI and PARETO.HHI over the accounts not below 0.
 * @param sorted values from the largest to the smallest, at least one
 * @param total their sum, above 0
 * @param target share, above 0, at most 1
 */
export function concentration(sorted: Float64Array, total: number, target: number): Concentration {
  const spread = notNegative(sorted);
  return {
    target,
    countAtTarget: countAtShare(sorted, total, target),
    top20Share: held(sorted, 0.2 * sorted.length) / total,
    largestShare: held(sorted, 1) / total,
    top5Share: held(sorted, 5) / total,
    gini: giniCoefficient(spread),
    effectiveAccounts: 1 / herfindahlIndex(spread),
    zeroAccounts: spread.reduce((count, value) => count + (value === 0 ? 1 : 0), 0),
  };
}
