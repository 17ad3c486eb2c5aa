import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import type { ListState } from "../../state/PaneState";

interface Keys {
  /** id and name in lower case, for the search */
  search: string[];
  /** what the account is shown as, for the order by name */
  shown: string[];
}

const known = new WeakMap<RankedAccounts, Keys>();

/** Lower-cased once for each answer: a search through 100,000 accounts then takes milliseconds. */
function keysOf(accounts: RankedAccounts): Keys {
  let keys = known.get(accounts);
  if (!keys) {
    const search = accounts.account.map((id, i) => `${id}\n${accounts.name?.[i] ?? ""}`.toLowerCase());
    keys = { search, shown: accounts.account.map((id, i) => accounts.name?.[i] || id) };
    known.set(accounts, keys);
  }
  return keys;
}

const byText = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Positions of the accounts to show, in the order to show them. Accounts come in value order, which decides between equals. */
export function accountOrder(accounts: RankedAccounts, list: ListState): Uint32Array {
  const { search, shown } = keysOf(accounts);
  const text = list.search.trim().toLowerCase();
  const wanted = new Uint32Array(accounts.value.length);
  let count = 0;
  for (let i = 0; i < wanted.length; i++) {
    const inClass = list.classes.length === 0 || list.classes.includes(accounts.class[i]!);
    if (inClass && (text === "" || search[i]!.includes(text))) wanted[count++] = i;
  }
  const order = wanted.subarray(0, count);
  // Class and running total rise with falling value, so value order serves all three.
  if (list.sort === "account") order.sort((a, b) => byText.compare(shown[a]!, shown[b]!) || a - b);
  const turned = list.sort === "value" ? !list.descending : list.descending;
  return turned ? order.reverse() : order;
}
