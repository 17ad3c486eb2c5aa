import { type AccountId, accountNumber } from "./addUpAccounts";
import { KeyIndex } from "./KeyIndex";

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
