import { CalcError } from "../economics/CalcError";
import type { AccountId } from "../economics/segmentation/addUpAccounts";
import { readDay, readId, readLines, readNumber } from "./lines";
import { isOmitted } from "./ranges";

/** Customers, days and, where given, money line by line; a line with a blank cell is no observation. */
export function datedLines(ids: unknown, dates: unknown, amounts: unknown): { ids: AccountId[]; dates: number[]; amounts?: number[] } {
  const customer = { parameter: "customer_ids", given: ids, read: readId };
  const date = { parameter: "dates", given: dates, read: readDay };
  if (isOmitted(amounts)) {
    const { columns } = readLines<[AccountId, number]>(customer, date);
    return { ids: columns[0], dates: columns[1] };
  }
  const { columns } = readLines<[AccountId, number, number]>(customer, date, { parameter: "amounts", given: amounts, read: readNumber });
  return { ids: columns[0], dates: columns[1], amounts: columns[2] };
}

/** Accounts and their money line by line; a line with a blank cell is no observation. */
export function valueLines(idsName: string, ids: unknown, valuesName: string, values: unknown): { ids: AccountId[]; values: number[] } {
  const { columns } = readLines<[AccountId, number]>(
    { parameter: idsName, given: ids, read: readId },
    { parameter: valuesName, given: values, read: readNumber },
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
