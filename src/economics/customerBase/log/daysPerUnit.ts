import type { CalendarUnit } from "../../calendar/calendarUnit";

/** Days of a unit of time in the purchase models: a year is 365 days, a month a twelfth of it. */
export const DAYS_PER_UNIT: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 };
