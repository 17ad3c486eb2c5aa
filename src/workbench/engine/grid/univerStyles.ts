import { intersection } from "../../grid/areas";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { type Area, type GridStyles, MAX_COLUMNS, MAX_ROWS, type StyleChange } from "../../grid/grid.types";
import { fromUniverStyle, toUniverStyle } from "./cellStyle";
import { isLong, styleLongArea } from "./longStyles";
import type { PendingWrites } from "./pendingWrites";
import type { UniverContext } from "./univerContext";
import { usedArea } from "./usedArea";

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
