import type { Cell, CellStyle, Hyperlink, Sheet, Workbook } from "hucre";
import { readXlsx as readPackage } from "hucre/xlsx";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellName, parseRange } from "./a1";
import { fromFileFormula } from "./fileFormula";
import {
  BOOLEAN,
  NUMBER,
  TEXT,
  type FileCell,
  type FileRow,
  type FileSheet,
  type FileStyle,
  type FileTable,
  type WorkbookFile,
} from "./workbookFile.types";
import { tableNameAt } from "./sheetCells";
import { readSheetParts } from "./sheetParts";
import { readChart } from "./xlsxCharts";
import { fromXlsxStyle } from "./xlsxStyle";

/**
 * Reads an .xlsx file: values, formulas as typed (our functions by their dotted names), the last results, styles, widths, tables, names, charts.
 * Rejects when the bytes are no such file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookFile> {
  const book = await readPackage(bytes, { readStyles: true });
  const styles = new StyleIds(book);
  return {
    sheets: book.sheets.map((sheet) => readSheet(sheet, styles)),
    styles: styles.used,
    names: (book.namedRanges ?? [])
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, range, scope, comment }) => ({ name, formula: fromFileFormula(range).slice(1), sheet: scope, comment })),
    activeSheet: book.activeSheet,
  };
}

/** Gives equal styles one id. */
class StyleIds {
  readonly used: Record<string, FileStyle> = {};
  private readonly ids = new Map<string, string>();

  constructor(private readonly book: Workbook) {}

  idOf(style: CellStyle): string | undefined {
    const own = fromXlsxStyle(style, this.book.themeColors);
    const key = JSON.stringify(own);
    if (key === "{}") return undefined;
    const known = this.ids.get(key);
    if (known) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.used[id] = own;
    return id;
  }
}

function readSheet(sheet: Sheet, styles: StyleIds): FileSheet {
  const rows: (FileRow | undefined)[] = sheet.rows.map((row) => row.map((value) => valueCell(value)));
  const shared = new Map<number, string>();
  const tables = readTables(sheet);
  const tableName = tableNameAt({ tables });
  const hyperlinks: FileSheet["hyperlinks"] = {};
  const notes: FileSheet["notes"] = {};
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    (rows[row] ??= [])[column] = readCell(cell, styles, shared, row, column, tableName);
    if (cell.hyperlink) hyperlinks[key] = readLink(cell.hyperlink);
    if (cell.comment) notes[key] = cell.comment.text;
  }
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []));
  const columnWidths: Record<number, number> = {};
  sheet.columns?.forEach(({ width }, column) => {
    if (width !== undefined) columnWidths[column] = width;
  });
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    if (height !== undefined) rowHeights[row] = height;
    if (hidden) hiddenRows.push(row);
  }
  return {
    name: sheet.name,
    rows,
    columnWidths,
    rowHeights,
    hiddenRows,
    hiddenColumns,
    hyperlinks,
    notes,
    ...readSheetParts(sheet),
    merges: sheet.merges?.map(({ startRow, startCol, endRow, endCol }) => ({ startRow, startColumn: startCol, endRow, endColumn: endCol })),
    freeze: sheet.freezePane && { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 },
    tables,
    charts: (sheet.charts ?? []).map((chart, index) => readChart(chart, index, columnWidths, rowHeights)),
    hidden: sheet.hidden || sheet.veryHidden || undefined,
    gridlines: sheet.view?.showGridLines,
    tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : undefined,
  };
}

function readTables({ tables }: Sheet): FileTable[] {
  return (tables ?? []).flatMap((table) => {
    const area = table.range && parseRange(table.range);
    if (!area) return [];
    const looks = {
      style: table.style,
      showTotals: table.showTotalRow ?? false,
      showBandedRows: table.showRowStripes ?? false,
      showBandedColumns: table.showColumnStripes ?? false,
      showFilterButton: table.showAutoFilter ?? true,
    };
    return [{ name: table.displayName ?? table.name, range: area, columns: table.columns.map((column) => column.name), looks }];
  });
}

function readLink({ target, location, tooltip, display }: Hyperlink): Record<string, unknown> {
  const link = { address: target || undefined, documentReference: location, screenTip: tooltip, textToDisplay: display };
  return Object.fromEntries(Object.entries(link).filter(([, value]) => value !== undefined));
}

function valueCell(value: Cell["value"]): FileCell | undefined {
  if (value === null) return undefined;
  if (value instanceof Date) return { v: serialOf(value), t: NUMBER };
  if (typeof value === "number") return { v: value, t: NUMBER };
  return typeof value === "boolean" ? { v: value, t: BOOLEAN } : { v: value, t: TEXT };
}

function readCell(
  cell: Cell,
  styles: StyleIds,
  shared: Map<number, string>,
  row: number,
  column: number,
  tableName: (row: number, column: number) => string,
): FileCell | undefined {
  const result: FileCell = valueCell(cell.formulaResult ?? cell.value) ?? {};
  const formula = ownFormula(cell, shared, row, column);
  if (formula) {
    result.f = fromFileFormula(formula, tableName(row, column));
    if (cell.formulaType === "array" && cell.formulaRef?.includes(":")) result.ref = cell.formulaRef;
  }
  const style = cell.style && styles.idOf(cell.style);
  if (style) result.s = style;
  return Object.keys(result).length > 0 ? result : undefined;
}

/** The cells of a shared formula hold its text once, in the first; the others refer to it by a number. */
function ownFormula(cell: Cell, shared: Map<number, string>, row: number, column: number): string | undefined {
  const index = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
  if (index === undefined) return cell.formula;
  const at = cellName(row, column);
  if (cell.formula) {
    shared.set(index, translateFormulaToR1C1(cell.formula, at));
    return cell.formula;
  }
  const first = shared.get(index);
  return first === undefined ? undefined : translateFormulaToA1(first, at);
}

const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25569;
const FIRST_SERIAL_AFTER_PHANTOM_DAY = 61;

/** The library turns dates into Date objects; the sheet holds Excel's serial numbers (with its 29 February 1900). */
function serialOf(date: Date): number {
  const serial = date.getTime() / MS_PER_DAY + UNIX_EPOCH_SERIAL;
  return serial < FIRST_SERIAL_AFTER_PHANTOM_DAY ? serial - 1 : serial;
}
