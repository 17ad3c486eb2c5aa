import { calendarDate, monthStart } from "./calendarDate";

/** A length of time; a year is 4 quarters, 12 months, 52 weeks or 365 days. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

export const CALENDAR_UNITS: readonly CalendarUnit[] = ["day", "week", "month", "quarter", "year"];

/** How many of each unit make a year. */
const UNITS_PER_YEAR: Readonly<Record<CalendarUnit, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** How many of one unit make one of the other: 12 from "month" to "year". */
export function unitRatio(from: CalendarUnit, to: CalendarUnit): number {
  return UNITS_PER_YEAR[from] / UNITS_PER_YEAR[to];
}

/** Days of a unit of time in the purchase models: a year is 365 days, a month a twelfth of it. */
export const DAYS_PER_UNIT: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };

/** Serial number of a Monday. */
const MONDAY = 2;

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The number of the calendar period a day lies in; periods that follow each other have numbers that follow each other. A week begins on
 * Monday.
 */
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

/** Steps of one unit on the scale of `ageBetween`. A month has 31, as many as its longest. */
export const AGE_STEPS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 31, quarter: 93, year: 372 };

/**
 * Age on a later day, fine enough to tell days: in days for "day" and "week", and for longer units as if every month had 31 days, of which
 * the last take no time in a shorter month. Divided by AGE_STEPS of the unit, the whole part is the number of units completed: a month is
 * over on the same day of the next month, or where that has no such day, on the first of the month after. So the worksheet function DATEDIF
 * counts; EDATE would have a month that begins on 31 January over on 29 February.
 */
export function ageBetween(from: number, to: number, unit: CalendarUnit): number {
  return unit === "day" || unit === "week" ? to - from : dayOfEvenMonths(to) - dayOfEvenMonths(from);
}

/** The number of a day if every month had 31 days. */
function dayOfEvenMonths(serial: number): number {
  const { year, month, day } = calendarDate(serial);
  return (year * 12 + month) * AGE_STEPS.month + day;
}
