import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { Uncalculated } from "../workbook.types";

/** Which cells are meant. */
export type Scope = "selection" | "sheet" | "workbook";

/** Tells our formulas from others; formulas as Excel shows them, without their equals sign. */
export type IsOurs = (formula: string) => boolean;

/** A cell of the open workbook with a formula of ours. */
export interface FormulaCell {
  sheetId: string;
  sheetName: string;
  /** of the cell, e.g. B5 */
  address: string;
  /** cells its result fills, e.g. B5:D9 */
  area: string;
  /** with its equals sign */
  formula: string;
  /** of the area */
  values: CellValue[][];
}

export interface FoundFormulas {
  cells: FormulaCell[];
  /** sheets that hold some, where nothing can be written */
  protectedSheets: string[];
}

/** A formula that was replaced, as the record in the workbook keeps it. */
export interface ReplacedCell extends FormulaCell {
  /** formula that took its place; left out where its value did */
  after?: string;
}

export interface ReplaceResult extends Uncalculated {
  replaced: number;
  /** of them, as values */
  values: number;
  protectedSheets: string[];
}

export interface RestoreResult extends Uncalculated {
  restored: number;
  /** cells that were changed since, left as they are */
  changed: { sheetName: string; address: string }[];
  protectedSheets: string[];
}

export interface RepairResult extends Uncalculated {
  repaired: number;
  /** cells that show an error still, since the add-in refuses their input or Excel has not found it yet */
  stillErrors: { sheetName: string; address: string }[];
  /** sheets with cells to be repaired that are protected */
  protectedSheets: string[];
  /** formulas of ours that were in order */
  intact: number;
}
