import { columnLetters } from "../../formula/address";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Cells of one sheet; rows and columns count from 1, both ends belong to it. */
export interface Area {
  sheetName: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** e.g. B5 or B5:D9, without its sheet; whole columns and rows as A:C and 3:4 */
export function areaAddress({ top, left, bottom, right }: Area): string {
  if (top === 1 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 1 && right === LAST_COLUMN) return `${top}:${bottom}`;
  const first = columnLetters(left) + top;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}

/** A sheet's name as it stands before the exclamation mark of a reference. Quotation marks are always allowed. */
export function quotedSheet(name: string): string {
  return name.includes("'") ? `'${name.replaceAll("'", "''")}'` : `'${name}'`;
}

/** Reference for a formula, e.g. 'My sheet'!B5. */
export function reference(sheetName: string, address: string): string {
  return `${quotedSheet(sheetName)}!${address}`;
}

/** Sheets are compared without case. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}
