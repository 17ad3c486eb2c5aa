import { accountKey, accountText } from "./accountKey";
import { KeyIndex } from "./KeyIndex";

/** An account id as a cell holds it. */
export type AccountId = string | number | boolean;

/** One entry an account, in order of first appearance. */
export interface AccountTotals {
  /** id as first written */
  accounts: AccountId[];
  values: Float64Array;
}

/** Printable ASCII with single blanks inside: only its case can differ from its key. Most ids are such text, and a million of them add up. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** What makes two ids the same account. */
export function keyOf(id: AccountId): string {
  if (typeof id === "number") return String(id);
  return typeof id === "string" && PLAIN.test(id) ? id.toLowerCase() : accountKey(accountText(id));
}

/**
 * Adds up the lines of each account; ids are compared by their key, so that "ACME " and "acme" are one. Lines without an account are left out.
 *
 * @param accounts id of each line
 * @param values money of each line, same length
 */
export function addUpAccounts(accounts: readonly AccountId[], values: ArrayLike<number>): AccountTotals {
  const index = new KeyIndex(accounts.length);
  const names: AccountId[] = [];
  // two columns instead of a RunningSum an account: see numeric/sum.ts for the algorithm (Neumaier 1974)
  const high = new Float64Array(accounts.length);
  const low = new Float64Array(accounts.length);
  for (let line = 0; line < accounts.length; line++) {
    const key = keyOf(accounts[line]!);
    if (key === "") continue;
    const at = index.find(key);
    if (at === names.length) names.push(accounts[line]!);
    const before = high[at]!;
    const value = values[line]!;
    const next = before + value;
    low[at]! += Math.abs(before) >= Math.abs(value) ? before - next + value : value - next + before;
    high[at] = next;
  }
  for (let at = 0; at < names.length; at++) high[at]! += low[at]!;
  return { accounts: names, values: high.subarray(0, names.length) };
}
