import type { CellValue, NumberTextFormat } from "../keyAccounts.types";
import { isCellError } from "./cellError";
import { looksLikeNumber, readNumberText } from "./numberText";

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

/** The number of a cell, or NaN with the issue noted. */
export function readNumber(cell: CellValue | undefined, format: NumberTextFormat, note: ReadNote): number {
  if (typeof cell === "number") {
    if (Number.isFinite(cell)) return cell;
    note.issue = "errorValue";
    return NaN;
  }
  if (typeof cell === "string") {
    const value = readNumberText(cell, format);
    if (value !== undefined) {
      note.fromText = true;
      return value;
    }
    note.issue = issueOfText(cell);
  } else note.issue = typeof cell === "boolean" ? "textValue" : "blankValue";
  return NaN;
}
