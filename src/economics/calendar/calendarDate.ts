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
