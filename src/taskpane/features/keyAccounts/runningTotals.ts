import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";

const known = new WeakMap<RankedAccounts, Float64Array>();

/** Sum of the k largest accounts at position k, 0 at position 0; kept for as long as the accounts are. Amounts, not shares. */
export function runningTotals(accounts: RankedAccounts): Float64Array {
  let totals = known.get(accounts);
  if (!totals) {
    totals = new Float64Array(accounts.value.length + 1);
    for (let i = 0; i < accounts.value.length; i++) totals[i + 1] = totals[i]! + accounts.value[i]!;
    known.set(accounts, totals);
  }
  return totals;
}
