import type { Area, TableInfo } from "../../grid/grid.types";
import type { HostContext } from "../objectModel";
import { itemNotFound } from "../hostError";
import type { TableTarget } from "../targets";

/** @throws {HostError} ItemNotFound when the table was deleted meanwhile */
export function infoOf({ tableId }: TableTarget, { grid }: HostContext): TableInfo {
  const info = grid.tables.get(tableId);
  if (!info) throw itemNotFound();
  return info;
}

/** Rows between header and totals; a table without rows has one blank row, as in Excel. */
export function tableBody({ area, showTotals }: TableInfo): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1 - (showTotals ? 1 : 0)) };
}
