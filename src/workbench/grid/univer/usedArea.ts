import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "../grid.types";
import type { UniverContext } from "./univerContext";

interface Bounds {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * Smallest area around all cells in use, spills included; `valuesOnly` leaves out cells that are only formatted. Remembered until something
 * changes: on half a million rows the search takes a second.
 */
export function usedArea(context: UniverContext, sheetId: string, valuesOnly: boolean): Area | undefined {
  const key = `${context.model().getUnitId()} ${sheetId} ${valuesOnly}`;
  const known = context.usedAreas.get(key);
  if (known) return known.area;
  const area = findUsedArea(context, sheetId, valuesOnly);
  context.usedAreas.set(key, { area });
  return area;
}

function findUsedArea(context: UniverContext, sheetId: string, valuesOnly: boolean): Area | undefined {
  const bounds: Bounds = { top: Infinity, bottom: -1, left: Infinity, right: -1 };
  const inUse = (cell: Nullable<ICellData>) =>
    !!cell &&
    (!!cell.f ||
      !!cell.si ||
      (cell.v !== undefined && cell.v !== null && cell.v !== "") ||
      (!valuesOnly && cell.s !== undefined && cell.s !== null));
  widen(bounds, context.sheet(sheetId).getCellMatrix().getMatrix(), inUse);
  const spills = context.formulaData.getArrayFormulaCellData()[context.model().getUnitId()]?.[sheetId];
  if (spills) widen(bounds, spills, inUse);
  if (bounds.bottom < 0) return undefined;
  return { sheetId, row: bounds.top, column: bounds.left, rows: bounds.bottom - bounds.top + 1, columns: bounds.right - bounds.left + 1 };
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
