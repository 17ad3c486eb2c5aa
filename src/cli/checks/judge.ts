import type { CalcResult, CheckPlace, FormulaCheck, FormulaValue } from "../../workbench/evaluation";

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

const TOLERANCE = 1e-9;
/** What the engine says of a formula that it cannot calculate. */
const NOT_CALCULATED = new Set(["#NAME?", "#SPILL!", "#CALC!", "syntax"]);

function shown(value: FormulaValue | undefined): string {
  return typeof value === "object" ? value.error : String(value ?? "");
}

function agrees(expected: FormulaValue, now: FormulaValue | undefined): boolean {
  if (typeof expected === "number" && typeof now === "number")
    return Math.abs(expected - now) <= TOLERANCE * Math.max(1, Math.abs(expected));
  if (typeof expected === "string" && typeof now === "string") return expected.toLowerCase() === now.toLowerCase();
  return typeof expected === typeof now && shown(expected) === shown(now);
}

/** Whether a formula gave what the add-in gave. A cell that was blank is not compared. */
export function judge({ sheet, cell, stored }: FormulaCheck, result: CalcResult): "passed" | "unchecked" | FailedCheck {
  const expectsError = typeof stored[0]?.[0] === "object";
  if ("error" in result && !expectsError && NOT_CALCULATED.has(result.error)) return "unchecked";
  const value: FormulaValue | FormulaValue[][] = "error" in result ? { error: result.error } : result.value;
  for (const [row, line] of stored.entries())
    for (const [column, expected] of line.entries()) {
      const now = Array.isArray(value) ? value[row]?.[column] : value;
      if (expected !== undefined && expected !== "" && !agrees(expected, now))
        return { sheet, cell, expected: shown(expected), now: shown(now) };
    }
  return "passed";
}
