import { compactDay } from "../values/columnDates";
import { DATE_ORDERS, readDateText } from "../values/dateText";
import { type IntakeCell, isCellError } from "../values/intakeCell";
import { looksLikeNumber } from "../values/numberText";

/** What one cell holds; `numberText` and `dateText` are text that looks like a number or a date. */
export type CellKind = "blank" | "number" | "date" | "numberText" | "dateText" | "text" | "error" | "boolean";

/** Does a number format show a date? Quoted text, colours and conditions in it do not count. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[dy年月日]|(?:^|[^a-z])m{2,}(?![a-z])/i.test(bare) && !/^general$/i.test(bare);
}

function looksLikeDate(text: string): boolean {
  return DATE_ORDERS.some((order) => readDateText(text, order) > 0);
}

/** @param format number format of the cell, as Excel writes it */
export function cellKind(value: IntakeCell, format: string): CellKind {
  if (value === null || value === undefined || value === "") return "blank";
  if (typeof value === "number") return isDateFormat(format) ? "date" : "number";
  if (typeof value === "boolean") return "boolean";
  const text = value.trim();
  if (text === "") return "blank";
  if (isCellError(text)) return "error";
  if (looksLikeNumber(text)) return "numberText";
  if (!/\p{Nd}/u.test(text)) return "text";
  return looksLikeDate(text) ? "dateText" : "text";
}

export type ColumnKind = "number" | "text" | "date" | "mixed" | "empty";

/** Share of the filled cells that must agree for a column to have one kind. */
export const MOSTLY = 0.9;

const SAMPLES = 4;

/** A column as far as a sample shows it. */
export interface ColumnProfile {
  /** position in the source, 0-based */
  index: number;
  title: string;
  kind: ColumnKind;
  /** first few values as the user sees them */
  samples: string[];
  filled: number;
  /** share of the filled cells that are numbers, or text that looks like one */
  numeric: number;
  /** share of the filled cells that are dates, by their format or as text */
  dates: number;
  /** share of the filled cells that are numbers of days in our time, whatever their format */
  days: number;
  /** share of the filled cells that write a day as one number: 20230108 */
  compact: number;
  /** share of the filled cells that write a month as one number: 202401 */
  months: number;
  /** distinct filled values */
  different: number;
  /** distinct filled values over filled values: 1 = no value occurs twice */
  distinct: number;
  /** share of the numbers that are whole */
  whole: number;
}

function kindOf(counts: Record<CellKind, number>, filled: number): ColumnKind {
  if (filled === 0) return "empty";
  if (counts.number / filled >= MOSTLY) return "number";
  if ((counts.date + counts.dateText) / filled >= MOSTLY) return "date";
  return (counts.text + counts.numberText + counts.dateText + counts.boolean + counts.error) / filled >= MOSTLY ? "text" : "mixed";
}

/** 1 January 1950 and 31 December 2099 as Excel counts days. */
const FIRST_DAY = 18_264;
const LAST_DAY = 73_050;

/** A number of days, also as the text that an export makes of it. */
function isDay(value: IntakeCell): boolean {
  const day = typeof value === "string" && /^\s*\d{5}(?:[.,]\d+)?\s*$/.test(value) ? Number(value.trim().slice(0, 5)) : value;
  return typeof day === "number" && day >= FIRST_DAY && day < LAST_DAY + 1;
}

/** The number of a cell whose text is nothing but digits; 0 for any other. */
function digitsOf(value: IntakeCell): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*\d+\s*$/.test(value) ? Number(value) : 0;
}

/** 20230108 or 20230108145234, as a number or as text. */
const isCompact = (value: IntakeCell): boolean => compactDay(digitsOf(value)) > 0;
/** 202401, which as a number of days would be in the far future. */
const isMonth = (value: IntakeCell): boolean => isCompact(100 * digitsOf(value) + 1) && digitsOf(value) < 1e6;

/**
 * @param values data cells of the sample, header excluded
 * @param text the first data cells as the user sees them
 */
export function columnProfile(index: number, title: string, values: IntakeCell[], formats: string[], text: string[]): ColumnProfile {
  const counts: Record<CellKind, number> = { blank: 0, number: 0, date: 0, numberText: 0, dateText: 0, text: 0, error: 0, boolean: 0 };
  values.forEach((value, i) => counts[cellKind(value, formats[i] ?? "")]++);
  const filled = values.length - counts.blank;
  const numbers = values.filter((value) => typeof value === "number");
  const different = new Set(values.filter((value) => value !== null && value !== undefined && value !== "")).size;
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    index,
    title,
    kind: kindOf(counts, filled),
    samples: text.filter((shown) => shown.trim() !== "").slice(0, SAMPLES),
    filled,
    numeric: share(counts.number + counts.numberText),
    dates: share(counts.date + counts.dateText),
    days: share(values.filter(isDay).length),
    compact: share(values.filter(isCompact).length),
    months: share(values.filter(isMonth).length),
    different,
    distinct: share(different),
    whole: numbers.length === 0 ? 0 : numbers.filter((value) => Number.isInteger(value)).length / numbers.length,
  };
}
