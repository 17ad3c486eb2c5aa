import { CalcError } from "../../economics/CalcError";
import { calendarDate, monthStart } from "../../economics/calendar/calendarPeriod";
import { dateNotation, type DateNotation, dayInColumn, dayOfCell } from "../../intake/values/columnDates";
import { DATE_ORDERS, type DateOrder, isMonthText, readDateText } from "../../intake/values/dateText";
import { single } from "./arguments";
import { errorText, isBlankCell, nowhere, plainValue } from "./readers";
import { cellPlace, countCells, isOmitted, matrix } from "./ranges";

/**
 * The one reader of arguments that take dates. A day is an Excel date, a number such as 20230108, or text, read as files are read (`src/intake`):
 * - a column tells from all its texts in which order its dates are written: 13/01/19 proves day first for all of them;
 * - where all of them fit two orders, a column beside it that proves one decides, else the caller is asked;
 * - Excel dates and texts may stand in one column: each is what it says, and only texts prove an order; where they look like one column of texts that Excel has read half, they are refused;
 * - a month such as 2025-10 is its first day, and as a day that ends what counts its last, where a function counts months or longer, and refused where it counts days.
 */

type Ranges<K extends string> = Readonly<Record<K, unknown>>;

interface DateColumn {
  parameter: string;
  rows: unknown[][];
  /** a single value has no place in a refusal */
  isRange: boolean;
  notation: DateNotation;
}

function isDateText(value: unknown): value is string {
  return typeof value === "string" && !isBlankCell(value) && errorText(value) === undefined;
}

function* plainCells(rows: unknown[][]): Generator<ReturnType<typeof plainValue>> {
  for (const row of rows) for (let column = 0; column < row.length; column++) yield plainValue(row[column]);
}

/** Is there text among the cells? A million dates are looked through in a few milliseconds. */
function hasText(rows: unknown[][]): boolean {
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell !== "number" && isDateText(plainValue(cell))) return true;
    }
  return false;
}

function dateColumn(parameter: string, given: unknown, months: boolean): DateColumn | undefined {
  if (isOmitted(given)) return undefined;
  const rows = matrix(parameter, given);
  refuseYears(parameter, rows, months);
  if (!hasText(rows)) return undefined;
  const cells = Array.from(plainCells(rows), (value) => (typeof value === "number" || isDateText(value) ? value : null));
  return { parameter, rows, isRange: cells.length > 1, notation: dateNotation(cells) };
}

/** Does a column prove its order to others? One of nothing but 01/01/2023 can be read, and proves none. */
function proves({ by, order, unread }: DateNotation): boolean {
  return by === "form" && DATE_ORDERS.every((other) => other === order || other === "ymd" || unread[other] > 0);
}

/** A year or a month written as a number, 2025 and 202503, which as Excel dates are days of 1905 and of 2454. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
const isMonthNumber = (value: number): boolean =>
  Number.isInteger(value) && isYear(Math.floor(value / 100)) && value % 100 >= 1 && value % 100 <= 12;

/** The first filled cell, with its place, where all filled cells are such numbers; the first other cell ends the look. */
function firstOfAll(rows: unknown[][], looks: (value: number) => boolean): { got: number; at: number } | undefined {
  let first: { got: number; at: number } | undefined;
  let at = -1;
  for (const value of plainCells(rows)) {
    at++;
    if (isBlankCell(value)) continue;
    if (typeof value !== "number" || !looks(value)) return undefined;
    first ??= { got: value, at };
  }
  return first;
}

/** Refuses a range of nothing but years, or, where days are needed, of months as numbers. */
function refuseYears(parameter: string, rows: unknown[][], months: boolean): void {
  const refused = (months ? undefined : firstOfAll(rows, isMonthNumber)) ?? firstOfAll(rows, isYear);
  if (refused === undefined) return;
  const position = countCells(rows) > 1 ? cellPlace(rows, refused.at) : undefined;
  throw new CalcError("argument", parameter, { rule: "yearForDay", got: refused.got, position });
}

/** The order that columns of the same call prove, where those that prove one agree. */
function provenOrder(columns: readonly DateColumn[]): DateOrder | undefined {
  const proven = new Set(columns.flatMap(({ notation }) => (proves(notation) ? [notation.order] : [])));
  return proven.size === 1 ? [...proven][0] : undefined;
}

/** The order of a column, or the question which one it is. */
function orderOf(column: DateColumn, beside: DateOrder | undefined): DateOrder | undefined {
  const { by, order, options, example, ambiguous, firstUnread } = column.notation;
  const { parameter } = column;
  if (by === "mixed" && ambiguous > 0) {
    const { text: got, at } = firstUnread[order!][0]!; // no order reads all texts
    throw new CalcError("argument", parameter, {
      rule: "otherDateOrder",
      got,
      order: order!,
      day: dayInColumn(got, order),
      ...placeOf(column, at),
    });
  }
  if (by !== "open") return order;
  if (beside !== undefined) return beside;
  const { text: got, at } = example!; // an open order has a text that shows it
  const days = options.map((option) => readDateText(got, option));
  throw new CalcError("argument", parameter, { rule: "dateOrder", got, days: [...new Set(days)], ...placeOf(column, at) });
}

/** Refuses a column of which a program has made dates of some texts, with day and month exchanged, and left the others. */
function refuseTurned(column: DateColumn): void {
  const { turned, order, firstUnread } = column.notation;
  if (turned === 0) return;
  const { text: got, at } = firstUnread[order === "dmy" ? "mdy" : "dmy"][0]!; // the other order reads none of them
  throw new CalcError("argument", column.parameter, { rule: "halfRead", got, ...placeOf(column, at) });
}

function placeOf({ rows, isRange }: DateColumn, at: number): { position?: string } {
  return isRange ? { position: cellPlace(rows, at) } : {};
}

/** Reads each different text once: the days of a long column repeat. A text that only another order reads is read by that. */
function textReader(column: DateColumn, order: DateOrder | undefined, months: boolean): (text: string, at: number) => unknown {
  const known = new Map<string, unknown>();
  const read = (got: string, at: number): unknown => {
    const day = dayInColumn(got, order);
    if (day > 0 && !months && isMonthText(got))
      throw new CalcError("argument", column.parameter, { rule: "monthText", got, day, ...placeOf(column, at) });
    return day || got;
  };
  return (text, at) => {
    if (!known.has(text)) known.set(text, read(text, at));
    return known.get(text);
  };
}

function readTexts(column: DateColumn, order: DateOrder | undefined, months: boolean): unknown[][] {
  const read = textReader(column, order, months);
  let at = -1;
  return column.rows.map((row) =>
    row.map((cell) => {
      at++;
      const value = plainValue(cell);
      return isDateText(value) ? read(value, at) : cell;
    }),
  );
}

/**
 * The ranges of a call that hold dates, their texts made Excel dates; a text that is no date stays, and is refused by who reads it.
 *
 * @param months a month is its first day; otherwise it is refused
 * @throws {CalcError} texts that two orders fit, a column that Excel has read half, a text in another order than the rest, a month where a day is needed
 */
export function withDays<K extends string>(ranges: Ranges<K>, months = false): Ranges<K> {
  const given = Object.entries<unknown>(ranges).map(
    ([parameter, range]) => [parameter, range, dateColumn(parameter, range, months)] as const,
  );
  given.forEach(([, , column]) => column && refuseTurned(column));
  const proven = provenOrder(given.flatMap(([, , column]) => column ?? []));
  const read = given.map(([parameter, range, column]) => [parameter, column ? readTexts(column, orderOf(column, proven), months) : range]);
  return Object.fromEntries(read) as Ranges<K>;
}

/** A date as a whole day; the time of the day does not count. Texts have been read before, since they are read by column. */
export function readDay(parameter: string, value: unknown, at: () => string | undefined): number {
  const day = typeof value === "number" ? dayOfCell(value, undefined) : 0;
  if (day > 0) return day;
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: at() });
  throw new CalcError("argument", parameter, { rule: "date", got: value, position: at() });
}

/** The last day of the month of a day. */
function monthEnd(serial: number): number {
  const { year, month } = calendarDate(serial);
  return monthStart(year, month + 1) - 1;
}

/**
 * An optional date as a whole day; undefined if left out.
 *
 * @param months a month is its last day, since these days end what counts; otherwise it is refused
 */
export function optionalDay(parameter: string, given: unknown, months = false): number | undefined {
  const value = single(parameter, given);
  if (isBlankCell(value)) return undefined;
  const isMonth = months && (typeof value === "number" ? isMonthNumber(value) : isDateText(value) && isMonthText(value));
  const [[read]] = withDays({ [parameter]: [[value]] }, months)[parameter] as [[unknown]];
  const found = readDay(parameter, read, nowhere);
  return isMonth ? monthEnd(found) : found;
}

/** A required date as a whole day. */
export function day(parameter: string, given: unknown, months = false): number {
  const found = optionalDay(parameter, given, months);
  if (found === undefined) throw new CalcError("argument", parameter, { rule: "missing" });
  return found;
}
