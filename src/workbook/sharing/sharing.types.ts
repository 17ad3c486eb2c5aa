import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import type { Uncalculated } from "../workbook.types";

/** Which cells are meant. */
export type SharingScope = "selection" | "sheet" | "workbook";

/** Tells our formulas from others; formulas as Excel shows them, without their equals sign. */
export type IsOurs = (formula: string) => boolean;

/**
 * What the tokens of formulas tell, as formulas are shown, without their equals sign. A place is a reference that is absolute and names its
 * sheet.
 */
export interface FormulaReader {
  /** places a formula refers to, in its order, that Excel can follow in a name */
  placesIn(formula: string, sheetName: string): string[];
  /** the formula with its places moved; undefined when one is gone */
  withPlaces(formula: string, before: readonly string[], now: readonly (string | undefined)[], sheetName: string): string | undefined;
  /** the formula of a name that holds places, and what it holds now; undefined for what was deleted */
  keepingFormula(places: readonly string[]): string;
  keptPlaces(formula: string): (string | undefined)[];
  /** cells whose whole spill a formula reads, as A1# does */
  spillsRead(formula: string, sheetName: string): string[];
  /** what the formula would give in another cell, written there with the same text */
  elsewhere(formula: string): "other" | "same" | "unknown";
}

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

export interface CellPlace {
  sheetName: string;
  address: string;
}

export interface ReplaceResult extends Uncalculated {
  replaced: number;
  /** of them, as values */
  values: number;
  protectedSheets: string[];
  /** cells left as they are, since they have no result yet */
  unfinished: CellPlace[];
  /** cells left as they are, since another formula reads all that they fill */
  readWhole: (CellPlace & { reader: string })[];
}

export interface RestoreResult extends Uncalculated {
  restored: number;
  /** cells that were changed since, left as they are */
  changed: CellPlace[];
  protectedSheets: string[];
  /** cells left as they are, since something they refer to was deleted */
  dangling: CellPlace[];
  /** cells that were deleted, named by where they were */
  gone: CellPlace[];
  /** cells left as they are, since Excel does not take their formula */
  refused: CellPlace[];
  /** restored cells that give another result than they had */
  different: CellPlace[];
  /** restored cells that are not calculated yet */
  pending: CellPlace[];
  /** names that stay, since a formula or another name uses them */
  keptNames: { name: string; user: string }[];
}

export interface RepairResult extends Uncalculated {
  repaired: number;
  /** cells that show an error still, since the add-in refuses their input or Excel has not found it yet */
  stillErrors: { sheetName: string; address: string }[];
  /** sheets with cells to be repaired that are protected */
  protectedSheets: string[];
  /** formulas of ours that were in order */
  intact: number;
  /** cells that call functions which do not exist, left as they are */
  unknown: CellPlace[];
}
