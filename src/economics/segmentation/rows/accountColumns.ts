import type { CellValue } from "../keyAccounts.types";
import { accountText } from "./accountKey";
import type { SegmentationPass } from "./SegmentationPass";

/** The entries of a column for these accounts. */
export function picked<T>(column: ArrayLike<T>, accounts: Uint32Array): T[] {
  const entries = new Array<T>(accounts.length);
  for (let i = 0; i < entries.length; i++) entries[i] = column[accounts[i]!]!;
  return entries;
}

/** Texts of the rows; a row of 0 has none. @param rows 1-based */
function textsAt(column: CellValue[], rows: Int32Array): string[] {
  const texts = new Array<string>(rows.length);
  for (let i = 0; i < rows.length; i++) texts[i] = rows[i] === 0 ? "" : accountText(column[rows[i]! - 1]!);
  return texts;
}

function daysOrNaN(days: Int32Array): Float64Array {
  const dates = new Float64Array(days);
  for (let i = 0; i < dates.length; i++) if (days[i] === 0) dates[i] = NaN;
  return dates;
}

/** Who the accounts are, and their counts. @param accounts numbers of the accounts, in the order wanted */
export function* accountColumns({ ledger, source, columns }: SegmentationPass, accounts: Uint32Array) {
  const account = picked(source.accounts.text, accounts);
  yield;
  const accountCell = picked(source.accounts.cell, accounts);
  yield;
  const name = columns.name && textsAt(columns.name, ledger.counted("nameRow", accounts));
  yield;
  const segment = columns.segment && textsAt(columns.segment, ledger.counted("segmentRow", accounts));
  yield;
  return {
    account,
    accountCell,
    ...(name ? { name } : {}),
    ...(segment ? { segment } : {}),
    rowCount: ledger.counted("rows", accounts),
    orders: ledger.counted("orders", accounts),
    ...(columns.date ? { lastDate: daysOrNaN(ledger.counted("lastDay", accounts)) } : {}),
  };
}
