import { withoutMark } from "./currencyMark";
import type { NumberTextFormat } from "../keyAccounts.types";

export type ReadableFormat = Exclude<NumberTextFormat, "none">;

interface Separators {
  pattern: RegExp;
  thousands: RegExp;
  decimal: string;
}

/** Thousands in groups of three or not at all, an optional decimal part, an optional minus in front. */
function separators(thousands: string, decimal: string): Separators {
  return {
    pattern: new RegExp(`^[-−+]?(?:\\d{1,3}(?:${thousands}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`),
    thousands: new RegExp(thousands, "g"),
    decimal: decimal.replace("\\", ""),
  };
}

const SPACE = "[ \\u00a0\\u202f]";
const FORMATS: Record<ReadableFormat, Separators> = {
  "1,234.56": separators(",", "\\."),
  "1.234,56": separators("\\.", ","),
  "1 234,56": separators(SPACE, ","),
};

function readAs(text: string, format: Separators): number | undefined {
  if (!format.pattern.test(text)) return undefined;
  const value = Number(text.replace("−", "-").replace(format.thousands, "").replace(format.decimal, "."));
  return Number.isFinite(value) ? value : undefined;
}

const DIGIT = /\d/;

/** The digits of a trimmed text with their signs, without the mark of a currency. */
function unmarked(text: string): string {
  return DIGIT.test(text) ? (withoutMark(text)?.number ?? text) : text;
}

/**
 * A number written as text, read strictly in one stated format: "1.234" is 1.234 in "1,234.56" and 1234 in "1.234,56", so it is never guessed.
 * One mark of a currency may stand before or after it. Percent signs and dates are not numbers.
 * @returns undefined when the text is not a number in that format
 */
export function readNumberText(text: string, format: NumberTextFormat): number | undefined {
  return format === "none" ? undefined : readAs(unmarked(text.trim()), FORMATS[format]);
}

/** The formats in which a text is a number. */
export function readableFormats(text: string): ReadableFormat[] {
  const number = unmarked(text.trim());
  // The keys of the table are the formats.
  return (Object.keys(FORMATS) as ReadableFormat[]).filter((format) => readAs(number, FORMATS[format]) !== undefined);
}

/** Would the text be a number in at least one of the formats? */
export function looksLikeNumber(text: string): boolean {
  return DIGIT.test(text) && readableFormats(text).length > 0;
}

/** The mark of the currency that a number written as text has; "" without one. */
export function currencyOf(cell: unknown): string {
  return typeof cell === "string" && DIGIT.test(cell) ? (withoutMark(cell.trim())?.mark ?? "") : "";
}
