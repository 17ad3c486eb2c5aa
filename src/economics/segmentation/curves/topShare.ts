import { positiveFraction } from "../../guards";
import { RunningSum } from "../../numeric/sum";
import { type RankedShares, type Ranking, roundedShare } from "../classes/rankAccounts";
import { netTotal, positiveTotal, sortedDescending } from "../rows/accountTotals";

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

/**
 * Share of the net total that the top share of the accounts holds; a broken number of accounts takes its part of the next one.
 *
 * @param values one figure an account, at least one; 0 counts as an account, negative ones rank last
 * @param top share of the accounts, above 0, at most 1
 * @param noise what noise can have left of the total, see netTotal
 * @returns fraction; above 1 when others lose money
 * @throws {CalcError} top out of range; no answer when the total is not above 0
 * Source: point of the Lorenz curve, Lorenz (1905), Publications of the American Statistical Association 9(70), read from the top.
 */
export function topShare(values: ArrayLike<number>, top = 0.2, noise?: number): number {
  positiveFraction("top", top);
  const sorted = sortedDescending(values);
  const total = netTotal(sorted, noise);
  positiveTotal(total);
  const accounts = top * sorted.length;
  const whole = Math.floor(accounts);
  const held = new RunningSum();
  for (let i = 0; i < whole; i++) held.add(sorted[i]!);
  if (whole < sorted.length) held.add((accounts - whole) * sorted[whole]!);
  return held.value / total;
}

/**
 * Smallest number of accounts that together hold the share of the net total; a share met within 1e-12 is met.
 *
 * @param values one figure an account, at least one; negative ones rank last
 * @param share of the net total, above 0, at most 1
 * @param noise what noise can have left of the total, see netTotal
 * @returns accounts, at least 1
 * @throws {CalcError} share out of range; no answer when the total is not above 0
 * Source: inverse of the concentration curve; Juran (1954), Universals in management planning and controlling.
 */
export function accountsForShare(values: ArrayLike<number>, share = 0.8, noise?: number): number {
  positiveFraction("share", share);
  const sorted = sortedDescending(values);
  const total = netTotal(sorted, noise);
  positiveTotal(total);
  const wanted = roundedShare(share);
  const held = new RunningSum();
  let accounts = 0;
  do held.add(sorted[accounts++]!);
  while (accounts < sorted.length && roundedShare(held.value / total) < wanted);
  return accounts;
}
