import { CalcError } from "../CalcError";
import { type CalendarUnit, periodNumber, periodStart } from "../calendar/calendarPeriod";
import { everyFigure, finite } from "../guards";
import { SettledSums } from "../numeric/settledSum";
import { type AccountId, numberAccounts } from "../segmentation/addUpAccounts";

/** Most ages in one table: ten years of weeks, fifty of months. */
const MAX_COHORT_PERIODS = 600;

/** share = share of the cohort's customers seen at this age, count = how many, amount = their money. */
export type CohortFigure = "share" | "count" | "amount";

export const COHORT_MEASURES: readonly CohortFigure[] = ["share", "count", "amount"];

/** Purchases or other signs of life, one entry a line. */
export interface CohortLines {
  ids: readonly AccountId[];
  /** day of each line, an Excel serial number; NaN for a customer's line without a sign of life, which needs `signups` */
  dates: ArrayLike<number>;
  /** money of each line; needed for the measure "amount" */
  amounts?: ArrayLike<number>;
  /** day on which the customer of each line signed up, which decides his cohort; the first of his dates if left out */
  signups?: ArrayLike<number>;
  /** how the place of a line is called in a refusal */
  where?: (line: number) => string | undefined;
}

/** Signs of life up to the end date. */
interface Events {
  customers: Uint32Array;
  periods: number[];
  amounts: number[] | undefined;
}

/** Period of each customer's first event. */
function firstPeriods({ customers, periods }: Events, count: number): Float64Array {
  const first = new Float64Array(count).fill(Infinity);
  customers.forEach((customer, line) => {
    first[customer] = Math.min(first[customer]!, periods[line]!);
  });
  return first;
}

/** Period in which each customer signed up: the same in all his lines, and after none of his signs of life. */
function signupPeriods(
  { dates, signups, where }: CohortLines,
  kept: readonly number[],
  numbers: Uint32Array,
  count: number,
  unit: CalendarUnit,
) {
  const first = new Float64Array(count).fill(NaN);
  kept.forEach((line, i) => {
    const period = periodNumber(signups![line]!, unit);
    const known = first[numbers[i]!]!;
    if (known !== period && !Number.isNaN(known))
      throw new CalcError("argument", "cohort_dates", { rule: "twoSignups", position: where?.(line) });
    if (periodNumber(dates[line]!, unit) < period)
      throw new CalcError("argument", "dates", { rule: "notBefore", other: "cohort_dates", position: where?.(line) });
    first[numbers[i]!] = period;
  });
  return first;
}

/** Some lines as events. @param customers of each of them, by number */
function eventsOf({ dates, amounts }: CohortLines, kept: readonly number[], customers: Uint32Array, unit: CalendarUnit): Events {
  return {
    customers,
    periods: kept.map((line) => periodNumber(dates[line]!, unit)),
    amounts: amounts && kept.map((line) => amounts[line]!),
  };
}

/** The events up to a day, and the period in which each customer began. */
function historiesUntil(lines: CohortLines, unit: CalendarUnit, end: number): { events: Events; first: Float64Array } {
  const { ids, dates, signups } = lines;
  const kept: number[] = [];
  const seen: number[] = [];
  for (let line = 0; line < ids.length; line++) {
    const isEvent = dates[line]! <= end;
    if (isEvent) seen.push(kept.length);
    if (isEvent || (signups !== undefined && signups[line]! <= end)) kept.push(line);
  }
  if (seen.length === 0) throw new CalcError("argument", "dates", { rule: "allAfter", other: "end_date" });
  const { numbers, count } = numberAccounts(kept.map((line) => ids[line]!));
  if (signups === undefined) {
    const events = eventsOf(lines, kept, numbers, unit);
    return { events, first: firstPeriods(events, count) };
  }
  const events = eventsOf(
    lines,
    seen.map((i) => kept[i]!),
    Uint32Array.from(seen, (i) => numbers[i]!),
    unit,
  );
  return { events, first: signupPeriods(lines, kept, numbers, count, unit) };
}

/** What each line adds to the table: its money, or 1 for the first line of a customer in a period. */
function weights({ customers, periods, amounts }: Events, measure: CohortFigure): ArrayLike<number> {
  if (measure === "amount") return amounts!;
  const seen = new Set<number>();
  return periods.map((period, line) => {
    const before = seen.size;
    seen.add(customers[line]! * 2 ** 22 + period);
    return seen.size - before;
  });
}

/** Header and a row for each cohort that has customers; "" = not yet observed. */
function cohortRows(
  start: number,
  unit: CalendarUnit,
  sizes: ArrayLike<number>,
  figure: (cohort: number, age: number) => number,
): unknown[][] {
  const length = sizes.length;
  const rows: unknown[][] = [["cohort", "size", ...Array.from({ length }, (_, age) => age)]];
  for (let cohort = 0; cohort < length; cohort++) {
    if (sizes[cohort] === 0) continue;
    const row = Array.from({ length: length - cohort }, (_, age) => figure(cohort, age));
    rows.push([periodStart(start + cohort, unit), sizes[cohort], ...row, ...new Array<string>(cohort).fill("")]);
  }
  return rows;
}

/** Customers of each cohort, by the periods in which they began, from the first to the last period. */
function cohortSizes(first: Float64Array, last: number): { start: number; sizes: Float64Array } {
  const start = first.reduce((earliest, period) => Math.min(earliest, period), Infinity);
  const length = last - start + 1;
  if (length > MAX_COHORT_PERIODS)
    throw new CalcError("argument", "unit", { rule: "tooManyPeriods", limit: MAX_COHORT_PERIODS, got: length });
  const sizes = new Float64Array(length);
  first.forEach((period) => sizes[period - start]!++);
  return { start, sizes };
}

/**
 * Retention by cohort: customers grouped by the calendar period of their first date, or of their sign-up, and what became of them one, two, ... periods later.
 *
 * @param lines customers who signed up and showed no sign of life count in the size of their cohort
 * @param unit length of a period; calendar weeks begin on Monday
 * @param endDate last day that counts; the last date if left out. Periods after it are not yet observed
 * @returns header (cohort, size, 0, 1, 2, ...) and one row a cohort: first day of its period, number of customers, figure at each age; "" =
 * not yet observed
 * @throws {CalcError} no date up to the end date, more than 600 periods, a customer with two sign-ups or seen before his
 * Source: Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables.
 */
export function cohortTable(
  lines: CohortLines,
  unit: CalendarUnit = "month",
  measure: CohortFigure = "share",
  endDate?: number,
): unknown[][] {
  const { dates, amounts } = lines;
  if (measure === "amount" && amounts === undefined) throw new CalcError("argument", "amounts", { rule: "missing" });
  const end = endDate ?? Array.from(dates).reduce((last, day) => (day > last ? day : last), 0);
  const { events, first } = historiesUntil(lines, unit, end);
  if (events.amounts !== undefined) everyFigure("amounts", events.amounts, finite);
  const { start, sizes } = cohortSizes(first, periodNumber(end, unit));
  const length = sizes.length;
  const figures = new SettledSums(length * length);
  const weight = weights(events, measure);
  events.customers.forEach((customer, line) => {
    const cohort = first[customer]! - start;
    figures.add(cohort * length + events.periods[line]! - first[customer]!, 0, weight[line]!);
  });
  return cohortRows(
    start,
    unit,
    sizes,
    (cohort, age) => figures.valueOf(cohort * length + age) / (measure === "share" ? sizes[cohort]! : 1),
  );
}

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
