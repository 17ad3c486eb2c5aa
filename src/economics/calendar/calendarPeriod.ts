/** Serial number of 1 March 1900; earlier ones count a 29 February 1900 that never was. */
const FIRST_TRUE_SERIAL = 61;
/** Days from 1 March 0000 to the day with serial number 0, 30 December 1899. */
const DAYS_TO_SERIAL_ZERO = 693899;
const DAYS_IN_400_YEARS = 146097;

/** A day of the Gregorian calendar; month 1 to 12. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/**
 * The calendar date of an Excel serial number (whole, from 1; 1900 date system).
 *
 * Source: Hinnant (2013), chrono-compatible low-level date algorithms, civil_from_days.
 */
export function calendarDate(serial: number): CalendarDate {
  if (serial === FIRST_TRUE_SERIAL - 1) return { year: 1900, month: 2, day: 29 };
  const days = (serial < FIRST_TRUE_SERIAL ? serial + 1 : serial) + DAYS_TO_SERIAL_ZERO;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / (DAYS_IN_400_YEARS - 1));
  const yearOfEra = Math.floor((dayOfEra + leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** An Excel serial number as 2026-03-02. */
export function isoDay(serial: number): string {
  const { year, month, day } = calendarDate(Math.floor(serial));
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** The Excel serial number of the first day of a month; the month may run past 12 or below 1. Source: Hinnant (2013), days_from_civil. */
export function monthStart(year: number, month: number): number {
  const monthsFromMarch = year * 12 + month - 3;
  const yearFromMarch = Math.floor(monthsFromMarch / 12);
  const monthFromMarch = monthsFromMarch - yearFromMarch * 12;
  const leapDays = Math.floor(yearFromMarch / 4) - Math.floor(yearFromMarch / 100) + Math.floor(yearFromMarch / 400);
  const serial = yearFromMarch * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) - DAYS_TO_SERIAL_ZERO;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

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
