import type { FormulaValue } from "../../engine/formulaResult";

export interface CheckPlace {
  sheet: string;
  cell: string;
}

/** A formula of a copy, and what it must give. */
export interface FormulaCheck extends CheckPlace {
  /** as people type it */
  formula: string;
  /** results that the add-in stored, row by row; undefined for a blank cell */
  stored: (FormulaValue | undefined)[][];
}

export interface FailedCheck extends CheckPlace {
  expected: string;
  now: string;
}

export interface ChecksOutcome {
  /** program that calculated the copy */
  checkedBy: string;
  passed: number;
  failed: FailedCheck[];
  /** cells that this program could not calculate: neither right nor wrong */
  unchecked: CheckPlace[];
}
