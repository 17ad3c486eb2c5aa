import { calendarDate, monthStart } from "./calendarDate";
import type { CalendarUnit } from "./calendarUnit";

/** Serial number of a Monday. */
const MONDAY = 2;

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/** The number of the calendar period a day lies in; periods that follow each other have numbers that follow each other. A week begins on Monday. */
export function periodNumber(serial: number, unit: CalendarUnit): number {
  if (unit === "day") return serial;
  if (unit === "week") return Math.floor((serial - MONDAY) / 7);
  const { year, month } = calendarDate(serial);
  return Math.floor((year * 12 + month - 1) / MONTHS[unit]);
}

/** Serial number of the first day of a calendar period. */
export function periodStart(period: number, unit: CalendarUnit): number {
  if (unit === "day") return period;
  if (unit === "week") return period * 7 + MONDAY;
  return monthStart(0, period * MONTHS[unit] + 1);
}

/** Whole units from one day to a later one: a month is over on the same day of the next month, or after it. */
export function wholeUnits(from: number, to: number, unit: CalendarUnit): number {
  if (unit === "day") return to - from;
  if (unit === "week") return Math.floor((to - from) / 7);
  const start = calendarDate(from);
  const end = calendarDate(to);
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  return Math.floor(months / MONTHS[unit]);
}
