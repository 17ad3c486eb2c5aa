import { SettledSums } from "../../numeric/settledSum";

/** Columns of money; the second measure, margin and cost to serve are there where they are asked for. */
export type MoneyId = "value" | "second" | "margin" | "serviceCost";
const MONEY: Record<MoneyId, number> = { value: 0, second: 1, margin: 2, serviceCost: 3 };

/** Columns of whole numbers. Rows are stored plus 1, so that 0 is none. */
export type CountId = "rows" | "orders" | "firstRow" | "lastDay" | "nameRow" | "segmentRow";
const COUNTS: Record<CountId, number> = { rows: 0, orders: 1, firstRow: 2, lastDay: 3, nameRow: 4, segmentRow: 5 };
/** A power of two keeps an account within one line of the processor's cache. */
const STRIDE = 8;

/** What is known of each account after the rows so far. */
export class AccountLedger {
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
