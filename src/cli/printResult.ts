import type { CalcResult, FormulaValue } from "../workbench/evaluation";

function withMessage(error: string, message: string | undefined): string {
  return message === undefined ? error : `${error} ${message}`;
}

function plainValue(value: FormulaValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return String(value);
}

/** Inside a spill a text is quoted, as in Excel's array literals. */
function literal(value: FormulaValue): string {
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : plainValue(value);
}

/** A result on one line: the bare value, a spill as an Excel array literal, or the error and its sentence. */
export function plainLine(result: CalcResult): string {
  if ("error" in result) return withMessage(result.error, result.message);
  const { value } = result;
  return Array.isArray(value) ? `{${value.map((row) => row.map(literal).join(",")).join(";")}}` : plainValue(value);
}

/** The same as a JSON object on one line. */
export function jsonLine(result: CalcResult): string {
  return JSON.stringify(result);
}
