import type { CellValue, NumberTextFormat } from "../keyAccounts.types";
import { isCellError } from "../../../intake/values/intakeCell";
import { type DecimalSign, looksLikeNumber, readNumberText } from "../../../intake/values/numberText";

/** Why a cell has no number. */
export type NumberIssue = "blankValue" | "textValue" | "numberAsText" | "errorValue";

/** What reading left behind; one object is reused for all the cells of a row. */
export interface ReadNote {
  issue?: NumberIssue;
  /** a number written as text was read */
  fromText: boolean;
}

function issueOfText(text: string): NumberIssue {
  if (text.trim() === "") return "blankValue";
  if (isCellError(text)) return "errorValue";
  return looksLikeNumber(text) ? "numberAsText" : "textValue";
}

/** The decimal sign of each format; what groups the thousands is told by the text itself. */
const DECIMAL: Record<Exclude<NumberTextFormat, "none">, DecimalSign> = { "1,234.56": ".", "1.234,56": ",", "1 234,56": "," };

/** The mark of the currency that a number written as text has; "" without one. */
export function currencyOf(cell: unknown): string {
  if (typeof cell !== "string") return "";
  return (readNumberText(cell, ".") ?? readNumberText(cell, ","))?.mark ?? "";
}

/** The number of a cell, or NaN with the issue noted. */
export function readNumber(cell: CellValue | undefined, format: NumberTextFormat, note: ReadNote): number {
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell;
    note.issue = "errorValue";
    return NaN;
  }
  if (typeof cell === "string") {
    const read = format === "none" ? undefined : readNumberText(cell, DECIMAL[format]);
    if (read !== undefined) {
      note.fromText = true;
      return read.value;
    }
    note.issue = issueOfText(cell);
  } else note.issue = typeof cell === "boolean" ? "textValue" : "blankValue";
  return NaN;
}
