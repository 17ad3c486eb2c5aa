/** A length of time; a year is 4 quarters, 12 months, 52 weeks or 365 days. */
export type CalendarUnit = "day" | "week" | "month" | "quarter" | "year";

export const CALENDAR_UNITS: readonly CalendarUnit[] = ["day", "week", "month", "quarter", "year"];

/** How many of each unit make a year. */
export const UNITS_PER_YEAR: Readonly<Record<CalendarUnit, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** How many of one unit make one of the other: 12 from "month" to "year". */
export function unitRatio(from: CalendarUnit, to: CalendarUnit): number {
  return UNITS_PER_YEAR[from] / UNITS_PER_YEAR[to];
}
