import { splitSheet } from "../../address/sheetNames";
import { parseRange } from "../files/fileRange";
import type { Area, Grid } from "./grid.types";

/** The cells of an address with its sheet, e.g. 'Key accounts'!$D$7:$D$27, "=" before it or not; undefined if there is no such sheet. */
export function areaByAddress({ sheets }: Grid, address: string): Area | undefined {
  const { sheet: name = "", address: cells } = splitSheet(address);
  const range = parseRange(cells);
  const sheet = sheets.list().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!range || !sheet) return undefined;
  const { startRow, startColumn, endRow, endColumn } = range;
  return { sheetId: sheet.id, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
