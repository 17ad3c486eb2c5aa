import { calendarDate, monthStart } from "../../calendar/calendarPeriod";
import type { ExcludedAccount, QualityIssue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { ERROR_ID, type MergedIdList, UNNAMED } from "./IdNumbers";
import { rowsOfPart } from "./parts";
import type { RowReader } from "./RowReader";
import type { SourceIndex } from "./SourceIndex";
import { NO_DAY } from "./columnReaders";
import type { QualityTally } from "./qualityTally";

/** First day of the month of a day, if the day is not the last of its month; otherwise a day that never comes. */
function incompleteFrom(lastDay: number): number {
  if (lastDay === NO_DAY) return Infinity;
  const { year, month } = calendarDate(lastDay);
  return monthStart(year, month + 1) - 1 > lastDay ? monthStart(year, month) : Infinity;
}

/** Decides which rows are left out by the user's choices, and why: the first reason that fits. */
export class RowFilter {
  readonly excludedAccounts: ExcludedAccount[];
  /** position in `excludedAccounts` of each account, -1 = not excluded */
  private readonly exclusionOf: Int32Array;
  /** the last month of the data is incomplete from this day on */
  private readonly incompleteFrom: number;
  private readonly isInPart: (row: number) => boolean;

  constructor(
    private readonly columns: SalesColumns,
    private readonly options: SegmentationOptions,
    private readonly source: SourceIndex,
  ) {
    this.excludedAccounts = options.exclusions.map(({ account, reason }) => ({ account, reason, rows: 0, amount: 0 }));
    const numbers = options.exclusions.map(({ account }) => source.accounts.find(account));
    this.exclusionOf = new Int32Array(source.accounts.size).fill(-1);
    numbers.forEach((account, i) => {
      if (account >= 0 && this.exclusionOf[account] === -1) this.exclusionOf[account] = i;
    });
    this.incompleteFrom = incompleteFrom(source.lastDay);
    this.isInPart = options.part === undefined ? () => true : rowsOfPart(columns.part, options.part);
  }

  /** @param account that the row is added to: its own or its parent */
  reasonToLeaveOut(row: number, account: number): QualityIssue | undefined {
    // Rows of another part come first, so that all that is said of the others is about the part.
    if (!this.isInPart(row)) return "otherPart";
    const own = this.source.own[row]!;
    const other = this.options.otherRows === "count" ? undefined : this.columns.notSales?.get(row);
    if (other !== undefined) return other;
    if (this.options.hiddenRows === "leaveOut" && this.columns.hidden?.[row] === true) return "hiddenRow";
    if (own === UNNAMED && this.options.withoutAccount === "leaveOut") return "noAccount";
    if (own === ERROR_ID) return "errorValue";
    if (this.exclusion(row, account) >= 0) return "excludedAccount";
    return this.dateReason(row);
  }

  /** Position in `excludedAccounts` of the row's own account or of the one it is added to; -1 = not excluded. */
  exclusion(row: number, account: number): number {
    const own = this.exclusionOf[this.source.own[row]!]!;
    return own >= 0 ? own : this.exclusionOf[account]!;
  }

  inIncompleteMonth(row: number): boolean {
    return this.source.day !== undefined && this.source.day[row]! >= this.incompleteFrom;
  }

  private dateReason(row: number): QualityIssue | undefined {
    const { period, incompleteMonth } = this.options;
    if (period) {
      const day = this.source.day?.[row] ?? NO_DAY;
      if (day === NO_DAY) return "noDate";
      if (day < period.from || day > period.to) return "outsidePeriod";
    }
    return incompleteMonth === "leaveOut" && this.inIncompleteMonth(row) ? "incompleteMonth" : undefined;
  }
}

/** Counts what is worth knowing of rows that are used. */
export class RowNotes {
  constructor(
    private readonly columns: SalesColumns,
    private readonly source: SourceIndex,
    private readonly filter: RowFilter,
    private readonly tally: QualityTally,
    private readonly merged: MergedIdList,
  ) {}

  /**
   * @param account that the row is added to
   * @param value of the row in the first measure
   * @param reader that has just read the row
   */
  note(row: number, account: number, value: number, reader: RowReader): void {
    const { columns, source, tally } = this;
    const own = source.own[row]!;
    const { ownAmount } = reader;
    const other = columns.notSales?.get(row);
    if (other !== undefined) tally.count(other, row, value, false);
    if (columns.hidden?.[row] === true) tally.count("hiddenRow", row, value, false);
    if (own === UNNAMED) tally.count("noAccount", row, value, false);
    if (reader.fromText) tally.count("numberAsText", row, value, false);
    if (ownAmount < 0) tally.count("negativeValue", row, value, false);
    if (ownAmount === 0) tally.count("zeroValue", row, value, false);
    if (account !== own) tally.count("underParent", row, value, false);
    if (source.parent?.[row] === ERROR_ID) tally.count("errorValue", row, value, false);
    if (source.spelledOtherwise[row] === 1) this.noteSpelling(row, own, value);
    if (source.day) this.noteDate(row, source.day[row]!, value);
    if (source.currency) this.noteCurrency(row, source.currency[row]!, value, reader.amount);
  }

  noteCustomerValue(row: number, value: number): void {
    const issue = this.source.customerValues?.issueOf(this.source.own[row]!, row);
    if (issue) this.tally.count(issue, row, value, false);
  }

  private noteSpelling(row: number, own: number, value: number): void {
    this.tally.count("mergedIds", row, value, false);
    this.merged.add(this.source.accounts.text[own]!, this.columns.account[row]!);
  }

  private noteDate(row: number, day: number, value: number): void {
    if (day === NO_DAY) return this.tally.count("noDate", row, value, false);
    if (typeof this.columns.date![row] === "string") this.tally.count("dateAsText", row, value, false);
    if (this.filter.inIncompleteMonth(row)) this.tally.count("incompleteMonth", row, value, false);
  }

  /** @param amount in the reporting currency; NaN without a rate */
  private noteCurrency(row: number, currency: number, value: number, amount: number): void {
    const { currencies } = this.source;
    if (!Number.isNaN(amount)) currencies.addAmount(currency, amount);
    if (!currencies.isReporting(currency) && !Number.isNaN(amount)) this.tally.count("otherCurrency", row, value, false);
  }
}
