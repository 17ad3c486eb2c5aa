import type { ConvertedFormula } from "../../../sharing/sharing.types";
import type { FormulaValue } from "../../engine/formulaResult";

export interface CheckPlace {
  sheet: string;
  cell: string;
}

/** Where a converted formula stands that calculates. */
export type ConvertedPlace = Pick<ConvertedFormula, "sheetName" | "address" | "range">;

/** A formula of a copy, and what it must give. */
export interface FormulaCheck extends CheckPlace {
  /** as people type it, wherever it is put; undefined where it gives something else in every cell */
  formula: string | undefined;
  /** results that the add-in stored, row by row; undefined for a blank cell */
  stored: (FormulaValue | undefined)[][];
}

export interface FailedCheck extends CheckPlace {
  expected: string;
  now: string;
}

/** Why a cell could not be checked: the program cannot read the workbook, cannot calculate the formula apart from its cell or at all, or took too long or too much memory. */
export type UncheckedReason = "unreadable" | "boundToCell" | "notCalculated" | "tooLong";

export interface UncheckedPlace extends CheckPlace {
  reason: UncheckedReason;
}

export interface ChecksOutcome {
  /** program that calculated the copy */
  checkedBy: string;
  passed: number;
  failed: FailedCheck[];
  /** cells that this program could not calculate: neither right nor wrong */
  unchecked: UncheckedPlace[];
}
