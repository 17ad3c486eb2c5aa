/** Rows and columns of a sheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Place of a cell on its sheet; row and column 0-based, as everywhere in this module. */
export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells. */
export interface Rect extends Cell {
  rows: number;
  columns: number;
}

const DOLLAR = 36;

/** Place of a letter in the alphabet, counted from 1; 0 for any other character. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** The column that letters such as AA name. @returns undefined for anything else, and beyond the last column */
export function columnIndex(letters: string): number | undefined {
  let column = 0;
  for (let at = 0; at < letters.length; at++) {
    const letter = letterAt(letters, at);
    if (letter === 0) return undefined;
    column = column * 26 + letter;
    if (column > MAX_COLUMNS) return undefined;
  }
  return column === 0 ? undefined : column - 1;
}

/** Address of a cell, e.g. B5, with a `$` before what is fixed. */
export function cellAddress(row: number, column: number, fixedRow = false, fixedColumn = fixedRow): string {
  return `${fixedColumn ? "$" : ""}${columnLetters(column)}${fixedRow ? "$" : ""}${row + 1}`;
}

/** Address of a rectangle, e.g. A1:H20, with `$` before all parts when `fixed`. One cell is A1; whole columns are A:C, whole rows 3:4. */
export function rectAddress({ row, column, rows, columns }: Rect, fixed = false): string {
  const mark = fixed ? "$" : "";
  const right = column + columns - 1;
  const bottom = row + rows - 1;
  if (rows >= MAX_ROWS) return `${mark}${columnLetters(column)}:${mark}${columnLetters(right)}`;
  if (columns >= MAX_COLUMNS) return `${mark}${row + 1}:${mark}${bottom + 1}`;
  const first = cellAddress(row, column, fixed);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(bottom, right, fixed)}`;
}

/**
 * The cell of an address such as B5 or $B$5, in either case of letters. Reads character by character, since a workbook has millions of addresses.
 * @returns undefined for anything else, and beyond the last row and column
 */
export function parseCell(address: string): Cell | undefined {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  const first = at;
  let column = 0;
  for (let letter = letterAt(address, at); letter > 0; letter = letterAt(address, ++at)) column = column * 26 + letter;
  const letters = at - first;
  if (letters < 1 || letters > 3 || column > MAX_COLUMNS) return undefined;
  if (address.charCodeAt(at) === DOLLAR) at++;
  const row = rowAt(address, at);
  return row === undefined ? undefined : { row, column: column - 1 };
}

/** The row that the digits from a place on name, up to the end of the text. */
function rowAt(text: string, from: number): number | undefined {
  const digits = text.length - from;
  if (digits < 1 || digits > 7) return undefined;
  let row = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return row < 1 || row > MAX_ROWS ? undefined : row - 1;
}

/**
 * The cells of an address without a sheet: B3, B3:C4, whole columns B:C or whole rows 3:4, with or without dollar signs; the corners in any order.
 * @returns undefined for anything else, and where a part lies beyond the sheet
 */
export function parseRect(address: string): Rect | undefined {
  const colon = address.indexOf(":");
  if (colon < 0) {
    const cell = parseCell(address);
    return cell && { ...cell, rows: 1, columns: 1 };
  }
  const [first, last] = [address.slice(0, colon), address.slice(colon + 1)];
  const [a, b] = [parseCell(first), parseCell(last)];
  if (a && b) return between(a, b);
  const [left, right] = [columnIndex(unmarked(first)), columnIndex(unmarked(last))];
  if (left !== undefined && right !== undefined) return between({ row: 0, column: left }, { row: MAX_ROWS - 1, column: right });
  const [top, bottom] = [rowAt(unmarked(first), 0), rowAt(unmarked(last), 0)];
  if (top !== undefined && bottom !== undefined) return between({ row: top, column: 0 }, { row: bottom, column: MAX_COLUMNS - 1 });
  return undefined;
}

const unmarked = (part: string): string => (part.startsWith("$") ? part.slice(1) : part);

function between(a: Cell, b: Cell): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(a.row, b.row) - row + 1, columns: Math.max(a.column, b.column) - column + 1 };
}

/** The cells two rectangles share. @returns undefined when they share none */
export function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
