import { CalcError } from "../../CalcError";
import { monthStart } from "../../calendar/calendarDate";
import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { isCellError } from "../../../intake/values/intakeCell";
import type { LogCell } from "./log.types";

/** Days of a unit of time in the purchase models: a year is 365 days, a month a twelfth of it. */
export const DAYS_PER_UNIT: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };

/** 31 December 9999, the last day Excel can show. */
const LAST_DAY = 2958465;
/** Serial number of 1 January 1970, and of 1 March 1900, before which Excel counts a day that never was. */
const UNIX_EPOCH = 25569;
const FIRST_TRUE_SERIAL = 61;
const MILLISECONDS_A_DAY = 86_400_000;

/** Year, month and day with or without hyphens; the time of day, where there is one, does not count. */
const ISO_DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\d\d(?::?\d\d){0,2}(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function dayOfText(text: string): number | undefined {
  const parts = ISO_DATE.exec(text.trim());
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const serial = monthStart(year, month) + day - 1;
  return serial < monthStart(year, month + 1) ? serial : undefined;
}

function dayOfDate(date: Date): number {
  const serial = Math.floor(date.getTime() / MILLISECONDS_A_DAY) + UNIX_EPOCH;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

function dayOfCell(cell: LogCell): number | undefined {
  if (typeof cell === "number") return Math.floor(cell);
  if (typeof cell === "string") return dayOfText(cell);
  return cell instanceof Date ? dayOfDate(cell) : undefined;
}

/**
 * The day of a date cell as an Excel serial number; the time of the day does not count.
 *
 * @param cell Excel serial number, text in the order year, month, day (ISO 8601), or a date, read in UTC
 * @param place where the cell is, such as "row 3"; asked for in a refusal only
 * @throws {CalcError} an error cell, or no date from 1900 to 9999
 */
export function dayOf(parameter: string, cell: LogCell, place: () => string | undefined): number {
  const day = dayOfCell(cell);
  if (day !== undefined && day >= 1 && day <= LAST_DAY) return day;
  if (typeof cell === "string" && isCellError(cell))
    throw new CalcError("argument", parameter, { rule: "errorCell", got: cell, position: place() });
  throw new CalcError("argument", parameter, { rule: "logDate", got: cell, position: place() });
}
