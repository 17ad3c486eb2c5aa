import { CellValueType, type ICellData, type Nullable, numfmt } from "@univerjs/core";
import type { Area, CellValue } from "../../grid/grid.types";
import { type Bounds, clampToSheet, type UniverContext } from "./univerContext";

/** One cell with what a spill put into it. */
export interface ReadCell {
  cell: Nullable<ICellData>;
  /** content a formula elsewhere spilled here */
  spilled: Nullable<ICellData>;
}

const EMPTY: ReadCell = { cell: undefined, spilled: undefined };

/** Reads a rectangle straight from the cell matrix: the facade is ten times slower on large ranges. */
export function readMatrix<T>(context: UniverContext, area: Area, read: (cell: ReadCell, row: number, column: number) => T): T[][] {
  const inside = clampToSheet(context, area);
  const matrix = context.sheet(area.sheetId).getCellMatrix();
  const spills = context.formulaData.getArrayFormulaCellData()[context.model().getUnitId()]?.[area.sheetId];
  const result: T[][] = new Array<T[]>(area.rows);
  for (let row = 0; row < area.rows; row++) {
    const line: T[] = new Array<T>(area.columns);
    const spillRow = spills?.[area.row + row];
    const sheetRow = inside && row < inside.rows ? area.row + row : -1;
    for (let column = 0; column < area.columns; column++) {
      const known = sheetRow >= 0 && column < (inside?.columns ?? 0);
      const at = area.column + column;
      const cell = known ? { cell: matrix.getValue(sheetRow, at), spilled: spillRow?.[at] } : EMPTY;
      line[column] = read(cell, row, column);
    }
    result[row] = line;
  }
  return result;
}

/** Empty cells give null; booleans, which Univer keeps as 1 and 0, become true and false again. */
export function cellValueOf({ cell, spilled }: ReadCell): CellValue {
  const content = cell?.v !== undefined && cell.v !== null && cell.v !== "" ? cell : (spilled ?? cell);
  const value = content?.v;
  if (value === undefined || value === null) return cell?.f && !spilled ? "" : null;
  if (content?.t === CellValueType.BOOLEAN)
    return typeof value === "string" ? value.toUpperCase() === "TRUE" || value === "1" : Boolean(value);
  if (content?.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  return value;
}

/** Text as the cell shows it, in English form; not clipped by the column's width. */
export function shownText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "@") return String(value);
  try {
    return String(numfmt.format(format, value, { throws: true }));
  } catch {
    return typeof value === "number" ? "########" : value;
  }
}

/**
 * Smallest area around all cells in use, spills included; `valuesOnly` leaves out cells that are only formatted. What the cells themselves take up is
 * remembered until the sheet changes, since on half a million rows the search takes a second; spills, which a calculation moves, are looked at each time.
 */
export function usedArea(context: UniverContext, sheetId: string, valuesOnly: boolean): Area | undefined {
  const inUse = (cell: Nullable<ICellData>) =>
    !!cell &&
    (!!cell.f ||
      !!cell.si ||
      (cell.v !== undefined && cell.v !== null && cell.v !== "") ||
      (!valuesOnly && cell.s !== undefined && cell.s !== null));
  const bounds = { ...cellBounds(context, sheetId, valuesOnly, inUse) };
  const spills = context.formulaData.getArrayFormulaCellData()[context.model().getUnitId()]?.[sheetId];
  if (spills) widen(bounds, spills, inUse);
  if (bounds.bottom < 0) return undefined;
  return { sheetId, row: bounds.top, column: bounds.left, rows: bounds.bottom - bounds.top + 1, columns: bounds.right - bounds.left + 1 };
}

function cellBounds(context: UniverContext, sheetId: string, valuesOnly: boolean, inUse: (cell: Nullable<ICellData>) => boolean): Bounds {
  const known = context.usedBounds.of(context.model().getUnitId(), sheetId);
  const key = valuesOnly ? "values" : "all";
  if (known[key]) return known[key];
  const bounds: Bounds = { top: Infinity, bottom: -1, left: Infinity, right: -1 };
  widen(bounds, context.sheet(sheetId).getCellMatrix().getMatrix(), inUse);
  return (known[key] = bounds);
}

function widen(
  bounds: Bounds,
  matrix: Record<number, Record<number, Nullable<ICellData>> | undefined>,
  inUse: (cell: Nullable<ICellData>) => boolean,
): void {
  for (const rowKey in matrix) {
    const cells = matrix[rowKey];
    if (!cells) continue;
    const row = Number(rowKey);
    for (const columnKey in cells) {
      if (!inUse(cells[columnKey])) continue;
      const column = Number(columnKey);
      if (row < bounds.top) bounds.top = row;
      if (row > bounds.bottom) bounds.bottom = row;
      if (column < bounds.left) bounds.left = column;
      if (column > bounds.right) bounds.right = column;
    }
  }
}
