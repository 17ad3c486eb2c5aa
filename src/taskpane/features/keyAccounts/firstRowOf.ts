import { accountKey, accountText } from "../../../economics/segmentation/rows/accountKey";
import type { CellValue, RowPlace, SalesColumns } from "../../../economics/segmentation/keyAccounts.types";

/**
 * The first row of the source that names an account, or names it as its parent, as a place in a sheet.
 * @param account as the source writes it first
 */
export function firstRowOf(columns: SalesColumns, account: CellValue): RowPlace | undefined {
  // Found as written in next to all cases; only then is a million cells compared by its key.
  const exact = columns.account.indexOf(account);
  const at = exact >= 0 ? exact : firstByKey(columns, account);
  const part = columns.parts.filter(({ start }) => start <= at).at(-1);
  return part && { sheetName: part.sheetName, row: part.firstRow + at - part.start };
}

function firstByKey({ account: cells, parent }: SalesColumns, account: CellValue): number {
  const wanted = accountKey(accountText(account));
  const names = (cell: CellValue | undefined) => cell !== undefined && accountKey(accountText(cell)) === wanted;
  return cells.findIndex((cell, i) => names(cell) || names(parent?.[i]));
}
