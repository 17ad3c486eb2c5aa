import type { CellValue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { AccountRegister, UNNAMED } from "./AccountRegister";
import { CurrencyRegister } from "./CurrencyRegister";
import { CustomerValues } from "./CustomerValues";
import { dayReader, NO_DAY } from "./dayReader";
import { NO_ID } from "./IdNumbers";
import { currencyOf } from "./readNumber";
import { type ParentLinks, parentLinks } from "./parentLinks";

const DEFAULT_LABEL = "(no account)";

/** Amounts of different marks are as little added up as those of different codes. */
function currencyReader({ currency, value, price }: SalesColumns, { numberText }: SegmentationOptions) {
  if (currency) return (row: number) => currency[row];
  const amounts = value ?? price;
  return amounts && numberText !== "none" ? (row: number) => currencyOf(amounts[row]) : undefined;
}

/**
 * What must be known of the whole source before its first row can be judged: accounts, parents, currencies, customer values and the last
 * day.
 */
export class SourceIndex {
  readonly accounts: AccountRegister;
  /** account of each row, UNNAMED for a blank id, ERROR_ID for an error value */
  readonly own: Int32Array;
  /** 1 for rows whose id is written otherwise than at its first appearance */
  readonly spelledOtherwise: Uint8Array;
  /** parent of each row, or NO_ID or ERROR_ID */
  readonly parent?: Int32Array;
  /** Excel serial number of each row, or NO_DAY */
  readonly day?: Int32Array;
  /** currency of each row: of its column, or else the mark of an amount written as text */
  readonly currency?: Int32Array;
  readonly currencies = new CurrencyRegister();
  readonly customerValues?: CustomerValues;
  /** last day of the rows inside the period, NO_DAY without one */
  lastDay = NO_DAY;
  private readonly dayOf: ReturnType<typeof dayReader>;
  private readonly currencyCell: ((row: number) => CellValue | undefined) | undefined;

  constructor(
    private readonly columns: SalesColumns,
    private readonly options: SegmentationOptions,
  ) {
    const rows = columns.account.length;
    const withParents = options.parents && columns.parent !== undefined;
    this.accounts = new AccountRegister(
      (withParents ? 2 : 1) * rows + options.exclusions.length,
      options.withoutAccountLabel ?? DEFAULT_LABEL,
    );
    this.own = new Int32Array(rows);
    this.spelledOtherwise = new Uint8Array(rows);
    if (withParents) this.parent = new Int32Array(rows);
    if (columns.date) this.day = new Int32Array(rows);
    this.currencyCell = currencyReader(columns, options);
    if (this.currencyCell) this.currency = new Int32Array(rows);
    if (columns.customerValue) this.customerValues = new CustomerValues(columns.customerValue, options.numberText);
    this.dayOf = dayReader(options.dateText);
  }

  /** Looks at the rows from `first` up to, not including, `end` (0-based). */
  addRows(first: number, end: number): void {
    const { account, parent, date } = this.columns;
    for (let row = first; row < end; row++) {
      const found = this.accounts.find(account[row]);
      this.own[row] = found === NO_ID ? UNNAMED : found;
      if (found > UNNAMED && this.accounts.differs(found, account[row]!)) this.spelledOtherwise[row] = 1;
      if (this.parent) this.parent[row] = this.accounts.find(parent![row]);
      if (this.currency) this.currency[row] = this.currencies.countRow(this.currencyCell!(row));
      if (this.day) this.noteDay(row, this.dayOf(date![row]));
    }
    if (this.customerValues) for (let row = first; row < end; row++) this.customerValues.note(this.own[row]!, row);
  }

  /** The last parent of each account, and which of them lead back to their account; undefined when parents are not added up. */
  parents(): ParentLinks | undefined {
    if (!this.parent) return undefined;
    const parentOf = new Int32Array(this.accounts.size).fill(NO_ID);
    this.own.forEach((account, row) => {
      const parent = this.parent![row]!;
      if (account > UNNAMED && parent >= 0 && parent !== account) parentOf[account] = parent;
    });
    return parentLinks(parentOf);
  }

  private noteDay(row: number, day: number): void {
    this.day![row] = day;
    const { period } = this.options;
    if (day > this.lastDay && (!period || (day >= period.from && day <= period.to))) this.lastDay = day;
  }
}
