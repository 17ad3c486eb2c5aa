import type { CalendarUnit } from "../../calendar/calendarPeriod";
import type { AccountId } from "../../segmentation/addUpAccounts";

/** A cell of a sales log; null, undefined and "" are blank. */
export type LogCell = string | number | boolean | Date | null | undefined;

/** Sales lines in any order, one entry a line. */
export interface SalesLog {
  customerIds: ArrayLike<LogCell>;
  /** Excel serial numbers, text such as 2025-03-31 (a time may follow), or dates in UTC; all three may be mixed */
  dates: ArrayLike<LogCell>;
  /** money, negative for a return; left out where only the dates count */
  amounts?: ArrayLike<LogCell>;
}

/** What was done to the lines on the way to purchases; counts. */
export interface LogReport {
  /** lines that are observations: nothing blank; those left out below are among them */
  lines: number;
  blankLines: number;
  linesAfterEnd: number;
  customersAfterEnd: number;
  /** lines up to the end, and number, of the customers left out since they were seen before the day from which customers count as new */
  linesOfEarlier: number;
  earlierCustomers: number;
  /** lines added to an earlier line of the same customer and day */
  mergedLines: number;
  returnLines: number;
  /** days of a customer on which returns took back all that was bought, or more */
  droppedDays: number;
  /** customers with no other days than dropped ones */
  customersWithoutPurchase: number;
}

/** Purchases up to the end date: one a customer and day, by customer in order of first appearance, then by day. */
export interface PurchaseDays {
  names: AccountId[];
  /** where the purchases of each customer begin in `days`; one entry more than customers */
  start: Uint32Array;
  /** Excel serial numbers */
  days: Int32Array;
  /** net money of the day; absent where the log has no amounts */
  amounts?: Float64Array;
  /** last day of observation */
  endDay: number;
  report: LogReport;
}

/** One entry a customer, in the form the models of the customer base are fitted to. */
export interface CustomerHistories {
  names: AccountId[];
  unit: CalendarUnit;
  endDay: number;
  /** days of the first and the last purchase up to the end day */
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** repeat purchases */
  x: Float64Array;
  /** time of the last purchase since the first, in units */
  recency: Float64Array;
  /** time from the first purchase to the end, in units */
  length: Float64Array;
  /** mean money of a repeat purchase, the first one left out; 0 where there is none */
  meanSpend: Float64Array;
  /** money of the first purchase */
  firstSpend: Float64Array;
}
