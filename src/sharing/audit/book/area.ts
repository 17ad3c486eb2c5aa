import { type Rect, rectAddress } from "../../../address/a1";

/** Cells of one sheet; rows and columns 0-based, both ends belong to it. */
export interface Area {
  sheetName: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function areaOfRect(sheetName: string, { row, column, rows, columns }: Rect): Area {
  return { sheetName, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** e.g. B5 or B5:D9, without its sheet; whole columns and rows as A:C and 3:4 */
export function areaAddress({ top, left, bottom, right }: Area): string {
  return rectAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Sheets are compared without case. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}
