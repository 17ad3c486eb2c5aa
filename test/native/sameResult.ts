import type { FormulaValue } from "../../src/workbench/evaluation/evaluation.types";

type Result = FormulaValue | FormulaValue[][];

const TOLERANCE = 1e-9;

/** A difference of large amounts keeps only the digits in which they differ. */
const CANCELLATION = 1e-12;

export interface Comparison {
  /** errors are compared by type, or it is enough that both sides are errors */
  errors: "sameType" | "anyError";
  /** size of the largest amount the result is made of */
  scale: number;
  /** relative to the size of the numbers, absolute below 1; 1e-9 unless given */
  tolerance?: number;
}

function sameValue(
  left: FormulaValue | undefined,
  right: FormulaValue | undefined,
  { errors, scale, tolerance = TOLERANCE }: Comparison,
): boolean {
  if (typeof left === "number" && typeof right === "number")
    return Math.abs(left - right) <= Math.max(tolerance * Math.max(1, Math.abs(left), Math.abs(right)), CANCELLATION * scale);
  if (typeof left === "object" && typeof right === "object") return errors === "anyError" || left.error === right.error;
  return left === right;
}

/** A single cell is a table of one. */
function rowsOf(result: Result): FormulaValue[][] {
  return Array.isArray(result) ? result : [[result]];
}

/**
 * Two results are the same: shapes equal, numbers within 1e-9 relative (absolute below 1; 1e-12 of the largest amount), texts and error
 * types equal.
 */
export function sameResult(left: Result, right: Result, comparison: Comparison): boolean {
  const a = rowsOf(left);
  const b = rowsOf(right);
  return (
    a.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((value, c) => sameValue(value, b[r]?.[c], comparison)))
  );
}
