import type { ReportSheet } from "../workbook.types";
import type { Look } from "./look";

/** A cell as it is written: a formula, a text made by `cellText`, or a number; null leaves a cell as it is, "" empties it. */
export type Cell = string | number | null;

/** Cells of a sheet, rows and columns 0-based. */
export interface CellBlock {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * Conditional format of a block by the value of each cell, readable without colour. By value, not by formula: a formula for every cell of a
 * long column costs more than all its figures.
 */
export interface Rule {
  block: CellBlock;
  operator: "EqualTo" | "NotEqualTo" | "LessThan";
  /** number or quoted text, with "=" */
  formula: string;
  look: "strong" | "loss" | "warning";
}

export interface Validation {
  block: CellBlock;
  rule: { kind: "list"; source: string } | { kind: "date" } | { kind: "share" } | { kind: "score" };
}

/** Rows of a long block, made one by one while they are written. */
export interface Rows extends CellBlock {
  cells: (i: number) => Cell[];
}

export type TableId = "segments" | "classes" | "moves";

/** An Excel table: its header is the first row of `area`, and part of the cells. */
interface TableArea {
  id: TableId;
  area: CellBlock;
}

/** A name for cells of the sheet, without the prefix that all names of the report share. */
interface CellName {
  id: string;
  block: CellBlock;
}

/** One sheet of the report, complete: what is written to it and how it looks. */
export interface SheetContent {
  part: ReportSheet;
  /** cells from A1, all rows equally long */
  cells: Cell[][];
  /** long blocks beside or below */
  rows: Rows[];
  tables: TableArea[];
  names: CellName[];
  formats: { block: CellBlock; format: string }[];
  looks: { block: CellBlock; look: Look }[];
  rules: Rule[];
  validations: Validation[];
  links: { row: number; column: number; sheetName: string; address: string; text: string }[];
  /** column widths in points */
  widths: number[];
  freeze?: { rows: number; columns: number };
  print: { headerRow?: number; onePage: boolean; portrait?: boolean; columns: number; rows: number; breaks: number[] };
}
