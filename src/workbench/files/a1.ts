import type { FileRange } from "./workbookFile.types";

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function rangeName({ startRow, startColumn, endRow, endColumn }: FileRange): string {
  const first = cellName(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${cellName(endRow, endColumn)}`;
}

/** Reads "B2", "$B$2" or "B2:D9" (no sheet); undefined when the text is no such address. */
export function parseRange(text: string): FileRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return undefined;
  const [, column, row, lastColumn = column, lastRow = row] = match as unknown as [string, string, string, string?, string?];
  return { startRow: Number(row) - 1, startColumn: columnIndex(column), endRow: Number(lastRow) - 1, endColumn: columnIndex(lastColumn) };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function contains(range: FileRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
