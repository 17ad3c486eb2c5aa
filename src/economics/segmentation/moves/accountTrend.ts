import { calendarDate, monthStart } from "../../calendar/calendarPeriod";
import { RunningSum } from "../../numeric/sum";
import type { Period, SalesColumns, SegmentationOptions, SegmentationRun } from "../keyAccounts.types";
import { NO_DAY } from "../rows/columnReaders";
import { QUIET_DAYS } from "../rows/dataQuality";
import { SegmentationPass } from "../rows/SegmentationPass";
import { SourceIndex } from "../rows/SourceIndex";
import { slices, finishedInSlices, type Steps } from "../steps";

/** What one account brought in one quarter or year. */
export interface TrendPeriod {
  year: number;
  /** 1 to 4; absent for a year */
  quarter?: number;
  value: number;
  /** the data cover it from its first to its last day, but for days at an end on which nobody may have bought */
  whole: boolean;
}

export interface AccountTrend {
  /** from the first to the last day of all rows used, none left out */
  periods: TrendPeriod[];
  /** value of the account's rows without a date; periods and these add up to its value */
  undated: number;
}

/** More quarters than these are no longer told apart in a pane. */
const MOST_QUARTERS = 24;

/** Length in months, and the number of the period a day falls into, counted from the year 0. */
interface Unit {
  months: 3 | 12;
  at(day: number): number;
}

const unitOf = (months: 3 | 12): Unit => ({
  months,
  at(day) {
    const { year, month } = calendarDate(day);
    return Math.floor((year * 12 + month - 1) / months);
  },
});

/** Quarters, or years where there are too many quarters. */
function unitFor({ from, to }: Period): Unit {
  const quarters = unitOf(3);
  return quarters.at(to) - quarters.at(from) < MOST_QUARTERS ? quarters : unitOf(12);
}

function periodsOf(days: Period, valueOf: (from: number, to: number) => number): TrendPeriod[] {
  const { months, at } = unitFor(days);
  const first = at(days.from);
  return Array.from({ length: at(days.to) - first + 1 }, (_, i) => {
    const month = (first + i) * months;
    const year = Math.floor(month / 12);
    const from = monthStart(year, (month % 12) + 1);
    const to = monthStart(year, (month % 12) + 1 + months) - 1;
    return {
      year,
      ...(months === 3 && { quarter: Math.floor((month % 12) / 3) + 1 }),
      value: valueOf(from, to),
      whole: days.from - from <= QUIET_DAYS && to - days.to <= QUIET_DAYS,
    };
  });
}

/** The sums of an account's rows by day. */
class Days {
  readonly undated = new RunningSum();
  private readonly sums = new Map<number, RunningSum>();

  add(day: number, figure: number): void {
    if (day === NO_DAY) return this.undated.add(figure);
    const sum = this.sums.get(day) ?? new RunningSum();
    this.sums.set(day, sum);
    sum.add(figure);
  }

  between(from: number, to: number): number {
    const total = new RunningSum();
    for (const [day, { value }] of this.sums) if (day >= from && day <= to) total.add(value);
    return total.value;
  }
}

function* trendSteps(columns: SalesColumns, options: SegmentationOptions, account: string): Steps<AccountTrend | undefined> {
  if (!columns.date) return undefined;
  const rows = columns.account.length;
  const source = new SourceIndex(columns, options);
  for (const done of slices(rows, (first, end) => source.addRows(first, end))) yield Math.floor(done / 2);
  source.currencies.settle(options.currency);
  const days = new Days();
  const wanted = source.accounts.text.indexOf(account);
  const pass = new SegmentationPass(columns, options, source, source.parents(), (row, added, figure) => {
    if (added === wanted) days.add(source.day![row]!, figure);
  });
  for (const done of slices(rows, (first, end) => pass.addRows(first, end))) yield Math.floor((rows + done) / 2);
  if (pass.lastDay === NO_DAY) return undefined;
  const all = { from: pass.firstDay, to: pass.lastDay };
  return { periods: periodsOf(all, (from, to) => days.between(from, to)), undated: days.undated.value };
}

/**
 * What an account brought by quarter (by year where the data span more than six years), from the same rows as the answer. A customer value
 * is no sum of rows: then it is the revenue.
 * @param account its id in the answer
 * @returns undefined without dates
 */
export function accountTrend(
  columns: SalesColumns,
  options: SegmentationOptions,
  account: string,
  run: SegmentationRun = {},
): Promise<AccountTrend | undefined> {
  const measure = options.measure === "customerValue" ? "revenue" : options.measure;
  return finishedInSlices(trendSteps(columns, { ...options, measure, second: undefined }, account), columns.account.length, run);
}
