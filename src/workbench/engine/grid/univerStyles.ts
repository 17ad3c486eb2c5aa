import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { intersection } from "../../grid/areas";
import { type Area, type GridStyles, MAX_COLUMNS, MAX_ROWS, type StyleChange } from "../../grid/grid.types";
import { fromUniverStyle, toUniverStyle } from "./cellStyle";
import type { PendingWrites } from "./pendingWrites";
import { growSheet, type UniverContext } from "./univerContext";
import { usedArea } from "./cellReader";

/** Cells from which on an area is styled here: below, Univer's own way takes no time to speak of. */
const LONG = 10_000;

const isLong = ({ rows, columns }: Area): boolean => rows * columns >= LONG;

/** Merges a change into a style; null takes a part away. */
function mergedStyle(before: Nullable<IStyleData>, change: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, part]) => part !== null && part !== undefined));
}

/**
 * Gives all cells of a long area a look other than borders. Univer works out the style of each cell anew, three microseconds a cell; here each style that occurs in the
 * area is worked out once, and its cells get the id of the result.
 */
function styleLongArea(context: UniverContext, area: Area, change: IStyleData): void {
  growSheet(context, area);
  const styles = context.model().getStyles();
  const cells = context.sheet(area.sheetId).getCellMatrix();
  const results = new Map<ICellData["s"], string | undefined>();
  const resultOf = (before: ICellData["s"]): string | undefined => {
    if (results.has(before)) return results.get(before);
    const style = mergedStyle(typeof before === "string" ? styles.get(before) : before, change);
    const id = Object.keys(style).length === 0 ? undefined : (styles.setValue(style) ?? undefined);
    results.set(before, id);
    return id;
  };
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cells.getValue(row, column);
      const id = resultOf(cell?.s ?? undefined);
      if (id !== undefined && cell) cell.s = id;
      else if (id !== undefined) cells.setValue(row, column, { s: id });
      else if (cell) delete cell.s;
    }
  }
  // One cell by Univer's own way, so that everything that follows the sheet hears of a change.
  const cellValue = { [area.row]: { [area.column]: { s: change } } };
  context.mutate("sheet.mutation.set-range-values", { unitId: context.model().getUnitId(), subUnitId: area.sheetId, cellValue });
  context.events.emit({ kind: "formatChanged", area });
}

/** Looks of cells. Whole columns and rows get a default style instead of a million styled cells. */
export function createUniverStyles(context: UniverContext, pending: PendingWrites): GridStyles {
  function setCells(area: Area, style: IStyleData): void {
    if (isLong(area) && !style.bd) {
      pending.flush();
      return styleLongArea(context, area, style);
    }
    const change: ICellData = { s: style };
    pending.put(area, "style", () => change);
  }

  function setWhole(area: Area, style: IStyleData): void {
    pending.flush();
    const sheet = context.facadeSheet(area.sheetId);
    if (area.rows >= MAX_ROWS && area.columns >= MAX_COLUMNS) sheet.setDefaultStyle(merged(sheet.getDefaultStyle(), style));
    else if (area.rows >= MAX_ROWS) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        sheet.setColumnDefaultStyle(column, merged(sheet.getColumnDefaultStyle(column, true), style));
      }
    } else {
      for (let row = area.row; row < area.row + area.rows; row++) {
        sheet.setRowDefaultStyle(row, merged(sheet.getRowDefaultStyle(row, true), style));
      }
    }
    const used = usedArea(context, area.sheetId, false);
    const part = used && intersection(area, used);
    if (part) setCells(part, style);
  }

  return {
    get(sheetId, row, column) {
      pending.flush();
      const sheet = context.sheet(sheetId);
      if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return {};
      return fromUniverStyle(sheet.getComposedCellStyle(row, column));
    },
    set(area, change: StyleChange) {
      const style = toUniverStyle(change);
      if (area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS) setWhole(area, style);
      else setCells(area, style);
    },
    setNumberFormats(area, formats) {
      const known = new Map<string, ICellData>();
      pending.put(area, "style", (row, column) => {
        const format = formats[row]?.[column];
        if (format === undefined) return undefined;
        const change = known.get(format) ?? { s: toUniverStyle({ numberFormat: format === "General" ? null : format }) };
        known.set(format, change);
        return change;
      });
    },
    clear(area) {
      pending.flush();
      const used = usedArea(context, area.sheetId, false);
      const part = used && intersection(area, used);
      if (part) pending.put(part, "style", () => ({ s: null }));
      pending.flush();
    },
  };
}

function merged(before: Nullable<IStyleData> | string, change: IStyleData): IStyleData {
  return { ...(before && typeof before !== "string" ? before : {}), ...change };
}
