import { cellAddress, parseCell } from "../../address/a1";
import type { FileRange } from "./workbookFile.types";

export function rangeName({ startRow, startColumn, endRow, endColumn }: FileRange): string {
  const first = cellAddress(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${cellAddress(endRow, endColumn)}`;
}

/** Reads "B2", "$B$2" or "B2:D9" (no sheet); undefined when the text is no such address. */
export function parseRange(text: string): FileRange | undefined {
  const [first, last = first, ...more] = text.split(":").map(parseCell);
  if (!first || !last || more.length > 0) return undefined;
  return { startRow: first.row, startColumn: first.column, endRow: last.row, endColumn: last.column };
}

export function contains(range: FileRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
