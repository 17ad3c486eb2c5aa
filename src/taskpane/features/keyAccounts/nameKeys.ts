import type { RankedAccounts } from "../../../economics/segmentation/keyAccounts.types";
import { accountTitle } from "./namesInWords";

/** Keys made between two yields. */
const BLOCK = 4096;
/** Digits that a number inside a name is filled up to, so that C9 comes before C10. */
const DIGITS = 12;
/** Letters without accents need no decomposition; digits and capitals are handled below. */
const PLAIN = /^[ -~]*$/;

/**
 * What names are ordered by: without capitals and accents, numbers by size. Comparing these is some fifty times faster than a collator, which would
 * stop the pane for seconds with 300,000 accounts; other scripts come in the order of their characters. Yields now and then.
 */
export function* nameKeys(accounts: RankedAccounts): Generator<void, string[]> {
  const keys: string[] = [];
  for (let at = 0; at < accounts.account.length; at++) {
    keys.push(nameKey(accountTitle(accounts, at)));
    if (at % BLOCK === 0) yield;
  }
  return keys;
}

function nameKey(title: string): string {
  const letters = PLAIN.test(title) ? title : title.normalize("NFD").replace(/\p{M}/gu, "");
  return letters.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(DIGITS, "0"));
}
