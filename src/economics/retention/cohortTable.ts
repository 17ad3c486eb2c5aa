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

/** Purchases or other signs of life, line by line, all up to the end date. */
interface Events {
  customers: Uint32Array;
  count: number;
  periods: number[];
  amounts: ArrayLike<number> | undefined;
}

function eventsUntil(
  ids: readonly AccountId[],
  dates: ArrayLike<number>,
  unit: CalendarUnit,
  end: number,
  amounts: ArrayLike<number> | undefined,
): Events {
  const kept = ids.map((_, line) => line).filter((line) => dates[line]! <= end);
  if (kept.length === 0) throw new CalcError("argument", "dates", { rule: "allAfter", other: "end_date" });
  const { numbers, count } = numberAccounts(kept.map((line) => ids[line]!));
  const lineAmounts = amounts === undefined ? undefined : kept.map((line) => amounts[line]!);
  return { customers: numbers, count, periods: kept.map((line) => periodNumber(dates[line]!, unit)), amounts: lineAmounts };
}

/** Period of each customer's first event. */
function firstPeriods({ customers, count, periods }: Events): Float64Array {
  const first = new Float64Array(count).fill(Infinity);
  customers.forEach((customer, line) => {
    first[customer] = Math.min(first[customer]!, periods[line]!);
  });
  return first;
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

/**
 * Retention by cohort: customers grouped by the calendar period of their first date, and what became of them one, two, ... periods later.
 *
 * @param ids customer of each line
 * @param dates day of each line, an Excel serial number
 * @param unit length of a period; calendar weeks begin on Monday
 * @param amounts money of each line; needed for the measure "amount"
 * @param endDate last day that counts; the last date if left out. Periods after it are not yet observed
 * @returns header (cohort, size, 0, 1, 2, ...) and one row a cohort: first day of its period, number of customers, figure at each age; "" =
 * not yet observed
 * @throws {CalcError} no date up to the end date, or more than 600 periods
 * Source: Fader & Hardie (2009), Probability models for customer-base analysis, Journal of Interactive Marketing 23(1), cohort tables.
 */
export function cohortTable(
  ids: readonly AccountId[],
  dates: ArrayLike<number>,
  unit: CalendarUnit = "month",
  measure: CohortFigure = "share",
  amounts?: ArrayLike<number>,
  endDate?: number,
): unknown[][] {
  if (measure === "amount" && amounts === undefined) throw new CalcError("argument", "amounts", { rule: "missing" });
  if (amounts !== undefined) everyFigure("amounts", amounts, finite);
  const end = endDate ?? Array.from(dates).reduce((last, day) => Math.max(last, day), 0);
  const events = eventsUntil(ids, dates, unit, end, amounts);
  const first = firstPeriods(events);
  const start = first.reduce((earliest, period) => Math.min(earliest, period), Infinity);
  const length = periodNumber(end, unit) - start + 1;
  if (length > MAX_COHORT_PERIODS)
    throw new CalcError("argument", "unit", { rule: "tooManyPeriods", limit: MAX_COHORT_PERIODS, got: length });
  const sizes = new Float64Array(length);
  first.forEach((period) => sizes[period - start]!++);
  const figures = new SettledSums(length * length);
  const weight = weights(events, measure);
  events.customers.forEach((customer, line) => {
    const cohort = first[customer]! - start;
    figures.add(cohort * length + events.periods[line]! - first[customer]!, 0, weight[line]!);
  });
  const rows: unknown[][] = [["cohort", "size", ...Array.from(sizes, (_, age) => age)]];
  sizes.forEach((size, cohort) => {
    if (size === 0) return;
    const row = Array.from(
      { length: length - cohort },
      (_, age) => figures.valueOf(cohort * length + age) / (measure === "share" ? size : 1),
    );
    rows.push([periodStart(start + cohort, unit), size, ...row, ...new Array<string>(cohort).fill("")]);
  });
  return rows;
}
