import { isCellError } from "../../economics/segmentation/rows/cellError";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { looksLikeNumber } from "../../economics/segmentation/rows/numberText";

/** What one cell holds; `numberText` and `dateText` are text that looks like a number or a date. */
export type CellKind = "blank" | "number" | "date" | "numberText" | "dateText" | "text" | "error" | "boolean";

const DATE_TEXT = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;

/** Does a number format show a date? Quoted text, colours and conditions in it do not count. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy]|(?:^|[^a-z])m{2,}(?![a-z])/i.test(bare) && !/^general$/i.test(bare);
}

export function cellKind(value: CellValue, format: string): CellKind {
  if (value === null || value === "") return "blank";
  if (typeof value === "number") return isDateFormat(format) ? "date" : "number";
  if (typeof value === "boolean") return "boolean";
  const text = value.trim();
  if (text === "") return "blank";
  if (isCellError(text)) return "error";
  if (DATE_TEXT.test(text)) return "dateText";
  return looksLikeNumber(text) ? "numberText" : "text";
}
