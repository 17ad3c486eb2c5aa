import { SettledSums } from "../numeric/settledSum";
import { accountKey, accountText, KeyIndex } from "./rows/accountKey";

/** An account id as a cell holds it. */
export type AccountId = string | number | boolean;

/** One entry an account, in order of first appearance. */
export interface AccountTotals {
  /** id as first written */
  accounts: AccountId[];
  /** exactly 0 where only the noise of decimal amounts is left */
  values: Float64Array;
  /** what noise can have left of the sum of all lines */
  noise: number;
}

/**
 * The number of the account an id belongs to; undefined for a blank id. Most ids are plain text, and a million of them add up: no key is
 * made of those.
 */
export function accountNumber(index: KeyIndex, id: AccountId): number | undefined {
  const plain = typeof id === "string" ? index.findPlain(id) : undefined;
  if (plain !== undefined) return plain;
  const key = typeof id === "number" ? String(id) : accountKey(accountText(id));
  return key === "" ? undefined : index.find(key);
}

/**
 * Numbers the accounts 0, 1, 2, ... by first appearance; ids are compared by their key, so that "ACME " and "acme" are one.
 *
 * @param ids account of each line
 * @returns number of the account of each line, and how many accounts there are
 */
export function numberAccounts(ids: readonly AccountId[]): { numbers: Uint32Array; count: number } {
  const index = new KeyIndex(ids.length);
  const numbers = new Uint32Array(ids.length);
  let count = 0;
  ids.forEach((id, line) => {
    const number = accountNumber(index, id) ?? index.find("");
    numbers[line] = number;
    count = Math.max(count, number + 1);
  });
  return { numbers, count };
}

/**
 * Adds up the lines of each account; ids are compared by their key, so that "ACME " and "acme" are one. Lines without an account are left
 * out.
 *
 * @param accounts id of each line
 * @param values money of each line, same length
 */
export function addUpAccounts(accounts: readonly AccountId[], values: ArrayLike<number>): AccountTotals {
  const index = new KeyIndex(accounts.length);
  const names: AccountId[] = [];
  const sums = new SettledSums(accounts.length);
  for (let line = 0; line < accounts.length; line++) {
    const at = accountNumber(index, accounts[line]!);
    if (at === undefined) continue;
    if (at === names.length) names.push(accounts[line]!);
    sums.add(at, 0, values[line]!);
  }
  const totals = new Float64Array(names.length);
  let noise = 0;
  for (let at = 0; at < totals.length; at++) {
    totals[at] = sums.valueOf(at);
    noise += sums.noiseOf(at);
  }
  return { accounts: names, values: totals, noise };
}
