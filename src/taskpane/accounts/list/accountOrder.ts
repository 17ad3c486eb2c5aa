import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import type { ListState } from "../state/AccountsState";
import { sortedPositions } from "./sortedPositions";

/** Positions of the accounts to show, in the order to show them. Accounts come in value order, which decides between equals. */
export function accountOrder(accounts: RankedAccounts, list: ListState): Uint32Array {
  const ascending = sortedPositions(accounts, list.sort);
  const wanted = new Uint32Array(ascending.length);
  const passes = filterOf(accounts, list);
  let count = 0;
  for (const i of ascending) if (passes(i)) wanted[count++] = i;
  const order = wanted.subarray(0, count);
  // Classes count from the best, which is A before B; value order is the largest first.
  const turned = list.sort === "class" || list.sort === "cumulative" || list.sort === "account" ? list.descending : !list.descending;
  return turned ? order.reverse() : order;
}

function filterOf(accounts: RankedAccounts, list: ListState): (i: number) => boolean {
  const { second } = accounts;
  const finds = searchOf(accounts, list.search.trim());
  const classes = new Set(list.classes);
  return (i) =>
    (classes.size === 0 || classes.has(accounts.class[i]!)) && (!list.losing || second === undefined || second[i]! < 0) && finds(i);
}

/** Id or name, whatever the capitals. An expression needs no second copy of every name, and no time to make one. */
function searchOf({ account, name }: RankedAccounts, text: string): (i: number) => boolean {
  if (text === "") return () => true;
  const pattern = new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "i");
  return (i) => pattern.test(account[i]!) || (name !== undefined && pattern.test(name[i]!));
}
