import { addUpAccounts, type AccountId } from "../../economics/segmentation/addUpAccounts";
import { readLines } from "./lines";
import { figures, isOmitted } from "./ranges";
import { readId, readFigure } from "./readers";

/** Accounts beside what is known of each; a line with a blank cell is no observation. */

/**
 * One figure an account: the cells themselves, or the lines of each account added up where accounts are given; then with the noise of all
 * lines.
 */
export function accountValues(values: unknown, accounts: unknown): { figures: Float64Array; noise?: number } {
  if (isOmitted(accounts)) return { figures: figures("values", values) };
  const lines = accountLines(accounts, values);
  const totals = addUpAccounts(lines.accounts, lines.values);
  return { figures: totals.values, noise: totals.noise };
}

/** The accounts of a list and their figures, which give the shape. */
export function accountLines(accounts: unknown, values: unknown): { accounts: AccountId[]; values: Float64Array } {
  const { columns } = readLines<[number, AccountId]>(
    { parameter: "values", given: values, read: readFigure },
    { parameter: "accounts", given: accounts, read: readId },
  );
  return { accounts: columns[1], values: new Float64Array(columns[0]) };
}
