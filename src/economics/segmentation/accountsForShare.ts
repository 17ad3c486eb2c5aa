import { positiveFraction } from "../guards";
import { RunningSum } from "../numeric/sum";
import { netTotal, positiveTotal } from "./netTotal";
import { roundedShare } from "./rankAccounts";
import { sortedDescending } from "./sortedDescending";

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
