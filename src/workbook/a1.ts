/** A rectangle of cells, rows and columns 0-based. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Letters of a column, 0-based: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** Address of a cell, row and column 0-based: `$` before both when `fixed`. */
export function cellAddress(row: number, column: number, fixed = false): string {
  const mark = fixed ? "$" : "";
  return `${mark}${columnLetters(column)}${mark}${row + 1}`;
}

/** Address of a rectangle without its sheet, e.g. A1:H20; one cell is A1. */
export function rectAddress(rect: Rect, fixed = false): string {
  const first = cellAddress(rect.row, rect.column, fixed);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1, fixed)}`;
}

/** The cells two rectangles share. @returns undefined when they share none */
export function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of a local address such as B3, B3:C4, 3:4 or B:C, with or without dollar signs. @returns undefined for anything else */
export function parseAddress(address: string): Rect | undefined {
  const parts = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(address.replace(/\$/g, "").toUpperCase());
  if (!parts || address === "") return undefined;
  const [, left = "", top = "", right = left, bottom = top] = parts;
  const column = left === "" ? 0 : columnNumber(left);
  const row = top === "" ? 0 : Number(top) - 1;
  const columns = (right === "" ? MAX_COLUMNS - 1 : columnNumber(right)) - column + 1;
  return { row, column, rows: (bottom === "" ? MAX_ROWS : Number(bottom)) - row, columns };
}
