import { CalcError } from "../../CalcError";
import { sameLength } from "../../guards";
import { type AccountId, accountNumber } from "../../segmentation/addUpAccounts";
import { dayOfCell } from "../../../intake/values/columnDates";
import { isCellError } from "../../../intake/values/intakeCell";
import { KeyIndex } from "../../segmentation/rows/accountKey";
import type { LogCell, SalesLog } from "../customerBase.types";

/** The lines of a log that are observations, as figures; customers are numbered by first appearance. */
export interface LogLines {
  names: AccountId[];
  count: number;
  customers: Uint32Array;
  days: Int32Array;
  amounts?: Float64Array;
  blankLines: number;
}

/** Serial number of 1 January 1970, and of 1 March 1900, before which Excel counts a day that never was. */
const UNIX_EPOCH = 25569;
const FIRST_TRUE_SERIAL = 61;
const MILLISECONDS_A_DAY = 86_400_000;

function dayOfDate(date: Date): number {
  const serial = Math.floor(date.getTime() / MILLISECONDS_A_DAY) + UNIX_EPOCH;
  return serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
}

/**
 * The day of a date cell as an Excel serial number; the time of the day does not count. Text is read where there is one way to read it: who knows the order of a column's dates
 * hands over days.
 *
 * @param cell Excel serial number, a number or text such as 20250331, text such as 2025-03-31 or 31 March 2025, or a date, read in UTC
 * @param place where the cell is, such as "row 3"; asked for in a refusal only
 * @throws {CalcError} an error cell, or no date from 1900 to 9999
 */
export function dayOf(parameter: string, cell: LogCell, place: () => string | undefined): number {
  const day = dayOfCell(cell instanceof Date ? dayOfDate(cell) : cell, undefined);
  if (day > 0) return day;
  if (typeof cell === "string" && isCellError(cell))
    throw new CalcError("argument", parameter, { rule: "errorCell", got: cell, position: place() });
  throw new CalcError("argument", parameter, { rule: "date", got: cell, position: place() });
}

function isBlank(cell: LogCell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function amountOf(cell: LogCell, row: number): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const position = `row ${row + 1}`;
  if (typeof cell === "string" && isCellError(cell)) throw new CalcError("argument", "amounts", { rule: "errorCell", got: cell, position });
  throw new CalcError("argument", "amounts", { rule: "notNumber", got: cell, position });
}

function idOf(cell: LogCell, row: number): AccountId {
  if (typeof cell === "string" && isCellError(cell))
    throw new CalcError("argument", "customer_ids", { rule: "errorCell", got: cell, position: `row ${row + 1}` });
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell as AccountId); // blank ones never get here
}

/** Numbers customers; a whole number as id is looked up by itself, since most ids of a long log are. */
function customerNumbers(capacity: number): (id: AccountId) => number {
  const index = new KeyIndex(capacity);
  const byNumber = new Map<number, number>();
  return (id) => {
    if (typeof id !== "number") return accountNumber(index, id) ?? index.find("");
    let found = byNumber.get(id);
    if (found === undefined) {
      found = index.find(String(id));
      byNumber.set(id, found);
    }
    return found;
  };
}

/**
 * Reads the columns of a log. A line with a blank cell is no observation.
 *
 * @throws {CalcError} columns of different length, no filled line, or the row of a cell that is no date or no amount
 */
export function readLog(log: SalesLog): LogLines {
  const { customerIds, dates, amounts } = log;
  const rows = customerIds.length;
  sameLength("dates", dates.length, "customer_ids", rows);
  if (amounts !== undefined) sameLength("amounts", amounts.length, "customer_ids", rows);
  const numberOf = customerNumbers(rows);
  const customers = new Uint32Array(rows);
  const days = new Int32Array(rows);
  const money = amounts === undefined ? undefined : new Float64Array(rows);
  const names: AccountId[] = [];
  let count = 0;
  let row = 0;
  const place = (): string => `row ${row + 1}`;
  for (; row < rows; row++) {
    const cell = customerIds[row];
    if (isBlank(cell) || isBlank(dates[row]) || (amounts !== undefined && isBlank(amounts[row]))) continue;
    const id = idOf(cell, row);
    days[count] = dayOf("dates", dates[row], place);
    if (money !== undefined) money[count] = amountOf(amounts![row], row);
    const customer = numberOf(id);
    if (customer === names.length) names.push(id);
    customers[count++] = customer;
  }
  if (count === 0) throw new CalcError("argument", "customer_ids", { rule: "empty" });
  return { names, count, customers, days, amounts: money, blankLines: rows - count };
}
