import type { ClassRule } from "./keyAccounts.types";
import { classByRule } from "./classByRule";
import { type RankedShares, rankShares, roundedShare } from "./rankAccounts";
import { sharesByPosition } from "./sharesByPosition";

/** Rank, shares and class of values sorted from the largest to the smallest. */
export interface ClassedValues extends RankedShares {
  class: Uint8Array;
}

/** Shares before are rounded to 12 decimals, as the classes use them. @param ownNegativeClass see classByRule */
export function classedValues(sorted: Float64Array, total: number, rule: ClassRule, ownNegativeClass: boolean): ClassedValues {
  const tied = rankShares(sorted, total);
  const shares = rule.ties === "together" ? tied : sharesByPosition(sorted, total, tied.rank);
  for (let i = 0; i < sorted.length; i++) shares.shareBefore[i] = roundedShare(shares.shareBefore[i]!);
  return { ...shares, class: classByRule(sorted, total, shares, rule, ownNegativeClass) };
}
