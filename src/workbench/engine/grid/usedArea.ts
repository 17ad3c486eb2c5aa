import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "../../grid/grid.types";
import type { UniverContext } from "./univerContext";
import type { Bounds } from "./UsedBounds";

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
