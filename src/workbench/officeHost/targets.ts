import { intersection } from "../grid/areas";
import { parseRect, rectAddress } from "../../address/a1";
import { sheetInFormula, splitSheet } from "../../address/sheetNames";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../grid/grid.types";
import { type HostContext, HostObject } from "./objectModel";
import { accessDenied, invalidArgument, itemNotFound } from "./hostError";

/** A range; the area is replaced when rows or columns are inserted above or before it. */
export interface RangeTarget {
  area: Area;
}

export interface SheetTarget {
  sheetId: string;
}

export interface TableTarget {
  tableId: string;
}

export interface ColumnTarget extends TableTarget {
  columnId: string;
}

export interface RowTarget extends TableTarget {
  index: number;
}

/** A scope of named items or tables: one sheet, or the workbook. */
export interface ScopeTarget {
  sheetId?: string;
}

export interface NameTarget extends ScopeTarget {
  name: string;
}

export interface ChartTarget {
  chartId: string;
}

export interface SeriesTarget extends ChartTarget {
  seriesId: string;
}

export interface AxisTarget extends ChartTarget {
  axis: "category" | "value" | "secondary";
}

export interface AreasTarget {
  areas: Area[];
}

export const rangeObject = (area: Area) => new HostObject<RangeTarget>("Range", { area });

export const areasObject = (areas: Area[]) => new HostObject<AreasTarget>("RangeAreas", { areas });

export const sheetObject = (sheetId: string) => new HostObject<SheetTarget>("Worksheet", { sheetId });

export const tableObject = (tableId: string) => new HostObject<TableTarget>("Table", { tableId });

export const chartObject = (chartId: string) => new HostObject<ChartTarget>("Chart", { chartId });

/** All cells of a sheet. */
export const wholeSheet = (sheetId: string): Area => ({ sheetId, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });

/** @throws {HostError} InvalidArgument when part of the area lies outside the sheet */
export function checkedArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument();
  return area;
}

/** "Sheet1!A1:B2", quoted where needed, as `Range.address` gives it. */
export function addressOf(host: HostContext, area: Area): string {
  const name = host.grid.sheets.get(area.sheetId)?.name;
  if (name === undefined) throw itemNotFound();
  return `${sheetInFormula(name)}!${rectAddress(area)}`;
}

/** Sheet by name (case does not matter) or id. */
export function findSheet(host: HostContext, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return host.grid.sheets.list().find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key)?.id;
}

/**
 * The area an address or a defined name stands for.
 * @throws {HostError} InvalidArgument for anything else
 */
export function areaByAddress(host: HostContext, address: string, sheetId: string): Area {
  const { sheet, address: rest } = splitSheet(address);
  const home = sheet === undefined ? sheetId : findSheet(host, sheet);
  if (home === undefined) throw invalidArgument();
  const rectangle = parseRect(rest.trim());
  if (rectangle) return { sheetId: home, ...rectangle };
  const named = areaByName(host, rest, home);
  if (!named) throw invalidArgument();
  return named;
}

/** The area of a defined name or of a table. */
function areaByName(host: HostContext, name: string, sheetId: string): Area | undefined {
  const wanted = name.toLowerCase();
  const names = host.grid.names.list().filter((entry) => entry.name.toLowerCase() === wanted);
  const entry = names.find((one) => one.sheetId === sheetId) ?? names.find((one) => one.sheetId === undefined);
  if (entry) return areaByFormula(host, entry.formula);
  return host.grid.tables.list().find((table) => table.name.toLowerCase() === wanted)?.area;
}

/** The area a formula such as ='My sheet'!$A$1:$B$2 refers to; undefined for any other formula. */
export function areaByFormula(host: HostContext, formula: string): Area | undefined {
  const { sheet, address: rest } = splitSheet(formula);
  const sheetId = sheet === undefined ? undefined : findSheet(host, sheet);
  const rectangle = parseRect(rest.trim());
  return sheetId !== undefined && rectangle ? { sheetId, ...rectangle } : undefined;
}

/** @throws {HostError} AccessDenied when the sheet is protected and the cells are not unlocked */
export function assertWritable(host: HostContext, area: Area): void {
  const extras = host.grid.sheets.extras(area.sheetId);
  if (!extras.isProtected) return;
  if (!isCovered(area, extras.unlocked)) throw accessDenied();
}

/** Whether every cell of the area lies in one of the others. */
export function isCovered(area: Area, others: readonly Area[]): boolean {
  const index = others.findIndex((other) => intersection(other, area));
  const other = others[index];
  if (!other) return false;
  return outside(area, other).every((rest) => isCovered(rest, others.slice(index + 1)));
}

/** What is left of an area, in rectangles, when another is cut out of it. */
export function outside(area: Area, cut: Area): Area[] {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, cut.row);
  const end = Math.min(bottom, cut.row + cut.rows);
  const left = Math.max(area.column, cut.column);
  const far = Math.min(right, cut.column + cut.columns);
  const band = { ...area, row: top, rows: end - top };
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: end, rows: bottom - end },
    { ...band, columns: left - area.column },
    { ...band, column: far, columns: right - far },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** @throws {HostError} AccessDenied while the structure of the workbook is protected */
export function assertStructureWritable(host: HostContext): void {
  if (host.state.isWorkbookProtected) throw accessDenied();
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}
