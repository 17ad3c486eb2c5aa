import { BooleanNumber, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import { contains, parseRange } from "../../files/fileRange";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, heightInPixels, widthInPixels } from "../../files/sheetGeometry";
import { BOOLEAN, type FileCell, type FileRange, type FileSheet, type FileTable, type WorkbookFile } from "../../files/workbookFile.types";
import type { Area, Grid } from "../../grid/grid.types";
import type { Engine } from "../engine.types";
import { toUniverStyle } from "../grid/cellStyle";
import { toCellStyle } from "./gridStyle";

/** Room to type in beside and below what a file holds. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;

type Cells = Record<number, Record<number, ICellData>>;

/** A file as the grid's engine takes it (`api.createWorkbook`). Sheets get the ids of sheetId(). Charts are not part of it. */
function toUniver(file: WorkbookFile, unitId: string): Partial<IWorkbookData> {
  const sheetOrder = file.sheets.map((_, index) => sheetId(index));
  return {
    id: unitId,
    name: "Workbook",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(Object.entries(file.styles).map(([id, style]) => [id, toUniverStyle(toCellStyle(style)) as IStyleData])),
    sheetOrder,
    sheets: Object.fromEntries(file.sheets.map((sheet, index) => [sheetId(index), toWorksheet(sheet, sheetId(index))])),
    resources: [
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(tables(file)) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names(file)) },
    ],
  };
}

/** Id of a file's sheet by its position. */
function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

function toWorksheet(sheet: FileSheet, id: string): Partial<IWorksheetData> {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  return {
    id,
    name: sheet.name,
    cellData: cells(sheet),
    rowCount: Math.max(FEWEST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, widest + SPARE_COLUMNS),
    defaultColumnWidth: widthInPixels(DEFAULT_WIDTH),
    defaultRowHeight: heightInPixels(DEFAULT_HEIGHT),
    columnData: mapped(sheet.columnWidths, (characters) => ({ w: widthInPixels(characters) })),
    rowData: rowData(sheet),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 },
    mergeData: (sheet.merges ?? []).map((merge) => ({ ...merge })),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.tabColor ?? "",
  };
}

function mapped<T, U>(record: Record<number, T> | undefined, change: (value: T) => U): Record<number, U> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value as T)]));
}

function rowData({ rowHeights, hiddenRows = [] }: FileSheet): IWorksheetData["rowData"] {
  const rows: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = mapped(rowHeights, (points) => ({
    h: heightInPixels(points),
    ia: BooleanNumber.FALSE,
  }));
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Values of a spill are calculated, not loaded: beside its first cell only the looks of its cells go into the grid. */
function cells({ rows }: FileSheet): Cells {
  const spills: { range: FileRange; row: number; column: number }[] = [];
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const range = cell?.ref && parseRange(cell.ref);
      if (range) spills.push({ range, row: r, column: c });
    }),
  );
  const isGhost = (r: number, c: number): boolean =>
    spills.some(({ range, row, column }) => contains(range, r, c) && !(row === r && column === c));
  const result: Cells = {};
  rows.forEach((row, r) => {
    if (!row) return;
    const target: Record<number, ICellData> = {};
    for (let c = 0; c < row.length; c++) {
      const cell = row[c];
      if (!cell) continue;
      if (spills.length === 0 || !isGhost(r, c)) target[c] = toCell(cell);
      else if (cell.s) target[c] = { s: cell.s };
    }
    result[r] = target;
  });
  return result;
}

function toCell(cell: FileCell): ICellData {
  if (cell.t === BOOLEAN) return { ...withoutRef(cell), v: cell.v ? 1 : 0 };
  return cell.ref === undefined ? cell : withoutRef(cell);
}

function withoutRef({ v, t, f, s }: FileCell): FileCell {
  return { v, t, f, s };
}

function names({ names: list, sheets }: WorkbookFile): Record<string, object> {
  const entries = list.map(({ name, formula, sheet }, index) => {
    const id = `name-${index + 1}`;
    const position = sheets.findIndex((one) => one.name === sheet);
    const isReference = /^(?:'(?:[^']|'')+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula);
    const localSheetId = position < 0 ? "AllDefaultWorkbook" : sheetId(position);
    return [id, { id, name, formulaOrRefString: isReference ? formula : `=${formula}`, localSheetId, comment: "" }];
  });
  return Object.fromEntries(entries) as Record<string, object>;
}

function tables({ sheets }: WorkbookFile): Record<string, object> {
  const entries = sheets.map((sheet, index) => [
    sheetId(index),
    { tables: (sheet.tables ?? []).map((table, position) => toTable(table, `table-${index + 1}-${position + 1}`)) },
  ]);
  return Object.fromEntries(entries) as Record<string, object>;
}

function toTable({ name, range, columns }: FileTable, id: string): object {
  return {
    id,
    name,
    range,
    options: { showHeader: true, showFooter: false, tableStyleId: "" },
    filters: { tableColumnFilterList: [] },
    columns: columns.map((displayName, index) => ({
      id: `${id}-${index + 1}`,
      displayName,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

/** Gives a workbook that was just opened what the engine does not load itself: charts, rules, links, print set-up, looks of tables. */
export function restoreParts(grid: Grid, { sheets, names }: WorkbookFile): void {
  sheets.forEach((sheet, index) => restoreSheet(grid, sheet, index));
  for (const { name, comment = "", hidden = false } of names) {
    if (!hidden && comment === "") continue;
    const info = grid.names.list().find((one) => one.name === name);
    if (info) grid.names.put({ ...info, comment, visible: !hidden });
  }
}

function restoreSheet(grid: Grid, sheet: FileSheet, index: number): void {
  const id = sheetId(index);
  const area = (range: FileRange): Area => ({
    sheetId: id,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  });
  sheet.charts?.forEach((chart, i) => grid.charts.add({ ...chart, id: `chart-${index + 1}-${i + 1}`, sheetId: id }));
  sheet.conditionalFormats?.forEach(({ range, ...record }, i) =>
    grid.conditionalFormats.add({ ...record, id: `rule-${index + 1}-${i + 1}`, area: area(range) }),
  );
  const extras = grid.sheets.extras(id);
  extras.validations.push(...(sheet.validations ?? []).map(({ range, ...rest }) => ({ ...rest, area: area(range) })));
  Object.assign(extras.pageSetup, sheet.pageSetup);
  if (sheet.pageBreaks) extras.pageBreaks = sheet.pageBreaks;
  for (const [key, link] of Object.entries(sheet.hyperlinks ?? {})) extras.hyperlinks.set(key, link);
  for (const [key, note] of Object.entries(sheet.notes ?? {})) extras.notes.set(key, note);
  for (const [row, level] of Object.entries(sheet.outline?.rows ?? {})) extras.outline.rows.set(Number(row), level);
  for (const [column, level] of Object.entries(sheet.outline?.columns ?? {})) extras.outline.columns.set(Number(column), level);
  if (sheet.unlocked) Object.assign(extras, { isProtected: true, unlocked: sheet.unlocked.map(area) });
  if (sheet.veryHidden) grid.sheets.setVisibility(id, "VeryHidden");
  for (const column of sheet.hiddenColumns ?? []) {
    grid.layout.setColumnsHidden({ sheetId: id, row: 0, column, rows: 1, columns: 1 }, true);
  }
  for (const { name, looks } of sheet.tables ?? []) {
    const table = looks && grid.tables.list().find((one) => one.name === name);
    if (table) grid.tables.update(table.id, looks);
  }
}

/** Enough for the largest sheet the workbench opens. */
const LONGEST_CALCULATION_MS = 120_000;

let opened = 0;

/** Puts a file's workbook in the place of the one that is open and calculates it; resolves when every result is there. */
export async function openInEngine(engine: Engine, file: WorkbookFile): Promise<void> {
  const previous = engine.api.getActiveWorkbook()?.getId();
  if (previous) engine.api.disposeUnit(previous);
  opened++;
  engine.api.createWorkbook(toUniver(file, `workbook-${opened}`));
  const first = file.sheets.findIndex(({ hidden }) => !hidden);
  const workbook = engine.api.getActiveWorkbook();
  const sheet = workbook?.getSheets()[file.activeSheet ?? first];
  if (workbook && sheet) workbook.setActiveSheet(sheet);
  if (!hasFormulas(file)) return;
  // Waiting begins first: the calculation starts a moment after it is asked for.
  const formulas = engine.api.getFormula();
  const calculated = formulas.onCalculationResultApplied(LONGEST_CALCULATION_MS);
  formulas.executeCalculation();
  await calculated;
}

function hasFormulas({ sheets, names }: WorkbookFile): boolean {
  return names.length > 0 || sheets.some(({ rows }) => rows.some((row) => row?.some((cell) => cell?.f !== undefined)));
}
