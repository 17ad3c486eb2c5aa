import type { NumberTextFormat } from "../keyAccounts.types";

/** Codes that stand beside amounts in exports, without those that are also words or short ids in lists. */
const CODES =
  "USD|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|NZD|HKD|SGD|TWD|KRW|INR|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RUB|UAH|ILS|AED|SAR|QAR|KWD|EGP|ZAR|NGN|KES|BRL|MXN|ARS|CLP|THB|MYR|IDR|PHP|VND|PKR|BDT";
/** Any sign of a currency, with the letters some stand with (US$, R$), a code, or a local abbreviation. */
const MARK = `(?:[A-Z]{0,3}\\p{Sc}|(?:${CODES})|kr\\.?|zł|Kč|Ft|Fr\\.?|元|円|원)`;
const GAP = "[ \\u00a0\\u202f]*";
const MARKED = new RegExp(`^([-−+]?)(?:(${MARK})${GAP})?([-−+]?\\d.*?)(?:${GAP}(${MARK}))?$`, "iu");

export interface MarkedText {
  /** the text without its mark, the sign in front */
  number: string;
  /** in capitals, as in a column of currencies */
  mark: string;
}

/**
 * Takes the mark of a currency off a text that has one, in front or behind, and begins with digits otherwise.
 * @returns undefined where it has none, or two
 */
function withoutMark(text: string): MarkedText | undefined {
  const [, sign = "", before, number = "", after] = MARKED.exec(text) ?? [];
  const mark = before ?? after;
  return mark === undefined || (before !== undefined && after !== undefined)
    ? undefined
    : { number: sign + number, mark: mark.toUpperCase() };
}

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
 * A number written as text, read strictly in one stated format: "1.234" is 1.234 in "1,234.56" and 1234 in "1.234,56", so it is never
 * guessed. One mark of a currency may stand before or after it. Percent signs and dates are not numbers.
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
