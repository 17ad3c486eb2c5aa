import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import { CALENDAR_UNITS, type CalendarUnit } from "../../economics/calendar/calendarPeriod";
import { atLeast } from "../../economics/guards";
import { COHORT_MEASURES, cohortTable } from "../../economics/retention/cohortTable";
import { SURVIVAL_COLUMNS, survivalTable } from "../../economics/retention/survivalTable";
import { lifeCycleStage, type StageRules } from "../../economics/rfm/lifeCycleStage";
import { RFM_COLUMNS, rfmByCustomer, SEGMENT_WORDS } from "../../economics/rfm/rfmByCustomer";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { cells, resultTable } from "../cell";
import { optionalNumber, word } from "../input/arguments";
import { rfmScoring } from "../input/customerLines";
import { day, optionalDay, readDay, withDays } from "../input/dates";
import { likeLines } from "../input/likeLines";
import { readLines } from "../input/lines";
import { isOmitted } from "../input/ranges";
import { readAtLeastZero, readFigure, readId } from "../input/readers";

const unitOf = (given: unknown): CalendarUnit => word("unit", given, CALENDAR_UNITS, "month");

/** A month without a day is its first day where months or longer are counted. */
const countsMonths = (unit: CalendarUnit): boolean => unit !== "day" && unit !== "week";

/** Customers, days and, where given, money line by line; a line with a blank cell is no observation. */
function datedLines(
  ids: unknown,
  given: unknown,
  amounts: unknown,
  months: boolean,
): { ids: AccountId[]; dates: number[]; amounts?: number[] } {
  const { dates } = withDays({ dates: given }, months);
  const customer = { parameter: "customer_ids", given: ids, read: readId };
  const date = { parameter: "dates", given: dates, read: readDay };
  if (isOmitted(amounts)) {
    const { columns } = readLines<[AccountId, number]>(customer, date);
    return { ids: columns[0], dates: columns[1] };
  }
  const { columns } = readLines<[AccountId, number, number]>(customer, date, { parameter: "amounts", given: amounts, read: readFigure });
  return { ids: columns[0], dates: columns[1], amounts: columns[2] };
}

/** First and last day of each customer; a blank last day = still a customer, a blank first day = no observation. */
function lifeLines(starts: unknown, ends: unknown, months: boolean): { starts: number[]; ends: (number | undefined)[] } {
  const { start_dates, end_dates } = withDays({ start_dates: starts, end_dates: ends }, months);
  const lines = readLines<[number, number | undefined]>(
    { parameter: "start_dates", given: start_dates, read: readDay },
    { parameter: "end_dates", given: end_dates, read: readDay, mayBeBlank: true },
  );
  const [first, last] = lines.columns;
  first.forEach((start, i) => {
    const end = last[i];
    if (end !== undefined && end < start)
      throw new CalcError("argument", "end_dates", { rule: "notBefore", other: "start_dates", position: lines.where(i) });
  });
  return { starts: first, ends: last };
}

/** A last order before the first or after the day itself is a slip that would name a wrong stage. */
function checkDates(first: number | undefined, last: number, asOf: number, position: string | undefined): void {
  if (first === undefined) throw new CalcError("argument", "first_date", { rule: "date", got: undefined, position });
  if (last < first) throw new CalcError("argument", "last_date", { rule: "notBefore", other: "first_date", position });
  if (last > asOf) throw new CalcError("argument", "last_date", { rule: "notAfter", other: "as_of", position });
}

/** Stage of each customer, in the shape of the first dates. */
function stages(
  dates: Readonly<Record<"first_date" | "last_date" | "new_business_date", unknown>>,
  orders: unknown,
  asOf: number,
  rules: StageRules,
) {
  atLeast("new_days", rules.newDays, 0);
  atLeast("lapsed_days", rules.lapsedDays, 0);
  const { first_date, last_date, new_business_date } = withDays(dates);
  type Dates = [number | undefined, number | undefined, number | undefined, number | undefined];
  const lines = readLines<Dates>(
    { parameter: "first_date", given: first_date, read: readDay, mayBeBlank: true },
    { parameter: "last_date", given: last_date, read: readDay, mayBeBlank: true },
    { parameter: "orders", given: orders, read: readAtLeastZero, mayBeBlank: true },
    { parameter: "new_business_date", given: new_business_date, read: readDay, mayBeBlank: true, optional: true },
  );
  const [firsts, lasts, orderCounts, newBusiness] = lines.columns;
  const found = firsts.map((first, i) => {
    const count = orderCounts[i] ?? Number(first !== undefined || lasts[i] !== undefined);
    const last = lasts[i] ?? first ?? 0;
    if (count > 0) checkDates(first, last, asOf, lines.where(i));
    return lifeCycleStage({ first, last, orders: count, newBusiness: newBusiness[i] }, asOf, rules);
  });
  return likeLines(lines, found);
}

/** From records with dates to cohorts, survival, recency and stages: the reader of text dates comes with them. */
export const datedModels: Models = {
  "RETENTION.COHORT": (customer_ids, dates, unit, measure, amounts, end_date) =>
    cells(() => {
      const period = unitOf(unit);
      const lines = datedLines(customer_ids, dates, amounts, countsMonths(period));
      const figure = word("measure", measure, COHORT_MEASURES, "share");
      return cohortTable(lines.ids, lines.dates, period, figure, lines.amounts, optionalDay("end_date", end_date));
    }),
  "RETENTION.SURVIVAL": (start_dates, end_dates, as_of, unit) =>
    resultTable(SURVIVAL_COLUMNS, () => {
      const shown = unitOf(unit);
      const { starts, ends } = lifeLines(start_dates, end_dates, countsMonths(shown));
      return survivalTable(starts, ends, day("as_of", as_of), shown);
    }),
  "RFM.TABLE": (customer_ids, given, amounts, as_of, bins, ties, segments, limits) =>
    resultTable(RFM_COLUMNS, () => {
      const { dates } = withDays({ dates: given });
      const lines = readLines<[AccountId, number, number]>(
        { parameter: "customer_ids", given: customer_ids, read: readId },
        { parameter: "dates", given: dates, read: readDay },
        { parameter: "amounts", given: amounts, read: readFigure },
      );
      const [customers, days, money] = lines.columns;
      const by = word("segments", segments, SEGMENT_WORDS, "ten");
      return rfmByCustomer({ customers, days, amounts: money }, optionalDay("as_of", as_of), rfmScoring(bins, ties, limits), by);
    }),
  "RFM.STAGE": (first_date, last_date, orders, as_of, new_days, lapsed_days, new_business_date) =>
    cells(() =>
      stages({ first_date, last_date, new_business_date }, orders, day("as_of", as_of), {
        newDays: optionalNumber("new_days", new_days, 90),
        lapsedDays: optionalNumber("lapsed_days", lapsed_days, 365),
      }),
    ),
};
