import type { CellValue } from "../../../economics/segmentation/keyAccounts.types";
import { isCellError } from "../../../economics/segmentation/rows/cellError";
import { looksLikeNumber, type ReadableFormat, readableFormats } from "../../../economics/segmentation/rows/numberText";
import type { ColumnInfo, ColumnKind } from "../../workbook.types";

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

/** Share of the filled cells that must agree for a column to have one kind. */
export const MOSTLY = 0.9;

const SAMPLES = 4;

/** A column as far as a sample shows it. */
export interface ColumnProfile extends ColumnInfo {
  /** share of the filled cells that are numbers, or text that looks like one */
  numeric: number;
  /** share of the filled cells that are dates, by their format or as text */
  dates: number;
  /** share of the filled cells that are numbers of days in our time, whatever their format */
  days: number;
  /** formats in which all numbers written as text can be read; undefined where there are none */
  readable?: ReadableFormat[];
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

const isDay = (value: CellValue): boolean => typeof value === "number" && value >= FIRST_DAY && value < LAST_DAY + 1;

function readableIn(texts: readonly string[]): ReadableFormat[] | undefined {
  const [first, ...others] = texts.map(readableFormats);
  return first?.filter((format) => others.every((formats) => formats.includes(format)));
}

/**
 * @param values data cells of the sample, header excluded
 * @param text the first data cells as the user sees them
 */
export function columnProfile(index: number, title: string, values: CellValue[], formats: string[], text: string[]): ColumnProfile {
  const counts: Record<CellKind, number> = { blank: 0, number: 0, date: 0, numberText: 0, dateText: 0, text: 0, error: 0, boolean: 0 };
  const kinds = values.map((value, i) => cellKind(value, formats[i] ?? ""));
  kinds.forEach((kind) => counts[kind]++);
  const readable = readableIn(values.filter((value, i): value is string => kinds[i] === "numberText" && typeof value === "string"));
  const filled = values.length - counts.blank;
  const numbers = values.filter((value) => typeof value === "number");
  return {
    index,
    title,
    kind: kindOf(counts, filled),
    samples: text.filter((shown) => shown.trim() !== "").slice(0, SAMPLES),
    numeric: filled === 0 ? 0 : (counts.number + counts.numberText) / filled,
    dates: filled === 0 ? 0 : (counts.date + counts.dateText) / filled,
    days: filled === 0 ? 0 : values.filter(isDay).length / filled,
    ...(readable && { readable }),
    distinct: filled === 0 ? 0 : new Set(values.filter((value) => value !== null && value !== "")).size / filled,
    whole: numbers.length === 0 ? 0 : numbers.filter((value) => Number.isInteger(value)).length / numbers.length,
  };
}
