import { RunningSum } from "../../numeric/sum";
import type { CellValue, MeasureId, QualityIssue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { AccountLedger } from "./AccountLedger";
import { UNNAMED } from "./AccountRegister";
import { NO_DAY } from "./dayReader";
import { hasService } from "./marginReader";
import { MergedIdList } from "./MergedIdList";
import { OrderCounter } from "./OrderCounter";
import type { ParentLinks } from "./parentLinks";
import { QualityTally } from "./qualityTally";
import { RowFilter } from "./RowFilter";
import { RowNotes } from "./RowNotes";
import { RowReader } from "./RowReader";
import type { SourceIndex } from "./SourceIndex";

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
