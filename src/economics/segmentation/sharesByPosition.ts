import { RunningSum } from "../numeric/sum";
import type { RankedShares, Ranking } from "./rankAccounts";

/** Cumulative shares by position in the list: of equal values the earlier one comes first. The rank is the one ties share. */
export function sharesByPosition({ sorted, rank, total }: Ranking): RankedShares {
  const shareBefore = new Float64Array(sorted.length);
  const cumulative = new Float64Array(sorted.length);
  const held = new RunningSum();
  for (let i = 0; i < sorted.length; i++) {
    shareBefore[i] = total > 0 ? held.value / total : NaN;
    held.add(sorted[i]!);
    cumulative[i] = total > 0 ? held.value / total : NaN;
  }
  return { rank, shareBefore, cumulative };
}
