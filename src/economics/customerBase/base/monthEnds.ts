import { wholeNumber } from "../../guards";
import type { CalendarUnit } from "../../calendar/calendarUnit";
import { DAYS_PER_UNIT } from "../log/daysPerUnit";

/** Fifty years: longer than any customer base is forecast. */
const MOST_MONTHS = 600;

/** Month ends up to a horizon in the time unit of the histories, and what money due there is worth today. */
export interface MonthEnds {
  times: Float64Array;
  factors: Float64Array;
}

/**
 * A month is a twelfth of 365 days in every unit, so that the unit does not change the value.
 *
 * @param months horizon, whole, 1 to 600
 * @param annualDiscount effective rate per year, above -1
 */
export function monthEnds(months: number, annualDiscount: number, unit: CalendarUnit): MonthEnds {
  wholeNumber("horizon_months", months, 1, MOST_MONTHS);
  const month = DAYS_PER_UNIT.month / DAYS_PER_UNIT[unit];
  const times = Float64Array.from({ length: months }, (_, k) => (k + 1) * month);
  return { times, factors: times.map((_, k) => (1 + annualDiscount) ** (-(k + 1) / 12)) };
}
