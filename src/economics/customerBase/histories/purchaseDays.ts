import { CalcError } from "../../CalcError";
import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { SettledSum } from "../../numeric/settledSum";
import type { AccountId } from "../../segmentation/addUpAccounts";
import { countingOrder, customerHistories } from "./customerHistories";
import type { LogCell, LogReport, PurchaseDays, SalesLog } from "../customerBase.types";
import { dayOf, type LogLines, readLog } from "./readLog";

/** The lines up to the end day, sorted by customer, then by day. */
function orderedLines(lines: LogLines, endDay: number): Uint32Array {
  const kept = new Uint32Array(lines.count);
  let count = 0;
  let first = endDay;
  let sorted = true;
  let before = 0;
  for (let line = 0; line < lines.count; line++) {
    const day = lines.days[line]!;
    if (day > endDay) continue;
    kept[count++] = line;
    if (day < first) first = day;
    if (day < before) sorted = false;
    before = day;
  }
  const used = kept.subarray(0, count);
  const byDay = sorted ? used : countingOrder(lines.days, used, first, endDay - first + 1);
  return countingOrder(lines.customers, byDay, 0, lines.names.length);
}

function lastDay(lines: LogLines): number {
  let last = 0;
  for (let line = 0; line < lines.count; line++) if (lines.days[line]! > last) last = lines.days[line]!;
  return last;
}

/** Fills in purchases customer by customer. */
class PurchaseCollector {
  readonly days: Int32Array;
  readonly amounts: Float64Array | undefined;
  readonly names: AccountId[] = [];
  readonly start: number[] = [];
  count = 0;
  droppedDays = 0;
  mergedLines = 0;
  returnLines = 0;
  customersWithoutPurchase = 0;
  earlierCustomers = 0;
  linesOfEarlier = 0;

  constructor(
    private readonly lines: LogLines,
    private readonly order: Uint32Array,
    /** customers with a line before this day are left out */
    private readonly newFrom: number,
  ) {
    this.days = new Int32Array(order.length);
    this.amounts = lines.amounts === undefined ? undefined : new Float64Array(order.length);
  }

  /** Adds the lines from place `from` on that are of one customer and day; answers the place after them. */
  private addDay(from: number): number {
    const { lines, order } = this;
    const line = order[from]!;
    const [customer, day] = [lines.customers[line]!, lines.days[line]!];
    const money = new SettledSum();
    let returns = 0;
    let place = from;
    for (; place < order.length; place++) {
      const other = order[place]!;
      if (lines.days[other] !== day || lines.customers[other] !== customer) break;
      const amount = lines.amounts === undefined ? 0 : lines.amounts[other]!;
      money.add(amount);
      if (amount < 0) returns++;
    }
    this.returnLines += returns;
    this.mergedLines += place - from - 1;
    // an order of nothing but free goods is an order; one that returns have undone is not
    if (returns > 0 && money.value <= 0) this.droppedDays++;
    else {
      this.days[this.count] = day;
      if (this.amounts !== undefined) this.amounts[this.count] = money.value;
      this.count++;
    }
    return place;
  }

  run(): void {
    const { lines, order } = this;
    let place = 0;
    while (place < order.length) {
      const customer = lines.customers[order[place]!]!;
      const first = place;
      const before = this.count;
      if (lines.days[order[place]!]! < this.newFrom) {
        while (place < order.length && lines.customers[order[place]!] === customer) place++;
        this.earlierCustomers++;
        this.linesOfEarlier += place - first;
        continue;
      }
      while (place < order.length && lines.customers[order[place]!] === customer) place = this.addDay(place);
      if (this.count === before) this.customersWithoutPurchase++;
      else {
        this.start.push(before);
        this.names.push(lines.names[customer]!);
      }
    }
    this.start.push(this.count);
  }
}

function reportOf(lines: LogLines, found: PurchaseCollector, kept: number): LogReport {
  const { mergedLines, returnLines, droppedDays, customersWithoutPurchase, linesOfEarlier, earlierCustomers } = found;
  return {
    lines: lines.count,
    blankLines: lines.blankLines,
    linesAfterEnd: lines.count - kept,
    customersAfterEnd: lines.names.length - found.names.length - customersWithoutPurchase - earlierCustomers,
    linesOfEarlier,
    earlierCustomers,
    mergedLines,
    returnLines,
    droppedDays,
    customersWithoutPurchase,
  };
}

/**
 * Purchases of each customer from a sales log: the lines of one customer and day are one purchase, returns taken off the same day's money.
 * A day on which returns took back everything or more is dropped and counted, for a return is no purchase; so are lines after the end.
 *
 * @param endDate last day of observation, a cell as in the log; the last day of the log if left out
 * @param newFrom day from which customers count as new, a cell as in the log: whoever has a line before it, a return too, was a customer
 * already and is left out and counted, since nothing tells when his first purchase was; all customers if left out
 * @throws {CalcError} what `readLog` refuses; no line up to the end date; nothing but returns; nobody new
 */
export function purchaseDays(log: SalesLog, endDate?: LogCell, newFrom?: LogCell): PurchaseDays {
  const lines = readLog(log);
  const endDay = endDate === undefined || endDate === null ? lastDay(lines) : dayOf("end_date", endDate, () => undefined);
  const order = orderedLines(lines, endDay);
  if (order.length === 0) throw new CalcError("argument", "dates", { rule: "allAfter", other: "end_date" });
  const newDay = newFrom === undefined || newFrom === null ? 0 : dayOf("new_from", newFrom, () => undefined);
  const found = new PurchaseCollector(lines, order, newDay);
  found.run();
  if (found.count === 0 && found.earlierCustomers > 0) throw new CalcError("argument", "new_from", { rule: "nobodyNew" });
  if (found.count === 0) throw new CalcError("noAnswer", "amounts", { rule: "onlyReturns" });
  return {
    names: found.names,
    start: Uint32Array.from(found.start),
    days: found.days.subarray(0, found.count),
    amounts: found.amounts?.subarray(0, found.count),
    endDay,
    report: reportOf(lines, found, order.length),
  };
}

const SUMMARY_COLUMNS = ["customer", "x", "t_x", "T", "mean spend"];

/**
 * The purchase history of each customer from a sales log, in order of first appearance: repeat purchases, time of the last one and time
 * observed, both since the first purchase, and the mean money of a repeat purchase (0 without amounts or repeat purchases).
 *
 * @param endDate last day of observation; the last day of the log if left out
 * @param unit of t_x and T: whole days divided by its length
 * @param newFrom day from which customers count as new; those seen before are left out
 * @returns table with the header SUMMARY_COLUMNS
 * @throws {CalcError} what the log refuses: see `purchaseDays`
 */
export function summaryTable(
  log: SalesLog,
  endDate?: LogCell,
  unit: CalendarUnit = "week",
  newFrom?: LogCell,
): (string | number | boolean)[][] {
  const { names, x, recency, length, meanSpend } = customerHistories(purchaseDays(log, endDate, newFrom), unit);
  const rows = names.map((name, i) => [name, x[i]!, recency[i]!, length[i]!, meanSpend[i]!]);
  return [SUMMARY_COLUMNS, ...rows];
}
