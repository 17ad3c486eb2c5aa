import type { TextTable } from "../../intake/textTable";
import type { ChartRecord } from "../grid/chart.types";
import type { DocumentParts } from "./documentParts";
import type { BorderEdge, BorderLine, ConditionalFormatRecord, PageSetup, TableInfo, ValidationRecord } from "../grid/grid.types";

/** A workbook as files hold it and as the workbench opens it: independent of the grid and of the file library. */
export interface WorkbookFile {
  sheets: FileSheet[];
  /** cell styles by id; cells refer to them */
  styles: Record<string, FileStyle>;
  names: FileName[];
  /** position of the sheet shown first */
  activeSheet?: number;
  /** what add-ins and other programs keep beside the sheets */
  documentParts?: DocumentParts;
  /** what the file holds and the workbench does not, in sentences for the person who opened it */
  remarks?: string[];
  /** how a text file was read; without a sign between columns where it has one column only */
  text?: Pick<TextTable, "encoding" | "otherEncodings"> & Partial<Pick<TextTable, "delimiter">>;
}

export interface FileSheet {
  name: string;
  /** row by row, from A1; rows and cells without content are left out (holes) */
  rows: (FileRow | undefined)[];
  /** widths in characters, as Excel counts them, by column */
  columnWidths?: Record<number, number>;
  /** heights in points, by row */
  rowHeights?: Record<number, number>;
  hiddenRows?: number[];
  hiddenColumns?: number[];
  merges?: FileRange[];
  freeze?: { rows: number; columns: number };
  tables?: FileTable[];
  charts?: FileChart[];
  hidden?: boolean;
  /** hidden so that a person cannot show it */
  veryHidden?: boolean;
  gridlines?: boolean;
  /** "#RRGGBB" */
  tabColor?: string;
  conditionalFormats?: FileConditionalFormat[];
  validations?: FileValidation[];
  /** Excel.RangeHyperlink of cells, by "row,column" */
  hyperlinks?: Record<string, Record<string, unknown>>;
  /** notes of cells, by "row,column" */
  notes?: Record<string, string>;
  pageSetup?: PageSetup;
  /** rows and columns before which a page begins */
  pageBreaks?: { rows: number[]; columns: number[] };
  /** how deep rows and columns are grouped */
  outline?: { rows: Record<number, number>; columns: Record<number, number> };
  /** only the cells of these areas can be changed; absent where all can */
  unlocked?: FileRange[];
}

export type FileConditionalFormat = Omit<ConditionalFormatRecord, "id" | "area"> & { range: FileRange };
export type FileValidation = Omit<ValidationRecord, "area"> & { range: FileRange };

export type FileRow = (FileCell | undefined)[];

/** Kinds of cell values; the numbers are the grid's, so that large sheets load without being copied cell by cell. */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
/** a text that is kept as it is whatever it looks like, as one typed with a quotation mark before it */
export const FORCED_TEXT = 4;

/** One cell. `v` is the value, or the last calculated one of a formula; an error is the text of its code ("#N/A"). */
export interface FileCell {
  v?: string | number | boolean;
  t?: typeof TEXT | typeof NUMBER | typeof BOOLEAN | typeof FORCED_TEXT;
  /** formula as typed, with "=" */
  f?: string;
  /** the range a spilling formula fills, e.g. "B2:D9"; on its first cell only */
  ref?: string;
  /** id of a style */
  s?: string;
}

export interface FileStyle {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** points */
  fontSize?: number;
  /** "#RRGGBB" */
  color?: string;
  /** "#RRGGBB" */
  fill?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  wrap?: boolean;
  fontName?: string;
  strikethrough?: boolean;
  /** thin grey lines */
  topBorder?: boolean;
  bottomBorder?: boolean;
  borders?: Partial<Record<BorderEdge, BorderLine>>;
  /** cells of a protected sheet that stay writable */
  unlocked?: boolean;
}

/** Zero-based, both ends included. */
export interface FileRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export interface FileTable {
  name: string;
  /** with its header row */
  range: FileRange;
  columns: string[];
  looks?: FileTableLooks;
}

export type FileTableLooks = Partial<Pick<TableInfo, "style" | "showTotals" | "showBandedRows" | "showBandedColumns" | "showFilterButton">>;

export interface FileName {
  name: string;
  /** as in the name manager, without "=", e.g. "Assumptions!$C$5" */
  formula: string;
  /** sheet it belongs to; the whole workbook if absent */
  sheet?: string;
  comment?: string;
  /** not shown in the name manager */
  hidden?: boolean;
}

export type FileChart = Omit<ChartRecord, "id" | "sheetId">;
