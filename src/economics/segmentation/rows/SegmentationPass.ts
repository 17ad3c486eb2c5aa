import { SettledSums } from "../../numeric/settledSum";
import { RunningSum } from "../../numeric/sum";
import type { CellValue, MeasureId, QualityIssue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { MergedIdList, OrderCounter, UNNAMED } from "./IdNumbers";
import { RowFilter, RowNotes } from "./rowFindings";
import { RowReader } from "./RowReader";
import type { ParentLinks, SourceIndex } from "./SourceIndex";
import { hasService, NO_DAY } from "./columnReaders";
import { QualityTally } from "./qualityTally";

/** Columns of money; the second measure, margin and cost to serve are there where they are asked for. */
export type MoneyId = "value" | "second" | "margin" | "serviceCost";
const MONEY: Record<MoneyId, number> = { value: 0, second: 1, margin: 2, serviceCost: 3 };

/** Columns of whole numbers. Rows are stored plus 1, so that 0 is none. */
export type CountId = "rows" | "orders" | "firstRow" | "lastDay" | "nameRow" | "segmentRow";
const COUNTS: Record<CountId, number> = { rows: 0, orders: 1, firstRow: 2, lastDay: 3, nameRow: 4, segmentRow: 5 };
/** A power of two keeps an account within one line of the processor's cache. */
const STRIDE = 8;

/** What is known of each account after the rows so far. */
class AccountLedger {
  readonly accounts: number;
  private readonly counts: Int32Array;
  private readonly money: SettledSums;

  /** @param accounts how many there are */
  constructor(accounts: number, second: boolean, service: boolean) {
    this.accounts = accounts;
    this.counts = new Int32Array(accounts * STRIDE);
    this.money = new SettledSums(accounts, service ? 4 : second ? 2 : 1);
  }

  /** @param row data row, 0-based @param orders 1 if the row begins an order */
  addRow(account: number, row: number, orders: number, day: number): void {
    const { counts } = this;
    const at = account * STRIDE;
    if (counts[at]!++ === 0) counts[at + COUNTS.firstRow] = row + 1;
    counts[at + COUNTS.orders]! += orders;
    if (day > counts[at + COUNTS.lastDay]!) counts[at + COUNTS.lastDay] = day;
  }

  /** The row that names the account, the first time only. */
  noteOnce(account: number, text: "nameRow" | "segmentRow", row: number): void {
    const at = account * STRIDE + COUNTS[text];
    if (this.counts[at] === 0) this.counts[at] = row + 1;
  }

  count(account: number, column: CountId): number {
    return this.counts[account * STRIDE + COUNTS[column]]!;
  }

  counted(column: CountId, accounts: ArrayLike<number>): Int32Array {
    const values = new Int32Array(accounts.length);
    const offset = COUNTS[column];
    for (let i = 0; i < values.length; i++) values[i] = this.counts[accounts[i]! * STRIDE + offset]!;
    return values;
  }

  /** @param size of what the amount was made from, see SettledSum */
  add(account: number, column: MoneyId, amount: number, size?: number): void {
    this.money.add(account, MONEY[column], amount, size);
  }

  amount(account: number, column: MoneyId): number {
    return this.money.valueOf(account, MONEY[column]);
  }

  /** One column of these accounts. */
  amounts(column: MoneyId, accounts: ArrayLike<number>): Float64Array {
    const values = new Float64Array(accounts.length);
    for (let i = 0; i < values.length; i++) values[i] = this.amount(accounts[i]!, column);
    return values;
  }

  /** What noise can have left of the sum of a column over these accounts. */
  noise(column: MoneyId, accounts: ArrayLike<number>): number {
    let noise = 0;
    for (let i = 0; i < accounts.length; i++) noise += this.money.noiseOf(accounts[i]!, MONEY[column]);
    return noise;
  }
}

function isFilled(cell: CellValue | undefined): boolean {
  return typeof cell === "string" ? cell.trim() !== "" : cell !== null && cell !== undefined;
}

/** Adds up the rows of an indexed source. Each row is used, or left out for exactly one reason, so that rows and amounts reconcile. */
export class SegmentationPass {
  readonly ledger: AccountLedger;
  readonly tally: QualityTally;
  readonly merged = new MergedIdList();
  readonly usedAmount = new RunningSum();
  readonly filter: RowFilter;
  /** are there margins and costs to serve */
  readonly service: boolean;
  usedRows = 0;
  firstDay = Infinity;
  lastDay = NO_DAY;
  private readonly usesCustomerValue: boolean;
  private readonly reader: RowReader;
  private readonly orders: OrderCounter;
  private readonly notes: RowNotes;
  /** accounts whose customer value was counted */
  private readonly valued: Uint8Array;

  /** @param onUse told of each row used, with the account it is added to and what it adds to the first measure */
  constructor(
    readonly columns: SalesColumns,
    private readonly options: SegmentationOptions,
    readonly source: SourceIndex,
    readonly parents: ParentLinks | undefined,
    private readonly onUse?: (row: number, account: number, figure: number) => void,
  ) {
    this.filter = new RowFilter(columns, options, source);
    this.tally = new QualityTally(columns.parts);
    this.reader = new RowReader(columns, options);
    this.orders = new OrderCounter(columns.order);
    this.notes = new RowNotes(columns, source, this.filter, this.tally, this.merged);
    const accounts = source.accounts.size;
    this.usesCustomerValue = options.measure === "customerValue" || options.second === "customerValue";
    this.valued = new Uint8Array(accounts);
    this.service = hasService(columns, options);
    this.ledger = new AccountLedger(accounts, options.second !== undefined, this.service);
  }

  /** Adds the rows from `first` up to, not including, `end` (0-based). */
  addRows(first: number, end: number): void {
    for (let row = first; row < end; row++) this.addRow(row);
  }

  private addRow(row: number): void {
    const { source, reader } = this;
    const account = this.accountOf(row);
    reader.read(row, source.currency ? source.currencies.rates[source.currency[row]!]! : 1);
    const value = reader.valueIn(this.options.measure);
    const reason = this.filter.reasonToLeaveOut(row, account) ?? this.unreadable(row);
    if (reason) return this.leaveOut(reason, row, account, value);
    this.use(row, account, value);
  }

  /** The account a row is added to: its parent, one level up, unless parents lead back to the account. */
  private accountOf(row: number): number {
    const own = this.source.own[row]!;
    const parent = this.parents ? this.source.parent![row]! : -1;
    return own > UNNAMED && parent >= 0 && this.parents!.inLoop[own] === 0 ? parent : own;
  }

  private unreadable(row: number): QualityIssue | undefined {
    const { reader, options } = this;
    if (reader.issue) return reader.issue;
    if (options.returns === "leaveOut" && reader.ownAmount < 0) return "negativeValue";
    if (options.measure !== "customerValue") return reader.issueIn(options.measure);
    return Number.isNaN(this.customerValue(row)) ? "blankValue" : undefined;
  }

  private customerValue(row: number): number {
    return this.source.customerValues?.valueOf(this.source.own[row]!) ?? NaN;
  }

  private leaveOut(reason: QualityIssue, row: number, account: number, value: number): void {
    this.tally.count(reason, row, value, true);
    if (reason !== "excludedAccount") return;
    const line = this.filter.excludedAccounts[this.filter.exclusion(row, account)]!;
    line.rows++;
    if (!Number.isNaN(value)) line.amount += value;
  }

  private use(row: number, account: number, value: number): void {
    const { source, ledger } = this;
    const day = source.day?.[row] ?? NO_DAY;
    const orders = this.orders.count(row, account);
    ledger.addRow(account, row, orders, day);
    this.usedRows++;
    if (day !== NO_DAY && day < this.firstDay) this.firstDay = day;
    if (day > this.lastDay) this.lastDay = day;
    this.addMeasures(row, account, orders, value);
    if (account === source.own[row] && isFilled(this.columns.name?.[row])) ledger.noteOnce(account, "nameRow", row);
    if (isFilled(this.columns.segment?.[row])) ledger.noteOnce(account, "segmentRow", row);
    this.notes.note(row, account, value, this.reader);
    if (this.usesCustomerValue) this.notes.noteCustomerValue(row, value);
    if (this.usesCustomerValue) this.valued[source.own[row]!] = 1;
  }

  private addMeasures(row: number, account: number, orders: number, value: number): void {
    const { measure, second } = this.options;
    const first = this.figure(measure, row, orders, value);
    this.ledger.add(account, "value", first, this.reader.sizeIn(measure));
    this.usedAmount.add(first);
    this.onUse?.(row, account, first);
    const missing = second && this.addSecond(second, row, account, orders);
    const noService = this.service ? this.addService(account) : undefined;
    if (missing) this.tally.count(missing, row, value, false);
    if (noService && noService !== missing) this.tally.count(noService, row, value, false);
  }

  /** Why the row adds nothing to the second measure; undefined if it adds its figure. */
  private addSecond(second: MeasureId, row: number, account: number, orders: number): QualityIssue | undefined {
    const figure = this.figure(second, row, orders, this.reader.valueIn(second));
    if (Number.isNaN(figure)) return this.reader.issueIn(second) ?? "blankValue";
    this.ledger.add(account, "second", figure, this.reader.sizeIn(second));
    return undefined;
  }

  /** Why the row adds nothing to margin and cost to serve; undefined if it does. */
  private addService(account: number): QualityIssue | undefined {
    const { ledger, reader } = this;
    const issue = reader.issueIn("serviceMargin");
    if (issue) return issue;
    ledger.add(account, "margin", reader.margin, reader.marginSize);
    ledger.add(account, "serviceCost", reader.serviceCost);
    return undefined;
  }

  /** What a row adds to a measure: a customer value once for each account, an order once. */
  private figure(measure: MeasureId, row: number, orders: number, value: number): number {
    if (measure === "orders") return orders;
    if (measure !== "customerValue") return value;
    return this.valued[this.source.own[row]!] === 1 ? 0 : this.customerValue(row);
  }
}
