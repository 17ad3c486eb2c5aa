import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { customerHistories } from "../histories/customerHistories";
import type { LogCell, SalesLog } from "../histories/log.types";
import { purchaseDays } from "../histories/purchaseDays";

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
