import type { Models } from "../../background/background.types";
import { CalcError } from "../../economics/CalcError";
import { CALENDAR_UNITS, type CalendarUnit } from "../../economics/calendar/calendarPeriod";
import { COHORT_MEASURES, type CohortLines, cohortStatus, cohortTable, type CustomerStatus } from "../../economics/retention/cohortTable";
import { BRIDGE_COLUMNS, revenueBridge } from "../../economics/retention/revenueBridge";
import { SURVIVAL_COLUMNS, survivalTable } from "../../economics/retention/survivalTable";
import { tenureTable } from "../../economics/retention/tenureTable";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { leftByText } from "../../intake/values/flagText";
import { cells, resultTable } from "../cell";
import { optionalNumber, word } from "../input/arguments";
import { errorText, readAtLeastZero, readFigure, readId } from "../input/readers";
import { day, optionalDay, readDay, withDays } from "../input/dates";
import { type LineColumn, type Lines, readLines } from "../input/lines";
import { refuseOtherShapes, refuseWideTable } from "../input/otherShapes";
import { isOmitted } from "../input/ranges";

const unitOf = (given: unknown): CalendarUnit => word("unit", given, CALENDAR_UNITS, "month");

/** A month without a day will do where months or longer are counted. */
const countsMonths = (unit: CalendarUnit): boolean => unit !== "day" && unit !== "week";

const dateColumn = (parameter: string, given: unknown, mayBeBlank = false): LineColumn<number> => ({
  parameter,
  given,
  read: readDay,
  mayBeBlank,
});

/** Refuses a line in which one column is blank although the blank could mean two things. */
function refuseBlank(lines: Lines<unknown[]>, column: readonly unknown[], parameter: string): void {
  const blank = column.indexOf(undefined);
  if (blank >= 0) throw new CalcError("argument", parameter, { rule: "blankHere", position: lines.where(blank, parameter) });
}

type Days = (number | undefined)[];

/**
 * Customers, days and, where given, sign-ups and money line by line. A line with a blank cell is no observation; with sign-ups, one without a date or its money is a customer without a sign of life.
 */
function cohortLines(ids: unknown, given: { dates: unknown; cohort_dates: unknown }, amounts: unknown, months: boolean): CohortLines {
  refuseWideTable(ids, given.dates);
  const { dates, cohort_dates } = withDays(given, months);
  refuseOtherShapes("RETENTION.COHORT", given);
  const [hasSignups, hasMoney] = [!isOmitted(cohort_dates), !isOmitted(amounts)];
  const lines = readLines<unknown[]>(
    { parameter: "customer_ids", given: ids, read: readId },
    dateColumn("dates", dates, hasSignups),
    ...(hasSignups ? [dateColumn("cohort_dates", cohort_dates, true)] : []),
    ...(hasMoney ? [{ parameter: "amounts", given: amounts, read: readFigure, mayBeBlank: hasSignups }] : []),
  );
  const [customers, days, ...more] = lines.columns as [AccountId[], Days, ...Days[]];
  const where = (line: number): string | undefined => lines.where(line);
  const money = hasMoney ? more.at(-1)! : undefined;
  if (!hasSignups) return { ids: customers, dates: days as number[], ...(money && { amounts: money as number[] }), where };
  const signups = more[0]!;
  refuseBlank(lines, signups, "cohort_dates");
  if (days.every((found) => found === undefined)) throw new CalcError("argument", "dates", { rule: "empty" });
  return {
    ids: customers,
    dates: days.map((found, i) => (money === undefined || money[i] !== undefined ? (found ?? NaN) : NaN)),
    ...(money && { amounts: money.map((figure) => figure ?? 0) }),
    signups: signups as number[],
    where,
  };
}

/** First and last day of each customer; a blank last day = still a customer, a blank first day = no observation. */
function lifeLines(starts: unknown, ends: unknown, months: boolean): { starts: number[]; ends: (number | undefined)[] } {
  const { start_dates, end_dates } = withDays({ start_dates: starts, end_dates: ends }, months);
  const lines = readLines<[number, number | undefined]>(dateColumn("start_dates", start_dates), dateColumn("end_dates", end_dates, true));
  const [first, last] = lines.columns;
  first.forEach((start, i) => {
    const end = last[i];
    if (end !== undefined && end < start)
      throw new CalcError("argument", "end_dates", { rule: "notBefore", other: "start_dates", position: lines.where(i) });
  });
  return { starts: first, ends: last };
}

/** Whether a customer has left: TRUE or 1, or a word for it in the languages of headers. */
function readLeft(parameter: string, value: unknown, at: () => string | undefined): boolean {
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: at() });
  const left = typeof value === "string" ? leftByText(value) : undefined;
  if (left === undefined) throw new CalcError("argument", parameter, { rule: "leftOrNot", got: value, position: at() });
  return left;
}

const leftColumn = (parameter: string, given: unknown): LineColumn<boolean> => ({ parameter, given, read: readLeft, mayBeBlank: true });

/** Time stayed, whether left and, where given, the group of each customer; a line without a time or a group is no observation. */
function tenureLines(tenure: unknown, left: unknown, group: unknown): { tenure: number[]; left: boolean[]; groups?: AccountId[] } {
  const time: LineColumn<number> = { parameter: "tenure", given: tenure, read: readAtLeastZero };
  const flag = leftColumn("left", left);
  const lines = isOmitted(group)
    ? readLines<[number, boolean | undefined, AccountId?]>(time, flag)
    : readLines<[number, boolean | undefined, AccountId?]>(time, flag, { parameter: "group", given: group, read: readId });
  const [times, flags, groups] = lines.columns;
  refuseBlank(lines, flags, "left");
  return { tenure: times, left: flags as boolean[], ...(groups && { groups: groups as AccountId[] }) };
}

/** Sign-up, last day and status of each customer; a line without a sign-up is no observation. */
function statusLines(given: { signup: unknown; last_active: unknown }, churned: unknown, months: boolean): CustomerStatus[] {
  const { signup, last_active } = withDays(given, months);
  refuseOtherShapes("RETENTION.COHORT.STATUS", { ...given, churned });
  const lines = readLines<[number, number | undefined, boolean | undefined]>(
    dateColumn("signup", signup),
    dateColumn("last_active", last_active, true),
    leftColumn("churned", churned),
  );
  const [signups, lasts, flags] = lines.columns;
  refuseBlank(lines, flags, "churned");
  return signups.map((start, i) => {
    const last = lasts[i];
    if (flags[i] && last === undefined)
      throw new CalcError("argument", "last_active", { rule: "blankHere", position: lines.where(i, "last_active") });
    if (last !== undefined && last < start)
      throw new CalcError("argument", "last_active", { rule: "notBefore", other: "signup", position: lines.where(i, "last_active") });
    return { signup: start, lastActive: last, churned: flags[i]! };
  });
}

/** Accounts and their money line by line. */
function valueLines(idsName: string, ids: unknown, valuesName: string, values: unknown): { ids: AccountId[]; values: number[] } {
  const { columns } = readLines<[AccountId, number]>(
    { parameter: idsName, given: ids, read: readId },
    { parameter: valuesName, given: values, read: readFigure },
  );
  return { ids: columns[0], values: columns[1] };
}

/** How long customers stay, from dates, tenures and flags: the readers of text dates and flags come with them. */
export const retentionModels: Models = {
  "RETENTION.COHORT": (customer_ids, dates, unit, measure, amounts, end_date, cohort_dates) =>
    cells(() => {
      const period = unitOf(unit);
      const lines = cohortLines(customer_ids, { dates, cohort_dates }, amounts, countsMonths(period));
      const figure = word("measure", measure, COHORT_MEASURES, "share");
      return cohortTable(lines, period, figure, optionalDay("end_date", end_date, countsMonths(period)));
    }),
  "RETENTION.COHORT.STATUS": (signup, last_active, churned, unit, as_of) =>
    cells(() => {
      const period = unitOf(unit);
      const customers = statusLines({ signup, last_active }, churned, countsMonths(period));
      return cohortStatus(customers, period, optionalDay("as_of", as_of, countsMonths(period)));
    }),
  "RETENTION.REVENUE": (ids_before, values_before, ids_after, values_after) =>
    resultTable(BRIDGE_COLUMNS, () => {
      const before = valueLines("ids_before", ids_before, "values_before", values_before);
      const after = valueLines("ids_after", ids_after, "values_after", values_after);
      return revenueBridge(before.ids, before.values, after.ids, after.values);
    }),
  "RETENTION.SURVIVAL": (start_dates, end_dates, as_of, unit) =>
    resultTable(SURVIVAL_COLUMNS, () => {
      refuseOtherShapes("RETENTION.SURVIVAL", { start_dates, end_dates });
      const shown = unitOf(unit);
      const { starts, ends } = lifeLines(start_dates, end_dates, countsMonths(shown));
      return survivalTable(starts, ends, day("as_of", as_of, countsMonths(shown)), shown);
    }),
  "RETENTION.TENURE": (tenure, left, group, confidence) =>
    cells(() => {
      refuseOtherShapes("RETENTION.TENURE", { tenure, left });
      const lines = tenureLines(tenure, left, group);
      return tenureTable(lines.tenure, lines.left, lines.groups, optionalNumber("confidence", confidence, 0.95));
    }),
};
