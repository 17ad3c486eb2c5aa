import type { LookName } from "./looks";

/** One cell of a page: a value, or a formula with "=". */
export interface PageCell {
  v?: string | number;
  /** 1 for a text, 2 for a number, as files and the grid have them */
  t?: 1 | 2;
  f?: string;
  s?: LookName;
}

/** Zero-based, both ends included. */
export interface PageRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** What a typed cell takes, in the words of Excel's API, and the sentence it shows for anything else. */
export interface PageValidation {
  range: PageRange;
  rule: Record<string, unknown>;
  errorAlert: { showAlert: true; style: "Stop"; title: string; message: string };
}

/** How cells look that hold a certain text. */
export interface PageRule {
  range: PageRange;
  text: string;
  bold: boolean;
  color: string;
  fill: string;
}

export interface PageSeries {
  name: string;
  /** areas of the page, e.g. G7:G10 */
  values: string;
  categories: string;
  chartType?: "Line";
  axisGroup?: "Secondary";
  color: string;
  lineWeight?: number;
  /** number format of the values beside the columns */
  labels?: string;
}

export interface PageAxis {
  title?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  tickLabelSpacing?: number;
  gridlines?: boolean;
}

export interface PageChart {
  name: string;
  title: string;
  chartType: "ColumnClustered" | "ColumnStacked" | "Line";
  /** first and last cell under it */
  place: readonly [from: string, to: string];
  legend: boolean;
  gapWidth?: number;
  series: PageSeries[];
  axes: { category: PageAxis; value: PageAxis; secondary?: PageAxis };
}

/** A cell that is to be changed, and a value that fits it beside the one it has. */
export interface PageInput {
  key: string;
  address: string;
  other: string | number;
}

/** A page of a workbook as it is made, without any program that shows it. Addresses in it are those of a sheet that it fills from A1. */
export interface ModelPage {
  name: string;
  /** row by row, from A1; rows and cells without content are left out (holes) */
  rows: ((PageCell | undefined)[] | undefined)[];
  /** in characters, by column */
  columnWidths?: Record<number, number>;
  /** in points, by row */
  rowHeights?: Record<number, number>;
  freeze?: { rows: number; columns: number };
  gridlines?: boolean;
  charts: PageChart[];
  validations: PageValidation[];
  rules: PageRule[];
  /** the area that is printed, on one sheet of paper; absent where nothing is set up */
  print?: string;
  inputs: PageInput[];
  /** cells with the page's answers */
  outputs: string[];
}
