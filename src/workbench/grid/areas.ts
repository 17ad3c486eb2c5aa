import { splitSheet } from "../../address/sheetNames";
import { parseRange } from "../files/fileRange";
import type { Area, Grid } from "./grid.types";

/** The part two areas share; undefined where they share none. */
export function intersection(a: Area, b: Area): Area | undefined {
  if (a.sheetId !== b.sheetId) return undefined;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheetId: a.sheetId, row, column, rows, columns } : undefined;
}

/** The cells of an address with its sheet, e.g. 'Key accounts'!$D$7:$D$27, "=" before it or not; undefined if there is no such sheet. */
export function areaByAddress({ sheets }: Grid, address: string): Area | undefined {
  const { sheet: name = "", address: cells } = splitSheet(address);
  const range = parseRange(cells);
  const sheet = sheets.list().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!range || !sheet) return undefined;
  const { startRow, startColumn, endRow, endColumn } = range;
  return { sheetId: sheet.id, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
