import { accountKey, accountText } from "../../../economics/segmentation/rows/accountKey";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { SavedCell } from "./savedCells";

/** Columns the user added beside or between those of the report, with the account each row belongs to. */
export interface UserColumns {
  /** sheet columns, ascending, 0-based */
  columns: number[];
  headers: string[];
  /** account of each row as the sheet shows it */
  accounts: string[];
  /** cells of each row, one a column; formulas in the R1C1 form, so that they mean the same in another row */
  cells: SavedCell[][];
}

const MOST_NOTICES = 200;

/** Accounts as the table shows them, by key; of accounts listed twice the first counts. */
function rowsByKey(accounts: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  accounts.forEach((account, row) => {
    const key = accountKey(account);
    if (!rows.has(key)) rows.set(key, row);
  });
  return rows;
}

const isFormula = (cell: SavedCell | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

/** The formula every row of a column has, so that new accounts get it too. */
function sharedFormula({ cells }: UserColumns, column: number): SavedCell {
  const first = cells[0]?.[column] ?? "";
  return isFormula(first) && cells.every((row) => row[column] === first) ? first : "";
}

/** @returns the cells of the user's columns for the accounts in their new order: each follows its account */
export function followAccounts(user: UserColumns, accounts: readonly string[]): (i: number) => SavedCell[] {
  const rows = rowsByKey(user.accounts);
  const fresh = user.columns.map((_, column) => sharedFormula(user, column));
  return (i) => {
    const row = rows.get(accountKey(accounts[i]!));
    return row === undefined ? fresh : user.cells[row]!;
  };
}

/** What the user typed beside accounts that are no longer listed, in words for the audit, so that it is not lost without a trace. */
export function lostNotes(user: UserColumns, accounts: readonly string[]): string[] {
  if (user.columns.length === 0) return [];
  const listed = new Set(accounts.map(accountKey));
  const notes: string[] = [];
  user.accounts.forEach((account, row) => {
    if (account === "" || listed.has(accountKey(account))) return;
    user.cells[row]!.forEach((cell, column) => {
      if (cell === "" || isFormula(cell) || notes.length >= MOST_NOTICES) return;
      const text = String(cell).replace(/^'/, "");
      notes.push(fillPlaceholders(reportTexts.audit.noticeNote, { account, header: user.headers[column] ?? "", text }));
    });
  });
  return notes;
}

/** Account id of a cell as read. */
export const idOf = (cell: SavedCell | undefined): string =>
  accountText(typeof cell === "string" ? cell.replace(/^'/, "") : (cell ?? null));
