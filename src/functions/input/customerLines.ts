import { CalcError } from "../../economics/CalcError";
import { addUpAccounts, type AccountId } from "../../economics/segmentation/addUpAccounts";
import { readLines } from "./lines";
import { isOmitted, figures } from "./ranges";
import { readDay, readId, readFigure } from "./readers";

/** Customers or accounts beside what is known of each; a line with a blank cell is no observation. */

/** Customers, days and, where given, money line by line. */
export function datedLines(ids: unknown, dates: unknown, amounts: unknown): { ids: AccountId[]; dates: number[]; amounts?: number[] } {
  const customer = { parameter: "customer_ids", given: ids, read: readId };
  const date = { parameter: "dates", given: dates, read: readDay };
  if (isOmitted(amounts)) {
    const { columns } = readLines<[AccountId, number]>(customer, date);
    return { ids: columns[0], dates: columns[1] };
  }
  const { columns } = readLines<[AccountId, number, number]>(customer, date, { parameter: "amounts", given: amounts, read: readFigure });
  return { ids: columns[0], dates: columns[1], amounts: columns[2] };
}

/** Accounts and their money line by line. */
export function valueLines(idsName: string, ids: unknown, valuesName: string, values: unknown): { ids: AccountId[]; values: number[] } {
  const { columns } = readLines<[AccountId, number]>(
    { parameter: idsName, given: ids, read: readId },
    { parameter: valuesName, given: values, read: readFigure },
  );
  return { ids: columns[0], values: columns[1] };
}

/** First and last day of each customer; a blank last day = still a customer, a blank first day = no observation. */
export function lifeLines(starts: unknown, ends: unknown): { starts: number[]; ends: (number | undefined)[] } {
  const lines = readLines<[number, number | undefined]>(
    { parameter: "start_dates", given: starts, read: readDay },
    { parameter: "end_dates", given: ends, read: readDay, mayBeBlank: true },
  );
  const [first, last] = lines.columns;
  first.forEach((start, i) => {
    const end = last[i];
    if (end !== undefined && end < start)
      throw new CalcError("argument", "end_dates", { rule: "notBefore", other: "start_dates", position: lines.where(i) });
  });
  return { starts: first, ends: last };
}

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
