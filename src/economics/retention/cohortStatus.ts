import { CalcError } from "../CalcError";
import { type CalendarUnit, periodNumber } from "../calendar/calendarPeriod";
import { cohortRows, cohortSizes } from "./cohortTable";

/** What is known of a customer: the days are Excel serial numbers. */
export interface CustomerStatus {
  signup: number;
  /** last day on which he was a customer; only looked at where he has left */
  lastActive: number | undefined;
  churned: boolean;
}

/**
 * Retention by cohort from a status: the share of the customers who signed up in a calendar period that was still there 0, 1, 2 and more periods later. Whoever has left was a customer up to the period of
 * his last day; everybody else is one still.
 *
 * @param customers who signed up later than asOf do not count
 * @param unit length of a period; calendar weeks begin on Monday
 * @param asOf day for which the status holds; the last of all days if left out. Later periods are not yet observed
 * @returns header (cohort, size, 0, 1, 2, ...) and one row a cohort: first day of its period, number of customers, share at each age; "" = not yet observed
 * @throws {CalcError} everybody signed up later, or more than 600 periods
 * Source: Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables.
 */
export function cohortStatus(customers: readonly CustomerStatus[], unit: CalendarUnit = "month", asOf?: number): unknown[][] {
  const end = asOf ?? customers.reduce((last, { signup, lastActive }) => Math.max(last, signup, lastActive ?? 0), 0);
  const counted = customers.filter(({ signup }) => signup <= end);
  if (counted.length === 0) throw new CalcError("argument", "signup", { rule: "allAfter", other: "as_of" });
  const first = Float64Array.from(counted, ({ signup }) => periodNumber(signup, unit));
  const { start, sizes } = cohortSizes(first, periodNumber(end, unit));
  const left = Array.from(sizes, () => new Float64Array(sizes.length + 1));
  counted.forEach(({ lastActive, churned }, i) => {
    if (!churned || lastActive! > end) return;
    left[first[i]! - start]![periodNumber(lastActive!, unit) - first[i]! + 1]!++;
  });
  for (const row of left) row.forEach((count, age) => (row[age] = count + (row[age - 1] ?? 0)));
  return cohortRows(start, unit, sizes, (cohort, age) => (sizes[cohort]! - left[cohort]![age]!) / sizes[cohort]!);
}
