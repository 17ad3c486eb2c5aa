import { MAX_COLUMNS, MAX_ROWS } from "../grid/grid.types";

/** A rectangle without its sheet; 0-based. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** "AB" -> 27; NaN for anything else. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return NaN;
    index = index * 26 + value;
  }
  return index - 1;
}

/** 27 -> "AB". */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** "B2:C5", "$B$2", "A:C" or "2:4"; undefined when it is no address or lies outside the sheet. */
export function parseRectangle(text: string): Rectangle | undefined {
  const [first = "", second = first, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  return parseCells(first, second) ?? (text.includes(":") ? (parseColumns(first, second) ?? parseRows(first, second)) : undefined);
}

function parseCells(first: string, second: string): Rectangle | undefined {
  const a = CELL.exec(first);
  const b = CELL.exec(second);
  if (!a || !b) return undefined;
  return span(Number(a[2]) - 1, columnIndex(a[1] ?? ""), Number(b[2]) - 1, columnIndex(b[1] ?? ""));
}

function parseColumns(first: string, second: string): Rectangle | undefined {
  const a = COLUMN.exec(first);
  const b = COLUMN.exec(second);
  return a && b ? span(0, columnIndex(a[1] ?? ""), MAX_ROWS - 1, columnIndex(b[1] ?? "")) : undefined;
}

function parseRows(first: string, second: string): Rectangle | undefined {
  const a = ROW.exec(first);
  const b = ROW.exec(second);
  return a && b ? span(Number(a[1]) - 1, 0, Number(b[1]) - 1, MAX_COLUMNS - 1) : undefined;
}

function span(row1: number, column1: number, row2: number, column2: number): Rectangle | undefined {
  const [row, lastRow] = row1 <= row2 ? [row1, row2] : [row2, row1];
  const [column, lastColumn] = column1 <= column2 ? [column1, column2] : [column2, column1];
  if (row < 0 || column < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** "B2:C5", "B2", "A:C" or "2:4", without dollar signs. */
export function formatRectangle({ row, column, rows, columns }: Rectangle): string {
  const left = columnLetters(column);
  const right = columnLetters(column + columns - 1);
  if (rows >= MAX_ROWS) return `${left}:${right}`;
  if (columns >= MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${left}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** "$B$2:$C$5", as chart series and defined names hold it. */
export function formatAbsolute(rectangle: Rectangle): string {
  return formatRectangle(rectangle).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The sheet's name as a formula writes it: quoted where Excel would. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^r\d*c?\d*$/i.test(name) && !/^c\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "'My sheet'!A1:B2" -> sheet and rest; the sheet is undefined when none is named. */
export function splitSheet(address: string): { sheet: string | undefined; rest: string } {
  const text = address.trim().replace(/^=/, "");
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const at = text.lastIndexOf("!");
  return at < 0 ? { sheet: undefined, rest: text } : { sheet: text.slice(0, at), rest: text.slice(at + 1) };
}
