import { positiveFraction } from "../guards";
import { RunningSum, sum } from "../numeric/sum";
import { positiveTotal } from "./positiveTotal";
import { roundedShare } from "./rankAccounts";
import { sortedDescending } from "./sortedDescending";

/**
 * Smallest number of accounts that together hold the share of the net total; a share met within 1e-12 is met.
 *
 * @param values one figure an account, at least one; negative ones rank last
 * @param share of the net total, above 0, at most 1
 * @returns accounts, at least 1
 * @throws {CalcError} share out of range; no answer when the total is not above 0
 * Source: inverse of the concentration curve; Juran (1954), Universals in management planning and controlling.
 */
export function accountsForShare(values: ArrayLike<number>, share = 0.8): number {
  positiveFraction("share", share);
  const sorted = sortedDescending(values);
  const total = sum(sorted);
  positiveTotal(total);
  const wanted = roundedShare(share);
  const held = new RunningSum();
  let accounts = 0;
  do held.add(sorted[accounts++]!);
  while (accounts < sorted.length && roundedShare(held.value / total) < wanted);
  return accounts;
}
