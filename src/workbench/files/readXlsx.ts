import type { Cell, CellStyle, Hyperlink, Sheet, Workbook } from "hucre";
import { readXlsx as readPackage } from "hucre/xlsx";
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellAddress } from "../../address/a1";
import { MOST_NESTED_CALLS, nestedCalls } from "./formulaTokens";
import { parseRange } from "./fileRange";
import { readDocumentParts } from "./documentParts";
import { fromFileFormula } from "./fileFormula";
import {
  BOOLEAN,
  FORCED_TEXT,
  NUMBER,
  TEXT,
  type FileCell,
  type FileRow,
  type FileSheet,
  type FileStyle,
  type FileTable,
  type WorkbookFile,
} from "./workbookFile.types";
import { tableNameAt } from "./sheetGeometry";

import { FileProblem, leftOutRemarks, sheetKinds } from "./sheetKinds";
import { readSheetParts } from "./sheetParts";
import { readQuoted } from "./quotedTexts";
import { readChart } from "./xlsxCharts";
import { fromXlsxStyle } from "./xlsxStyle";
import { fromXString } from "./xstring";

/**
 * Reads an .xlsx file: values, formulas as typed (our functions by their dotted names), the last results, styles, widths, tables, names, charts.
 * Sheets without cells are left out, with a remark.
 *
 * @param name of the file, for sentences
 * @throws {FileProblem} when the bytes are no such file, or one that cannot be read
 */
export async function readXlsx(bytes: Uint8Array, name = "The file"): Promise<WorkbookFile> {
  const { all, others } = sheetKinds(bytes);
  const book = await readBook(bytes, name, others);
  if (book.sheets.length === 0) throw new FileProblem(`${name} has no sheet with cells, and only such sheets can be opened.`);
  const styles = new StyleIds(book);
  const remarks = leftOutRemarks(others);
  const quoted = readQuoted(bytes);
  // The file counts all its sheets, those without cells too.
  const active = book.sheets.findIndex((sheet) => sheet.name === all[book.activeSheet ?? 0]);
  return {
    sheets: book.sheets.map((sheet) => withQuoted(readSheet(sheet, styles, remarks), quoted.get(sheet.name))),
    styles: styles.used,
    names: (book.namedRanges ?? [])
      .filter(({ name, scope }) => !name.startsWith("_xlnm.") && (scope === undefined || !others.has(scope)))
      .map(({ name, range, scope, comment }) => ({
        name,
        formula: fromFileFormula(range).slice(1),
        sheet: scope === undefined ? undefined : fromXString(scope),
        comment: comment === undefined ? undefined : fromXString(comment),
      })),
    documentParts: readDocumentParts(bytes),
    ...(book.activeSheet === undefined || active < 0 ? {} : { activeSheet: active }),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

async function readBook(bytes: Uint8Array, name: string, others: ReadonlyMap<string, string>): Promise<Workbook> {
  try {
    return await readPackage(bytes, { readStyles: true, sheets: (sheet) => !others.has(sheet.name) });
  } catch (error) {
    throw new FileProblem(
      `${name} could not be read as an .xlsx file${reasonOf(error)}. It may be damaged: open it in Excel, save it again and try once more.`,
    );
  }
}

/** The one fault that the library names in words for people. */
function reasonOf(error: unknown): string {
  const address = /^Cell reference "(.*)" is outside/s.exec(error instanceof Error ? error.message : "")?.[1];
  return address === undefined ? "" : `: a cell in it has the address "${address}", which no sheet has`;
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

function readSheet(sheet: Sheet, styles: StyleIds, remarks: string[]): FileSheet {
  const rows: (FileRow | undefined)[] = sheet.rows.map((row) => row.map((value) => valueCell(value)));
  const shared = new Map<number, string>();
  const tables = readTables(sheet);
  const tableName = tableNameAt({ tables });
  const hyperlinks: FileSheet["hyperlinks"] = {};
  const notes: FileSheet["notes"] = {};
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const read = readCell(cell, styles, shared, row, column, tableName);
    const calls = nestedCalls(read?.f ?? "");
    if (calls > MOST_NESTED_CALLS) {
      delete read?.f;
      remarks.push(
        `${sheet.name}!${cellAddress(row, column)} keeps its last value only: in its formula ${calls} calls stand one within the other, and Excel allows ${MOST_NESTED_CALLS}.`,
      );
    }
    (rows[row] ??= [])[column] = read;
    if (cell.hyperlink) hyperlinks[key] = readLink(cell.hyperlink);
    if (cell.comment) notes[key] = fromXString(cell.comment.text);
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
    name: fromXString(sheet.name),
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

/** Marks texts that were typed with a quotation mark before them. */
function withQuoted(sheet: FileSheet, quoted: readonly string[] = []): FileSheet {
  for (const key of quoted) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const cell = sheet.rows[row]?.[column];
    if (cell?.t === TEXT && cell.f === undefined) cell.t = FORCED_TEXT;
  }
  return sheet;
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
    return [
      { name: table.displayName ?? table.name, range: area, columns: table.columns.map((column) => fromXString(column.name)), looks },
    ];
  });
}

function readLink({ target, location, tooltip, display }: Hyperlink): Record<string, unknown> {
  const link = { address: target || undefined, documentReference: location, screenTip: tooltip, textToDisplay: display };
  return Object.fromEntries(
    Object.entries(link).flatMap(([key, value]) => (value === undefined ? [] : [[key, key === "address" ? value : fromXString(value)]])),
  );
}

function valueCell(value: Cell["value"]): FileCell | undefined {
  if (value === null) return undefined;
  if (value instanceof Date) return { v: serialOf(value), t: NUMBER };
  if (typeof value === "number") return { v: value, t: NUMBER };
  return typeof value === "boolean" ? { v: value, t: BOOLEAN } : { v: value, t: value === "" ? FORCED_TEXT : TEXT };
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
    if (result.t === FORCED_TEXT) result.t = TEXT;
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
  const at = cellAddress(row, column);
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
