import type { ChartRecord } from "./chart.types";

/** Excel's sheet size: every grid accepts addresses up to it. */
export { MAX_COLUMNS, MAX_ROWS } from "../../address/a1";

/** A rectangle of a sheet; row and column are 0-based. */
export interface Area {
  sheetId: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** null is an empty cell; an error value is its text, e.g. "#N/A". */
export type CellValue = string | number | boolean | null;

/**
 * What is put into a cell. `value: null` empties it. `forcedText` marks text that would otherwise read as a number, date or formula.
 */
export type CellInput = { value: CellValue; forcedText?: boolean } | { formula: string };

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export interface BorderLine {
  /** Excel.BorderLineStyle, e.g. "Continuous", "Dash", "Double" or "None" */
  style: string;
  /** Excel.BorderWeight: "Hairline", "Thin", "Medium" or "Thick" */
  weight: string;
  /** #RRGGBB */
  color: string;
}

export type BorderEdge = "top" | "bottom" | "left" | "right";

/** The look of one cell. Colours are #RRGGBB, sizes are points; a missing field means the sheet's default. */
export interface CellStyle {
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontColor?: string;
  fill?: string;
  numberFormat?: string;
  horizontal?: HorizontalAlignment;
  vertical?: VerticalAlignment;
  wrap?: boolean;
  borders?: Partial<Record<BorderEdge, BorderLine>>;
}

/** A change of look: null takes the property back to the sheet's default. */
export type StyleChange = { [K in keyof Omit<CellStyle, "borders">]?: CellStyle[K] | null } & {
  borders?: Partial<Record<BorderEdge, BorderLine | null>>;
};

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetInfo {
  id: string;
  name: string;
  position: number;
  visibility: SheetVisibility;
  /** #RRGGBB, or "" for none */
  tabColor: string;
  showGridlines: boolean;
}

export interface TableInfo {
  id: string;
  name: string;
  area: Area;
  columns: { id: string; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** criteria of the columns that are filtered, by column position */
  filters: Record<number, FilterCriteria>;
}

/** Excel.FilterCriteria as sent by the client: only what the grid applies. */
export interface FilterCriteria {
  filterOn: string;
  values?: string[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
}

export interface NameInfo {
  name: string;
  /** formula with leading "=", e.g. =Sheet1!$A$1 or =LAMBDA(x,x+1) */
  formula: string;
  /** sheet the name belongs to; undefined for the workbook */
  sheetId?: string;
  comment: string;
  visible: boolean;
}

export interface Freeze {
  rows: number;
  columns: number;
}

/** A conditional format as Excel's API describes it; `rule` and `format` are kept as the client sent them. */
export interface ConditionalFormatRecord {
  id: string;
  area: Area;
  /** Excel.ConditionalFormatType, e.g. "CellValue", "Custom", "ContainsText", "DataBar", "ColorScale" */
  type: string;
  rule: Record<string, unknown>;
  format: { fontColor?: string; fill?: string; bold?: boolean; italic?: boolean; strikethrough?: boolean };
  stopIfTrue: boolean;
}

/** Print set-up of a sheet: Excel.PageLayout properties (PascalCase as on the wire) that were set. */
export type PageSetup = Record<string, unknown>;

/** A data validation as Excel's API describes it. */
export interface ValidationRecord {
  area: Area;
  rule: Record<string, unknown>;
  prompt?: unknown;
  errorAlert?: unknown;
  ignoreBlanks?: unknown;
}

/** What stays on a sheet beside its cells. */
export interface SheetExtras {
  isProtected: boolean;
  protectionOptions: Record<string, unknown>;
  password?: string;
  /** areas whose cells stay writable when the sheet is protected */
  unlocked: Area[];
  pageSetup: PageSetup;
  hyperlinks: Map<string, Record<string, unknown>>;
  /** notes of cells, by "row,column" */
  notes: Map<string, string>;
  styleNames: Map<string, string>;
  validations: ValidationRecord[];
  /** rows and columns before which a page begins, in order */
  pageBreaks: { rows: number[]; columns: number[] };
  /** how deep rows and columns are grouped; those not listed are not */
  outline: { rows: Map<number, number>; columns: Map<number, number> };
  autoFilter?: { area: Area; filters: Record<number, FilterCriteria> };
}

export type GridEvent =
  | { kind: "changed"; area: Area; change: "edited" | "rowInserted" | "rowDeleted" | "columnInserted" | "columnDeleted" }
  | { kind: "formatChanged"; area: Area }
  | { kind: "selected"; area: Area }
  | { kind: "activated"; sheetId: string; previousId: string }
  | { kind: "sheetAdded" | "sheetDeleted"; sheetId: string }
  | { kind: "sheetRenamed"; sheetId: string; name: string; previousName: string }
  | { kind: "tableAdded" | "tableDeleted"; tableId: string; sheetId: string; name: string }
  | { kind: "calculated" }
  | { kind: "editing"; editing: boolean };

export type Listener<T> = (event: T) => void;
export type Unsubscribe = () => void;

export interface ChartStore {
  all(): readonly ChartRecord[];
  of(sheetId: string): readonly ChartRecord[];
  get(id: string): ChartRecord | undefined;
  add(chart: ChartRecord): void;
  /** tells the store that the record was altered in place */
  touch(id: string): void;
  remove(id: string): void;
  /** every addition, alteration and removal */
  onChange(listener: Listener<{ id: string; change: "added" | "altered" | "removed" }>): Unsubscribe;
}

/** Sheets of the workbook. Ids never change; positions are 0-based. */
export interface GridSheets {
  list(): SheetInfo[];
  get(id: string): SheetInfo | undefined;
  activeId(): string;
  add(name: string): string;
  remove(id: string): void;
  rename(id: string, name: string): void;
  move(id: string, position: number): void;
  activate(id: string): void;
  setVisibility(id: string, visibility: SheetVisibility): void;
  setTabColor(id: string, color: string): void;
  setGridlines(id: string, visible: boolean): void;
  extras(id: string): SheetExtras;
}

/** Contents of cells. Writes are gathered and reach the sheet before the next read or other effect. */
export interface GridCells {
  values(area: Area): CellValue[][];
  /** formula with "=", or the constant; a cell a spill runs into gives its value */
  formulas(area: Area): CellValue[][];
  text(area: Area): string[][];
  numberFormats(area: Area): string[][];
  /** undefined leaves a cell as it is */
  write(area: Area, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  clearContents(area: Area): void;
  insert(area: Area, shift: "Down" | "Right"): void;
  remove(area: Area, shift: "Up" | "Left"): void;
  /** what a formula gives that stands in no cell, as if in A1 of the sheet; null where that is no single value. Settle first. */
  evaluate(formula: string, sheetId: string): Promise<CellValue>;
  /** formula as it reads after moving its cell */
  moveFormula(formula: string, rows: number, columns: number): string;
  /** smallest area around all cells in use; undefined for an empty sheet */
  used(sheetId: string, valuesOnly: boolean): Area | undefined;
  /** the area a formula at this cell spills over, anchor included */
  spillOf(sheetId: string, row: number, column: number): Area | undefined;
}

export interface GridStyles {
  get(sheetId: string, row: number, column: number): CellStyle;
  set(area: Area, change: StyleChange): void;
  /** one number format a cell */
  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void;
  clear(area: Area): void;
}

/** Rows, columns and panes. Widths and heights in points. */
export interface GridLayout {
  columnWidth(sheetId: string, column: number): number;
  rowHeight(sheetId: string, row: number): number;
  setColumnWidth(area: Area, points: number): void;
  setRowHeight(area: Area, points: number): void;
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  rowHidden(sheetId: string, row: number): boolean;
  columnHidden(sheetId: string, column: number): boolean;
  setRowsHidden(area: Area, hidden: boolean): void;
  setColumnsHidden(area: Area, hidden: boolean): void;
  freeze(sheetId: string): Freeze;
  setFreeze(sheetId: string, freeze: Freeze): void;
  merges(sheetId: string): Area[];
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
}

export interface GridTables {
  list(): TableInfo[];
  get(id: string): TableInfo | undefined;
  /** structured references of a formula in this cell that no table has, e.g. "Sales[Margin]" */
  unknownReferences(cell: Area, formula: string): readonly string[];
  /** resolves when structured references to the table work */
  add(area: Area, name: string, hasHeaders: boolean): Promise<string>;
  remove(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  resize(id: string, area: Area): Promise<void>;
  /** alters what the grid only records: banding, totals flag, style, filters */
  update(id: string, change: Partial<Omit<TableInfo, "id" | "name" | "area" | "columns">>): void;
}

export interface GridNames {
  list(): NameInfo[];
  /** adds a name, or gives one that is there another meaning */
  put(name: NameInfo): void;
  /** formulas that use the name lose it */
  remove(name: string, sheetId?: string): void;
}

export interface GridConditionalFormats {
  of(sheetId: string): ConditionalFormatRecord[];
  add(record: ConditionalFormatRecord): void;
  /** tells the store that the record was altered in place */
  touch(id: string): void;
  remove(id: string): void;
}

/** The spreadsheet under the host: everything it needs to know of a workbook, whatever draws and calculates it. */
export interface Grid {
  sheets: GridSheets;
  cells: GridCells;
  styles: GridStyles;
  layout: GridLayout;
  tables: GridTables;
  names: GridNames;
  charts: ChartStore;
  conditionalFormats: GridConditionalFormats;
  selection(): Area;
  activeCell(): Area;
  select(area: Area): void;
  /** brings gathered writes to the sheet */
  flush(): void;
  /** resolves when every formula is calculated; at once if nothing changed or calculation is held */
  settle(): Promise<void>;
  /** true: formulas keep what they show until `recalculate`, as in Excel's manual calculation */
  holdCalculation(held: boolean): void;
  /** calculates all formulas anew */
  recalculate(): Promise<void>;
  on(listener: Listener<GridEvent>): Unsubscribe;
  dispose(): void;
}
