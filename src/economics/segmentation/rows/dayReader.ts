import { calendarDate, monthStart } from "../../calendar/calendarDate";
import type { CellValue, DateTextFormat } from "../keyAccounts.types";

/** A time of day may follow the date; it plays no part. */
const TIME = "(?:[ T]\\s?\\d{1,2}:\\d{2}.*)?$";
/** Year first can only be read in one way, whatever stands between. */
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${TIME}`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`);

/** Two-digit years: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999, as Excel reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Excel serial number, or 0 where the calendar has no such day. */
function serialOf(year: number, month: number, day: number): number {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const serial = monthStart(year, month) + day - 1;
  const date = calendarDate(serial);
  return date.month === month && date.day === day ? serial : 0;
}

const DIGIT_0 = 48;
const DASH = 45;
const BLANK = 32;
const LETTER_T = 84;

/** Two digits of a text as a number; far out of range where they are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - DIGIT_0;
  const ones = text.charCodeAt(at + 1) - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : 1000;
}

/**
 * Serial number of a text like 2026-03-02, with or without a time; 0 for any other. A million of them are read without a regular
 * expression.
 */
function plainIso(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return 0;
  const after = text.charCodeAt(10);
  if (text.length > 10 && after !== BLANK && after !== LETTER_T) return 0;
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  return year > 9999 ? 0 : serialOf(year, twoDigits(text, 5), twoDigits(text, 8));
}

/**
 * A date written as text, read strictly: year, month, day always; otherwise in the one stated order, since 03/04 is never guessed.
 * @returns Excel serial number (1900 date system), or 0 when the text is no date in that order
 */
export function readDateText(text: string, format: DateTextFormat): number {
  const plain = plainIso(text);
  if (plain > 0) return plain;
  const trimmed = text.trim();
  const iso = YEAR_FIRST.exec(trimmed);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (format === "iso") return 0;
  const local = YEAR_LAST.exec(trimmed);
  if (!local) return 0;
  const [first, second] = [Number(local[1]), Number(local[3])];
  const [day, month] = format === "dmy" ? [first, second] : [second, first];
  return serialOf(fullYear(local[4]!), month, day);
}

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Excel serial numbers count days from 1; 0 says that a cell holds no date. */
export const NO_DAY = 0;

/** Reads the days of a column; rows of one day often follow each other, and a text is read once for all of them. */
export function dayReader(format: DateTextFormat): (cell: CellValue | undefined) => number {
  let lastText = "";
  let lastDay = NO_DAY;
  return (cell) => {
    if (typeof cell === "number") return cell >= 1 && cell < LAST_SERIAL + 1 ? Math.floor(cell) : NO_DAY;
    if (typeof cell !== "string") return NO_DAY;
    if (cell !== lastText) {
      lastText = cell;
      lastDay = readDateText(cell, format);
    }
    return lastDay;
  };
}
