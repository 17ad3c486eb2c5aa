import type { ICellData, IStyleData, Nullable, Styles, Worksheet } from "@univerjs/core";
import type { Engine } from "../engine.types";
import { areaByAddress } from "../../grid/areas";
import type { ChartRecord } from "../../grid/chart.types";
import type { Area, CellValue, Grid, SheetInfo, TableInfo } from "../../grid/grid.types";
import { fromUniverStyle } from "../grid/cellStyle";
import { rangeName } from "../../files/fileRange";
import { fromCellStyle } from "./gridStyle";
import { widthInCharacters } from "../../files/sheetGeometry";
import {
  BOOLEAN,
  FORCED_TEXT,
  NUMBER,
  TEXT,
  type FileCell,
  type FileChart,
  type FileRange,
  type FileRow,
  type FileSheet,
  type FileStyle,
  type FileTableLooks,
  type WorkbookFile,
} from "../../files/workbookFile.types";

/** The workbook that is open in the engine, as a file holds it. Settle the grid first, so that results are current. */
export function fromEngine(engine: Engine, grid: Grid): WorkbookFile {
  const workbook = engine.api.getActiveWorkbook()?.getWorkbook();
  if (!workbook) throw new Error("No workbook is open.");
  const styles = new StyleCollector(workbook.getStyles());
  const modelOf = (id: string): Worksheet => workbook.getSheetBySheetId(id) as Worksheet;
  const sheets = grid.sheets.list();
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    sheets: sheets.map((sheet) => fromSheet(grid, sheet, modelOf(sheet.id), styles)),
    styles: styles.used,
    names: grid.names.list().map(({ name, formula, sheetId, comment, visible }) => ({
      name,
      ...(comment === "" ? {} : { comment }),
      ...(visible ? {} : { hidden: true }),
      formula: formula.replace(/^=/, ""),
      sheet: sheetId === undefined ? undefined : nameOf.get(sheetId),
    })),
    activeSheet: sheets.findIndex(({ id }) => id === grid.sheets.activeId()),
  };
}

/** Cell styles as they were set; what a table's banding adds on the screen is not part of them. */
class StyleCollector {
  readonly used: Record<string, FileStyle> = {};
  private readonly idByLook = new Map<string, string>();
  private readonly idBySource = new Map<string, string | undefined>();

  constructor(private readonly source: Styles) {}

  idOf(style: Nullable<IStyleData | string>): string | undefined {
    if (!style) return undefined;
    if (typeof style !== "string") return this.idOfLook(style);
    if (!this.idBySource.has(style)) this.idBySource.set(style, this.idOfLook(this.source.get(style)));
    return this.idBySource.get(style);
  }

  private idOfLook(style: Nullable<IStyleData>): string | undefined {
    const look = style ? fromCellStyle(fromUniverStyle(style)) : {};
    const key = JSON.stringify(look);
    if (key === "{}") return undefined;
    let id = this.idByLook.get(key);
    if (id === undefined) {
      id = `s${this.idByLook.size + 1}`;
      this.idByLook.set(key, id);
      this.used[id] = look;
    }
    return id;
  }
}

function fromSheet(grid: Grid, info: SheetInfo, model: Worksheet, styles: StyleCollector): FileSheet {
  const { id, name, visibility, tabColor, showGridlines } = info;
  const used = grid.cells.used(id, false);
  const rows = used ? { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns } : undefined;
  return {
    name,
    rows: rows ? fromCells(grid, rows, model, styles) : [],
    ...(rows ? sizes(grid, rows) : {}),
    merges: grid.layout.merges(id).map(toRange),
    freeze: grid.layout.freeze(id),
    tables: grid.tables
      .list()
      .filter(({ area }) => area.sheetId === id)
      .map((table) => ({
        name: table.name,
        range: toRange(table.area),
        columns: table.columns.map((column) => column.name),
        looks: looksOf(table),
      })),
    charts: grid.charts.of(id).map((chart) => fromChart(grid, chart)),
    hidden: visibility !== "Visible",
    veryHidden: visibility === "VeryHidden" || undefined,
    gridlines: showGridlines,
    tabColor: tabColor || undefined,
    ...partsOf(grid, id),
  };
}

/** A title taken from a cell is written with the text the cell shows now. */
function fromChart(grid: Grid, { id: _id, sheetId: _sheetId, ...chart }: ChartRecord): FileChart {
  const { formula } = chart.title;
  const area = formula === undefined ? undefined : areaByAddress(grid, formula);
  const text = area && grid.cells.text({ ...area, rows: 1, columns: 1 })[0]?.[0];
  return { ...chart, title: { ...chart.title, text: text ?? chart.title.text } };
}

function looksOf({ style, showTotals, showBandedRows, showBandedColumns, showFilterButton }: TableInfo): FileTableLooks {
  return { style, showTotals, showBandedRows, showBandedColumns, showFilterButton };
}

/** What a sheet holds beside its cells. */
function partsOf(grid: Grid, id: string): Partial<FileSheet> {
  const { validations, hyperlinks, notes, pageSetup, pageBreaks, outline, isProtected, unlocked } = grid.sheets.extras(id);
  return {
    conditionalFormats: grid.conditionalFormats.of(id).map(({ id: _, area, ...record }) => ({ ...record, range: toRange(area) })),
    validations: validations.map(({ area, ...rest }) => ({ ...rest, range: toRange(area) })),
    hyperlinks: Object.fromEntries(hyperlinks),
    notes: Object.fromEntries(notes),
    pageSetup,
    pageBreaks,
    outline: { rows: Object.fromEntries(outline.rows), columns: Object.fromEntries(outline.columns) },
    unlocked: isProtected ? unlocked.map(toRange) : undefined,
  };
}

function toRange({ row, column, rows, columns }: Area): FileRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function fromCells(grid: Grid, area: Area, model: Worksheet, styles: StyleCollector): FileRow[] {
  const matrix = model.getCellMatrix();
  const columnStyles = Array.from({ length: area.columns }, (_, c) => model.getColumnStyle(c));
  const values = grid.cells.values(area);
  const formulas = grid.cells.formulas(area);
  return values.map((row, r) =>
    row.map((value, c) => {
      const source = matrix.getValue(r, c) as Nullable<ICellData>;
      const cell = fromValue(value, source?.t === FORCED_TEXT);
      const formula = formulas[r]?.[c];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
        cell.f = formula;
        const spill = grid.cells.spillOf(area.sheetId, r, c);
        if (spill && spill.rows * spill.columns > 1) cell.ref = rangeName(toRange(spill));
      }
      const style = styles.idOf(source?.s ?? columnStyles[c]);
      if (style) cell.s = style;
      return Object.keys(cell).length > 0 ? cell : undefined;
    }),
  );
}

/** An empty text counts where it was put in as one: the cell of a formula without a result has it too. */
function fromValue(value: CellValue, isForced: boolean): FileCell {
  if (value === null || (value === "" && !isForced)) return {};
  if (typeof value === "number") return { v: value, t: NUMBER };
  return typeof value === "boolean" ? { v: value, t: BOOLEAN } : { v: value, t: isForced ? FORCED_TEXT : TEXT };
}

/** Widths of all columns in use; heights of the rows that differ from an untouched one below them; hidden rows. */
function sizes(
  grid: Grid,
  { sheetId, rows, columns }: Area,
): Pick<FileSheet, "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns"> {
  const { layout } = grid;
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (let c = 0; c < columns; c++) {
    if (layout.columnHidden(sheetId, c)) hiddenColumns.push(c);
    columnWidths[c] = widthInCharacters(layout.columnWidth(sheetId, c));
  }
  const usual = layout.rowHeight(sheetId, rows);
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  for (let r = 0; r < rows; r++) {
    if (layout.rowHidden(sheetId, r)) hiddenRows.push(r);
    else if (layout.rowHeight(sheetId, r) !== usual) rowHeights[r] = layout.rowHeight(sheetId, r);
  }
  return { columnWidths, rowHeights, hiddenRows, hiddenColumns };
}
