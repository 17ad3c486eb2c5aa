import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre";
import { writeXlsx as writePackage } from "hucre/xlsx";
import { cellName, rangeName } from "./a1";
import { chartXml } from "./chartXml";
import { isDynamic, toFileFormula } from "./fileFormula";
import type { FileCell, FileSheet, WorkbookFile } from "./workbookFile.types";
import { placeChart } from "./xlsxCharts";
import { toXlsxStyle } from "./xlsxStyle";
import { readZipEntry, replaceZipEntries } from "./zipEntries";

/**
 * Writes an .xlsx file that Excel opens with our formulas alive where the add-in is installed: functions in the form Excel stores them, last
 * results beside every formula, spilled cells with their range.
 */
export async function writeXlsx(workbook: WorkbookFile): Promise<Uint8Array> {
  const styles = Object.fromEntries(Object.entries(workbook.styles).map(([id, style]) => [id, toXlsxStyle(style)]));
  const bytes = await writePackage({
    sheets: workbook.sheets.map((sheet) => writeSheet(sheet, styles)),
    namedRanges: workbook.names.map(({ name, formula, sheet }) => ({ name, range: toFileFormula(`=${formula}`), scope: sheet })),
    activeSheet: workbook.activeSheet ?? 0,
  });
  return replaceZipEntries(bytes, new Map([...chartParts(workbook), ...(await sheetsWithErrors(bytes, workbook))]));
}

/** The library numbers chart parts through the sheets, and draws one kind of series a chart; ours may combine columns and lines. */
function chartParts({ sheets }: WorkbookFile): Map<string, Uint8Array> {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
  return new Map(charts.map((chart, index) => [`xl/charts/chart${index + 1}.xml`, new TextEncoder().encode(chartXml(chart))]));
}

const ERROR_RESULT = /(<c [^>]*) t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>#(?:N\/A|[A-Z0-9/]+[!?])<\/v>)/g;

/** The library stores an error that a formula gave as a text; this puts the kind of the cell right. */
async function sheetsWithErrors(bytes: Uint8Array, { sheets }: WorkbookFile): Promise<[string, Uint8Array][]> {
  const names = sheets.flatMap(({ rows }, index) =>
    rows.some((row) => row?.some(isErrorResult)) ? [`xl/worksheets/sheet${index + 1}.xml`] : [],
  );
  return Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => {
      const xml = new TextDecoder().decode(await readZipEntry(bytes, name));
      return [name, new TextEncoder().encode(xml.replace(ERROR_RESULT, '$1 t="e"$2'))];
    }),
  );
}

function isErrorResult(cell: FileCell | undefined): boolean {
  return cell?.f !== undefined && typeof cell.v === "string" && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(cell.v);
}

function writeSheet(sheet: FileSheet, styles: Record<string, CellStyle>): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 0; row < sheet.rows.length; row++) {
    const source = sheet.rows[row] ?? [];
    const values: CellValue[] = [];
    for (let column = 0; column < source.length; column++) {
      const cell = source[column];
      values.push(cell?.v === undefined || cell.f ? null : cell.v);
      if (cell?.f || cell?.s) cells.set(`${row},${column}`, writeCell(cell, row, column, styles));
    }
    rows.push(values);
  }
  return {
    name: sheet.name,
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
    tables: sheet.tables?.map(({ name, range, columns }) => ({
      name,
      displayName: name,
      range: rangeName(range),
      columns: columns.map((column) => ({ name: column })),
      style: "TableStyleLight1",
      showRowStripes: true,
      showAutoFilter: true,
    })),
    charts: sheet.charts?.map((chart) => placeChart(chart, sheet)),
    hidden: sheet.hidden,
    view: { showGridLines: sheet.gridlines, tabColor: sheet.tabColor ? { rgb: sheet.tabColor.slice(1) } : undefined },
  };
}

function writeCell({ v, f, ref, s }: FileCell, row: number, column: number, styles: Record<string, CellStyle>): Partial<Cell> {
  const style = s === undefined ? undefined : styles[s];
  if (!f) return { style };
  const formula = { style, formula: toFileFormula(f), formulaResult: v ?? "" };
  if (!ref && !isDynamic(f)) return formula;
  return { ...formula, formulaType: "array", formulaRef: ref ?? cellName(row, column), formulaDynamic: true };
}

function columnsOf({ columnWidths = {} }: FileSheet): { width?: number }[] {
  const last = Math.max(-1, ...Object.keys(columnWidths).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => ({ width: columnWidths[column] }));
}

function rowsOf({ rowHeights = {}, hiddenRows = [] }: FileSheet): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of Object.entries(rowHeights)) rows.set(Number(row), { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}
