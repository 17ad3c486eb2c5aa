import { BooleanNumber, LocaleType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { toUniverStyle } from "../grid/cellStyle";
import { contains, parseRange } from "../../files/fileRange";
import { toCellStyle } from "./gridStyle";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, heightInPixels, widthInPixels } from "../../files/sheetGeometry";
import { BOOLEAN, type FileCell, type FileRange, type FileSheet, type FileTable, type WorkbookFile } from "../../files/workbookFile.types";

/** Room to type in beside and below what a file holds. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 200;
const FEWEST_COLUMNS = 26;

type Cells = Record<number, Record<number, ICellData>>;

/** A file as the grid's engine takes it (`api.createWorkbook`). Sheets get the ids of sheetId(). Charts are not part of it. */
export function toUniver(file: WorkbookFile, unitId: string): Partial<IWorkbookData> {
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
export function sheetId(index: number): string {
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
