import type { CheckPlace } from "../../workbench/evaluation";

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
