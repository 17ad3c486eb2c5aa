import type { Cell, CellStyle, CellValue, ColumnDef, RowDef, WriteSheet } from "hucre";
import { writeXlsx as writePackage } from "hucre/xlsx";
import { parseRange, rangeName } from "./fileRange";
import { cellAddress } from "../../address/a1";
import { chartXml } from "./chartXml";
import { withDocumentParts } from "./documentParts";
import { isDynamic, toFileFormula } from "./fileFormula";
import { isQuoted, QuotedStyles } from "./quotedTexts";
import { openCells, tableNameAt } from "./sheetGeometry";
import { writeSheetParts } from "./sheetParts";
import type { FileCell, FileSheet, WorkbookFile } from "./workbookFile.types";
import { placeChart } from "./xlsxCharts";
import { toXlsxStyle } from "./xlsxStyle";
import { holdable, toXString } from "./xstring";
import { readZipEntry, replaceZipEntries } from "./zipEntries";

/** Looks up the values of a range written with its sheet, e.g. 'Key accounts'!$D$7:$D$27, row by row. */
function fileValues(sheets: readonly FileSheet[]): (address: string) => FileCell["v"][] {
  return (address) => {
    const split = address.lastIndexOf("!");
    const name = address.slice(0, split).replace(/^=/, "").replace(/^'|'$/g, "").replaceAll("''", "'");
    const range = parseRange(address.slice(split + 1));
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!range || !sheet) return [];
    const values: FileCell["v"][] = [];
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) values.push(sheet.rows[row]?.[column]?.v);
    }
    return values;
  };
}

/**
 * Writes an .xlsx file that Excel opens with our formulas alive where the add-in is installed: functions in the form Excel stores them, last
 * results beside every formula, spilled cells with their range.
 */
export async function writeXlsx(workbook: WorkbookFile): Promise<Uint8Array> {
  const styles = Object.fromEntries(Object.entries(workbook.styles).map(([id, style]) => [id, toXlsxStyle(style)]));
  const bytes = await writePackage({
    sheets: workbook.sheets.map((sheet) => writeSheet(sheet, styles)),
    namedRanges: workbook.names.map(({ name, formula, sheet, comment }) => ({
      name,
      range: toFileFormula(`=${formula}`),
      scope: sheet === undefined ? undefined : toXString(sheet),
      comment: comment === undefined ? undefined : toXString(comment),
    })),
    activeSheet: workbook.activeSheet ?? 0,
  });
  const changed = [...chartParts(workbook), ...(await markedCells(bytes, workbook)), ...(await hiddenNames(bytes, workbook))];
  const marked = replaceZipEntries(bytes, new Map(changed));
  const whole = replaceZipEntries(marked, new Map(await orderedFonts(marked)));
  return workbook.documentParts ? withDocumentParts(whole, workbook.documentParts) : whole;
}

/** The library numbers chart parts through the sheets, and draws one kind of series a chart; ours may combine columns and lines. */
function chartParts({ sheets }: WorkbookFile): Map<string, Uint8Array> {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
  const valuesOf = fileValues(sheets);
  return new Map(charts.map((chart, index) => [`xl/charts/chart${index + 1}.xml`, new TextEncoder().encode(chartXml(chart, valuesOf))]));
}

/** The library has no word for names that the name manager does not show. */
async function hiddenNames(bytes: Uint8Array, { names }: WorkbookFile): Promise<[string, Uint8Array][]> {
  const hidden = new Set(names.filter((name) => name.hidden).map(({ name }) => name));
  if (hidden.size === 0) return [];
  const part = "xl/workbook.xml";
  const xml = new TextDecoder().decode(await readZipEntry(bytes, part));
  const marked = xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) => (hidden.has(name) ? `${tag} hidden="1"` : tag));
  return [[part, new TextEncoder().encode(marked)]];
}

/** What a font holds in the order of the schema (CT_Font), which strict readers insist on. */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** The library writes the colour of a font before its size. */
async function orderedFonts(bytes: Uint8Array): Promise<[string, Uint8Array][]> {
  const part = "xl/styles.xml";
  const xml = new TextDecoder().decode(await readZipEntry(bytes, part));
  const rank = (element: string): number => FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? "");
  const ordered = xml.replace(/<font>(.*?)<\/font>/g, (_font, content: string) => {
    const elements = content.match(/<[^>]*\/>/g) ?? [];
    return `<font>${elements.sort((left, right) => rank(left) - rank(right)).join("")}</font>`;
  });
  return ordered === xml ? [] : [[part, new TextEncoder().encode(ordered)]];
}

const ERROR_RESULT = /(<c [^>]*) t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>#(?:N\/A|[A-Z0-9/]+[!?])<\/v>)/g;

/** What the library has no word for: it stores an error that a formula gave as a text, and leaves out which texts were typed as such. */
async function markedCells(bytes: Uint8Array, { sheets }: WorkbookFile): Promise<[string, Uint8Array][]> {
  const read = async (part: string) => new TextDecoder().decode(await readZipEntry(bytes, part));
  const stylesPart = "xl/styles.xml";
  let styles: QuotedStyles | undefined;
  const changed: [string, string][] = [];
  for (const [index, { rows }] of sheets.entries()) {
    const hasErrors = rows.some((row) => row?.some(isErrorResult));
    const quoted = new Set(rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell && isQuoted(cell) ? [cellAddress(r, c)] : []))));
    if (!hasErrors && quoted.size === 0) continue;
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    let xml = await read(part);
    if (hasErrors) xml = xml.replace(ERROR_RESULT, '$1 t="e"$2');
    if (quoted.size > 0) {
      styles ??= new QuotedStyles(await read(stylesPart));
      xml = styles.mark(xml, (address) => quoted.has(address));
    }
    changed.push([part, xml]);
  }
  if (styles) changed.push([stylesPart, styles.toXml()]);
  return changed.map(([part, xml]) => [part, new TextEncoder().encode(xml)]);
}

function isErrorResult(cell: FileCell | undefined): boolean {
  const result = cell && storedValue(cell);
  return cell?.f !== undefined && typeof result === "string" && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(result);
}

/** Characters a cell holds at most. */
const LONGEST_TEXT = 32_767;

/** The value as a file can hold it: a longer text is cut, and as a result it is the error Excel gives. */
function storedValue({ v, f }: FileCell): FileCell["v"] {
  if (typeof v !== "string") return v;
  if (v.length > LONGEST_TEXT) return f === undefined ? toXString(v.slice(0, LONGEST_TEXT)) : "#VALUE!";
  return toXString(v);
}

/** Cells whose text is longer than a file can hold, as sentences for the person who saves it. */
export function cutTexts({ sheets }: WorkbookFile): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => {
        const { f, v } = cell ?? {};
        if (f !== undefined || typeof v !== "string" || v.length <= LONGEST_TEXT) return [];
        return [`${name}!${cellAddress(r, c)} holds ${v.length} characters. A cell of Excel holds ${LONGEST_TEXT}: the file has these.`];
      }),
    ),
  );
}

/** Texts of rules and print set-up without what a file cannot hold. */
function holdableTexts<T>(value: T): T {
  if (typeof value === "string") return holdable(value) as T;
  if (Array.isArray(value)) return value.map(holdableTexts) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, holdableTexts(part as unknown)])) as T;
}

function writeSheet(sheet: FileSheet, styles: Record<string, CellStyle>): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const tableName = tableNameAt(sheet);
  for (let row = 0; row < sheet.rows.length; row++) {
    const source = sheet.rows[row] ?? [];
    const values: CellValue[] = [];
    for (let column = 0; column < source.length; column++) {
      const cell = source[column];
      values.push(cell?.v === undefined || cell.f ? null : (storedValue(cell) ?? null));
      if (cell?.f || cell?.s) cells.set(`${row},${column}`, writeCell(cell, row, column, styles, tableName));
    }
    rows.push(values);
  }
  // The library writes rows as far as there are values: groups and heights may lie below.
  for (const row of Object.keys({ ...sheet.outline?.rows, ...sheet.rowHeights })) while (rows.length <= Number(row)) rows.push([]);
  addLinks(cells, sheet);
  for (const key of openCells(sheet)) {
    const cell = cells.get(key);
    cells.set(key, { ...cell, style: { ...cell?.style, protection: { locked: false } } });
  }
  return {
    name: toXString(sheet.name),
    rows,
    cells,
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: sheet.merges?.map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    freezePane: sheet.freeze,
    tables: sheet.tables?.map(({ name, range, columns, looks = {} }) => ({
      name,
      displayName: name,
      range: rangeName(range),
      columns: columns.map((column) => ({ name: toXString(column) })),
      style: looks.style ?? "TableStyleLight1",
      showRowStripes: looks.showBandedRows ?? true,
      showColumnStripes: looks.showBandedColumns ?? false,
      showAutoFilter: looks.showFilterButton ?? true,
      showTotalRow: looks.showTotals ?? false,
    })),
    charts: sheet.charts?.map((chart) => placeChart(chart, sheet)),
    ...holdableTexts(writeSheetParts(sheet)),
    view: { showGridLines: sheet.gridlines, tabColor: sheet.tabColor ? { rgb: sheet.tabColor.slice(1) } : undefined },
  };
}

/** Links and notes may stand in cells that hold nothing else. */
function addLinks(cells: Map<string, Partial<Cell>>, { hyperlinks = {}, notes = {} }: FileSheet): void {
  for (const [key, link] of Object.entries(hyperlinks)) {
    const { address, documentReference, screenTip, textToDisplay } = link as Record<string, string | undefined>;
    if (!address && !documentReference) continue;
    const text = (part: string | undefined) => (part === undefined ? undefined : toXString(part));
    const hyperlink = { target: address ?? "", location: text(documentReference), tooltip: text(screenTip), display: text(textToDisplay) };
    cells.set(key, { ...cells.get(key), hyperlink });
  }
  for (const [key, text] of Object.entries(notes)) cells.set(key, { ...cells.get(key), comment: { text: toXString(text) } });
}

function writeCell(
  cell: FileCell,
  row: number,
  column: number,
  styles: Record<string, CellStyle>,
  tableName: (row: number, column: number) => string,
): Partial<Cell> {
  const { f, ref, s } = cell;
  const style = s === undefined ? undefined : styles[s];
  if (!f) return { style };
  const table = tableName(row, column);
  const formula = { style, formula: toFileFormula(f, table), formulaResult: storedValue(cell) ?? "" };
  // A table takes no spills: there every formula has one cell.
  if (!ref && (table !== "" || !isDynamic(f))) return formula;
  return { ...formula, formulaType: "array", formulaRef: ref ?? cellAddress(row, column), formulaDynamic: true };
}

function columnsOf({ columnWidths = {}, hiddenColumns = [], outline }: FileSheet): ColumnDef[] {
  const last = Math.max(-1, ...[...Object.keys(columnWidths), ...Object.keys(outline?.columns ?? {})].map(Number));
  return Array.from({ length: last + 1 }, (_, column) => ({
    width: columnWidths[column],
    hidden: hiddenColumns.includes(column) || undefined,
    outlineLevel: outline?.columns[column],
  }));
}

function rowsOf({ rowHeights = {}, hiddenRows = [], outline }: FileSheet): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  const add = (row: number, change: RowDef) => rows.set(row, { ...rows.get(row), ...change });
  for (const [row, height] of Object.entries(rowHeights)) add(Number(row), { height });
  for (const row of hiddenRows) add(row, { hidden: true });
  for (const [row, outlineLevel] of Object.entries(outline?.rows ?? {})) add(Number(row), { outlineLevel });
  return rows;
}
