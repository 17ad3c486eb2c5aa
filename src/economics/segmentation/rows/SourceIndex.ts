import type { CellValue, NumberTextFormat, QualityIssue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { AccountRegister, NO_ID, UNNAMED } from "./IdNumbers";
import { CurrencyRegister } from "./CurrencyRegister";
import { currencyOf, dayReader, NO_DAY, type ReadNote, readNumber } from "./columnReaders";

/** The lifetime value of each account: the last number on its rows, in the reporting currency. */
class CustomerValues {
  private readonly last: number[] = [];
  private readonly reading: ReadNote = { fromText: false };

  constructor(
    private readonly column: CellValue[],
    private readonly format: NumberTextFormat,
  ) {}

  /** @param account number of the account of the row; an error value has none */
  note(account: number, row: number): void {
    if (account < 0) return;
    const value = this.read(row);
    if (!Number.isNaN(value)) this.last[account] = value;
  }

  /** NaN for an account without one. */
  valueOf(account: number): number {
    return this.last[account] ?? NaN;
  }

  /** What is odd about the cell of a row: no number, or another one than the account's. */
  issueOf(account: number, row: number): QualityIssue | undefined {
    const value = this.read(row);
    if (!Number.isNaN(value)) return value === this.last[account] ? undefined : "unequalCustomerValue";
    return this.reading.issue === "blankValue" ? undefined : this.reading.issue;
  }

  private read(row: number): number {
    this.reading.issue = undefined;
    return readNumber(this.column[row], this.format, this.reading);
  }
}

/** What the parents of accounts lead to. */
export interface ParentLinks {
  /** 1 for accounts that lie on a loop of parents: they stay on their own */
  inLoop: Uint8Array;
  /** accounts whose parent has a parent, outside loops */
  chains: number[];
  loops: number[];
}

/** Marks every account that comes back to itself through its parents. */
function markLoops(parentOf: Int32Array): Uint8Array {
  const inLoop = new Uint8Array(parentOf.length);
  /** walk in which an account was first met, from 1 */
  const walk = new Int32Array(parentOf.length);
  for (let start = 0; start < parentOf.length; start++) {
    let at = start;
    while (at >= 0 && walk[at] === 0) {
      walk[at] = start + 1;
      at = parentOf[at]!;
    }
    if (at < 0 || walk[at] !== start + 1) continue;
    for (; inLoop[at] === 0; at = parentOf[at]!) inLoop[at] = 1;
  }
  return inLoop;
}

/** @param parentOf number of the parent of each account, -1 = none or itself */
function parentLinks(parentOf: Int32Array): ParentLinks {
  const inLoop = markLoops(parentOf);
  const chains: number[] = [];
  const loops: number[] = [];
  parentOf.forEach((parent, account) => {
    if (inLoop[account] === 1) loops.push(account);
    else if (parent >= 0 && parentOf[parent]! >= 0 && inLoop[parent] === 0) chains.push(account);
  });
  return { inLoop, chains, loops };
}

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
