import { CalcError } from "../../economics/CalcError";
import { dateNotation, type DateNotation, dayOfCell } from "../../intake/values/columnDates";
import { DATE_ORDERS, type DateOrder, isMonthText, readDateText } from "../../intake/values/dateText";
import { single } from "./arguments";
import { errorText, isBlankCell, plainValue } from "./cells";
import { cellPlace, isOmitted, matrix } from "./ranges";
import { nowhere } from "./readers";

/**
 * The one reader of arguments that take dates. A day is an Excel date, a number such as 20230108, or text, read as files are read (`src/intake`):
 * - a column tells from all its texts in which order its dates are written: 13/01/19 proves day first for all of them;
 * - where all of them fit two orders, a column beside it that proves one decides, else the caller is asked;
 * - Excel dates and texts may stand in one column: each is what it says, and only texts prove an order;
 * - a month such as 2025-10 is its first day where a function counts months or longer, and refused where it counts days.
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

function dateColumn(parameter: string, given: unknown): DateColumn | undefined {
  if (isOmitted(given)) return undefined;
  const rows = matrix(parameter, given);
  if (!hasText(rows)) return undefined;
  const texts = Array.from(plainCells(rows), (value) => (isDateText(value) ? value : null));
  return { parameter, rows, isRange: texts.length > 1, notation: dateNotation(texts) };
}

/** Does a column prove its order to others? One of nothing but 01/01/2023 can be read, and proves none. */
function proves({ by, order, unread }: DateNotation): boolean {
  return by === "form" && DATE_ORDERS.every((other) => other === order || other === "ymd" || unread[other] > 0);
}

/** The order that columns of the same call prove, where those that prove one agree. */
function provenOrder(columns: readonly DateColumn[]): DateOrder | undefined {
  const proven = new Set(columns.flatMap(({ notation }) => (proves(notation) ? [notation.order] : [])));
  return proven.size === 1 ? [...proven][0] : undefined;
}

/** The order of a column, or the question which one it is. */
function orderOf(column: DateColumn, beside: DateOrder | undefined): DateOrder | undefined {
  const { by, order, example } = column.notation;
  if (by !== "open") return order;
  if (beside !== undefined) return beside;
  const { text: got, at } = example!; // an open order has a text that shows it
  throw new CalcError("argument", column.parameter, {
    rule: "dateOrder",
    got,
    dayFirst: readDateText(got, "dmy"),
    monthFirst: readDateText(got, "mdy"),
    ...placeOf(column, at),
  });
}

function placeOf({ rows, isRange }: DateColumn, at: number): { position?: string } {
  return isRange ? { position: cellPlace(rows, at) } : {};
}

/** Reads each different text once: the days of a long column repeat. */
function textReader(column: DateColumn, order: DateOrder | undefined, months: boolean): (text: string, at: number) => unknown {
  const known = new Map<string, unknown>();
  const read = (got: string, at: number): unknown => {
    const { parameter } = column;
    const day = readDateText(got, order);
    if (day > 0 && !months && isMonthText(got))
      throw new CalcError("argument", parameter, { rule: "monthText", got, day, ...placeOf(column, at) });
    if (day > 0 || order === undefined) return day || got;
    const other = DATE_ORDERS.map((one) => readDateText(got, one)).find((found) => found > 0);
    if (other === undefined) return got;
    throw new CalcError("argument", parameter, { rule: "otherDateOrder", got, order, day: other, ...placeOf(column, at) });
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
 * @throws {CalcError} texts that two orders fit, a text in another order than the rest, a month where a day is needed
 */
export function withDays<K extends string>(ranges: Ranges<K>, months = false): Ranges<K> {
  const given = Object.entries<unknown>(ranges).map(([parameter, range]) => [parameter, range, dateColumn(parameter, range)] as const);
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

/** An optional date as a whole day; undefined if left out. */
export function optionalDay(parameter: string, given: unknown): number | undefined {
  const value = single(parameter, given);
  if (isBlankCell(value)) return undefined;
  const [[read]] = withDays({ [parameter]: [[value]] })[parameter] as [[unknown]];
  return readDay(parameter, read, nowhere);
}

/** A required date as a whole day. */
export function day(parameter: string, given: unknown): number {
  const found = optionalDay(parameter, given);
  if (found === undefined) throw new CalcError("argument", parameter, { rule: "missing" });
  return found;
}
