import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import type { UniverContext } from "./univerContext";

/** Rows and columns added beyond the last one in use, so that a user has room to type. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 6;

/** Univer's sheets have a fixed size; Excel's do not seem to. Makes the sheet large enough for the area. */
export function growSheet(context: UniverContext, area: Area): void {
  const sheet = context.sheet(area.sheetId);
  const ids = { unitId: context.model().getUnitId(), subUnitId: area.sheetId };
  const lastRow = area.row + area.rows;
  if (lastRow > sheet.getRowCount()) {
    context.mutate("sheet.mutation.set-worksheet-row-count", { ...ids, rowCount: Math.min(MAX_ROWS, lastRow + SPARE_ROWS) });
  }
  const lastColumn = area.column + area.columns;
  if (lastColumn > sheet.getColumnCount()) {
    context.mutate("sheet.mutation.set-worksheet-column-count", { ...ids, columnCount: Math.min(MAX_COLUMNS, lastColumn + SPARE_COLUMNS) });
  }
}

/** The part of the area that lies on the sheet as it is now; undefined when none does. */
export function clampToSheet(context: UniverContext, area: Area): Area | undefined {
  const sheet = context.sheet(area.sheetId);
  const rows = Math.min(area.rows, sheet.getRowCount() - area.row);
  const columns = Math.min(area.columns, sheet.getColumnCount() - area.column);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
}
