import type { ClassRule } from "./keyAccounts.types";
import { classByRule } from "./classByRule";
import { type RankedShares, rankShares, type Ranking, roundedShare } from "./rankAccounts";
import { sharesByPosition } from "./sharesByPosition";

/** Rank, shares and class of ranked values. */
export interface ClassedValues extends RankedShares {
  class: Uint8Array;
}

/** Shares before are rounded to 12 decimals, as the classes use them. @param ownNegativeClass see classByRule */
export function classedValues(ranking: Ranking, rule: ClassRule, ownNegativeClass: boolean): ClassedValues {
  const shares = rule.ties === "together" ? rankShares(ranking) : sharesByPosition(ranking);
  for (let i = 0; i < ranking.sorted.length; i++) shares.shareBefore[i] = roundedShare(shares.shareBefore[i]!);
  return { ...shares, class: classByRule(ranking, shares, rule, ownNegativeClass) };
}
