import { intersection } from "../../grid/areas";
import { type Area, type GridLayout, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import { cellValueOf, readMatrix, shownText, usedArea } from "./cellReader";
import { fromUniverStyle } from "./cellStyle";
import type { PendingWrites } from "./pendingWrites";
import { growSheet, type UniverContext } from "./univerContext";
import { toRange } from "./univerCells";

const POINTS_PER_PIXEL = 0.75;
/** Width of a character of the default font, and the room beside the text, in pixels. */
const CHARACTER_PX = 7;
const PADDING_PX = 10;
const DEFAULT_ROW_POINTS = 15;

/** Rows, columns, panes and merged cells. */
export function createUniverLayout(context: UniverContext, pending: PendingWrites): GridLayout {
  const perColumn = (area: Area, act: (first: number, count: number) => void) => act(area.column, Math.min(area.columns, MAX_COLUMNS));

  /** By the mutation: the command would fit the rows to their texts, which Excel does not do when a column changes its width. */
  function setWidths(sheetId: string, first: number, count: number, pixels: number): void {
    const rows = context.sheet(sheetId).getRowCount();
    const ranges = [toRange({ sheetId, row: 0, column: first, rows, columns: count })];
    const unitId = context.model().getUnitId();
    context.mutate("sheet.mutation.set-worksheet-col-width", { unitId, subUnitId: sheetId, ranges, colWidth: pixels });
  }

  function withinUse(area: Area): Area | undefined {
    pending.flush();
    const used = usedArea(context, area.sheetId, false);
    return used && intersection(area, used);
  }

  function autofitColumns(area: Area): void {
    const part = withinUse(area);
    if (!part) return;
    const sheet = context.sheet(part.sheetId);
    const widths = new Array<number>(part.columns).fill(0);
    readMatrix(context, part, (read, row, column) => {
      const style = fromUniverStyle(sheet.getComposedCellStyle(part.row + row, part.column + column));
      const characters = shownText(cellValueOf(read), style.numberFormat ?? "General").length;
      const scale = ((style.fontSize ?? 11) / 11) * (style.bold ? 1.1 : 1);
      widths[column] = Math.max(widths[column] ?? 0, characters * CHARACTER_PX * scale + PADDING_PX);
    });
    widths.forEach((width, column) => setWidths(part.sheetId, part.column + column, 1, Math.ceil(width)));
  }

  return {
    columnWidth: (sheetId, column) => context.sheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL,
    rowHeight: (sheetId, row) => context.sheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL,
    setColumnWidth(area, points) {
      pending.flush();
      growSheet(context, { ...area, rows: 1 });
      perColumn(area, (first, count) => setWidths(area.sheetId, first, count, points / POINTS_PER_PIXEL));
    },
    setRowHeight(area, points) {
      pending.flush();
      const part = area.rows >= MAX_ROWS ? { ...area, rows: context.sheet(area.sheetId).getRowCount() } : area;
      growSheet(context, { ...part, columns: 1 });
      context.facadeSheet(area.sheetId).setRowHeightsForced(part.row, part.rows, points / POINTS_PER_PIXEL);
    },
    autofitColumns,
    autofitRows(area) {
      const part = withinUse(area);
      if (part) context.facadeSheet(area.sheetId).setRowHeights(part.row, part.rows, DEFAULT_ROW_POINTS / POINTS_PER_PIXEL);
    },
    rowHidden: (sheetId, row) => !context.sheet(sheetId).getRowVisible(row),
    columnHidden: (sheetId, column) => !context.sheet(sheetId).getColVisible(column),
    setRowsHidden(area, hidden) {
      pending.flush();
      const id = hidden ? "sheet.mutation.set-row-hidden" : "sheet.mutation.set-row-visible";
      context.mutate(id, { ...ids(context, area), ranges: [toRange(area)] });
    },
    setColumnsHidden(area, hidden) {
      pending.flush();
      const id = hidden ? "sheet.mutation.set-col-hidden" : "sheet.mutation.set-col-visible";
      context.mutate(id, { ...ids(context, area), ranges: [toRange(area)] });
    },
    freeze(sheetId) {
      const { xSplit, ySplit } = context.facadeSheet(sheetId).getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    setFreeze(sheetId, { rows, columns }) {
      const freeze = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
      context.mutate("sheet.mutation.set-frozen", { unitId: context.model().getUnitId(), subUnitId: sheetId, ...freeze });
    },
    merges: (sheetId) =>
      context
        .sheet(sheetId)
        .getMergeData()
        .map((range) => fromRange(sheetId, range)),
    merge(area, across) {
      pending.flush();
      const rows = across ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
      context.mutate("sheet.mutation.add-worksheet-merge", { ...ids(context, area), ranges: rows.map(toRange) });
    },
    unmerge(area) {
      pending.flush();
      const inside = context
        .sheet(area.sheetId)
        .getMergeData()
        .filter((range) => intersection(area, fromRange(area.sheetId, range)));
      if (inside.length > 0) context.mutate("sheet.mutation.remove-worksheet-merge", { ...ids(context, area), ranges: inside });
    },
  };
}

function ids(context: UniverContext, area: Area): { unitId: string; subUnitId: string } {
  return { unitId: context.model().getUnitId(), subUnitId: area.sheetId };
}

/** Univer's rectangle as an area. */
export function fromRange(sheetId: string, range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area {
  const { startRow, startColumn, endRow, endColumn } = range;
  return { sheetId, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
