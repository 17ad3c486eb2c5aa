import type { SalesColumns } from "../keyAccounts.types";
import { UNNAMED } from "./AccountRegister";
import { NO_DAY } from "./dayReader";
import { ERROR_ID } from "./IdNumbers";
import type { MergedIdList } from "./MergedIdList";
import type { QualityTally } from "./qualityTally";
import type { RowFilter } from "./RowFilter";
import type { RowReader } from "./RowReader";
import type { SourceIndex } from "./SourceIndex";

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
