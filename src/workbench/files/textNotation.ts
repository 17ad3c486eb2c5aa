import { dateNotation, type DateNotation } from "../../intake/values/columnDates";
import { numberNotation, type NumberNotation } from "../../intake/values/columnNumbers";
import { DATE_ORDERS, type DateOrder, readDateText } from "../../intake/values/dateText";
import { type DecimalSign, looksLikeNumber } from "../../intake/values/numberText";

/** What a field of a text file looks like; the first five are told without reading it. */
export const enum Shape {
  Blank,
  /** no digit */
  Word,
  /** a whole number */
  Digits,
  /** digits that begin with a nought, or more than a number keeps: an id */
  Id,
  /** digits with a point that no notation takes for a sign between thousands */
  Point,
  Other,
}

const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];
/** A number of more digits loses its last ones in Excel. */
const MOST_DIGITS = 15;
const A_GROUP = 3;

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

function hasDigit(field: string, from: number): boolean {
  for (let at = from; at < field.length; at++) {
    const code = field.charCodeAt(at);
    // what has full-width digits is looked at as well
    if (isDigit(code) || code > 255) return true;
  }
  return false;
}

/** Two million fields a second are not read by patterns. */
export function fieldShape(field: string): Shape {
  const { length } = field;
  if (length === 0) return Shape.Blank;
  const first = field.charCodeAt(0) === MINUS ? 1 : 0;
  let point = -1;
  for (let at = first; at < length; at++) {
    const code = field.charCodeAt(at);
    if (isDigit(code)) continue;
    if (code !== POINT || point >= 0) return at > first || hasDigit(field, at) ? Shape.Other : Shape.Word;
    point = at;
  }
  if (point < 0) return wholeShape(field, first);
  const before = point - first;
  const behind = length - 1 - point;
  if (before + behind === 0) return Shape.Word;
  const isClear = (behind !== A_GROUP || before > A_GROUP) && (before < 2 || field.charCodeAt(first) !== ZERO);
  return isClear ? Shape.Point : Shape.Other;
}

function wholeShape(field: string, first: number): Shape {
  const digits = field.length - first;
  if (digits === 0) return Shape.Word;
  return digits > MOST_DIGITS || (digits > 1 && field.charCodeAt(first) === ZERO) ? Shape.Id : Shape.Digits;
}

/** How the fields of a column become cells. */
export type ColumnNotation =
  /** figures stay text: one of them begins with a nought, or is longer than a number can be */
  | { kind: "ids" }
  /** everything stays text, since two readings are possible and give other figures */
  | { kind: "open" }
  /** texts, and numbers where they are plain */
  | { kind: "texts"; decimal?: DecimalSign }
  /** "each": written in both notations; what fits one only is read by it, and the rest stays text */
  | { kind: "numbers"; decimal: DecimalSign | "each" }
  | { kind: "dates"; order: DateOrder | "each" | undefined };

type Rows = readonly (readonly string[])[];

const SAMPLE = 1000;

/** Titles of a report and its header stand above the figures, in a few rows. */
const MOST_HEADINGS = 20;

/** Are more than half of the fields numbers (dates), headings above the first of them excluded? */
class Share {
  private hits = 0;
  private misses = 0;
  private headings = 0;

  see(hit: boolean): void {
    if (hit) this.hits++;
    else if (this.hits === 0 && this.headings < MOST_HEADINGS) this.headings++;
    else this.misses++;
  }

  get isMost(): boolean {
    return this.hits > this.misses;
  }
}

const looksLikeDate = (field: string): boolean => DATE_ORDERS.some((order) => readDateText(field, order) > 0);

/** What most fields of a column are, by fields from all over it. */
function mostly(rows: Rows, column: number): "numbers" | "dates" | "texts" {
  const numbers = new Share();
  const dates = new Share();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let row = 0; row < rows.length; row += step) {
    const field = rows[row]![column] ?? "";
    const shape = fieldShape(field);
    if (shape === Shape.Blank || field.trim() === "") continue;
    const isPlain = shape === Shape.Digits || shape === Shape.Point;
    numbers.see(isPlain || (shape === Shape.Other && looksLikeNumber(field)));
    dates.see(shape === Shape.Other && looksLikeDate(field));
  }
  if (numbers.isMost) return "numbers";
  return dates.isMost ? "dates" : "texts";
}

/** Different fields that are remembered, so that each is looked at once. */
const MOST_REMEMBERED = 100_000;

/** Is a column of figures one of ids? One that begins with a nought makes all of them ids: "12345" beside "00123" is text too. Broken and negative figures are none. */
class IdWatch {
  private ids = false;
  /** no figure is an id, whatever follows */
  isRefuted = false;

  see(shape: Shape, field: string): void {
    if (shape === Shape.Id) this.ids = true;
    else if (shape === Shape.Point || (shape === Shape.Digits && field.charCodeAt(0) === MINUS)) this.isRefuted = true;
  }

  get isOfIds(): boolean {
    return this.ids && !this.isRefuted;
  }
}

/** The fields of a column that say how it is written: one of each plain kind, since a second tells nothing new, and each other one once. @param ids sees every field on the way */
function* tellingFields(rows: Rows, column: number, ids?: IdWatch): Generator<string> {
  const seen = new Set<string>();
  let [short, long, pointed] = [false, false, false];
  for (const row of rows) {
    const field = row[column] ?? "";
    const shape = fieldShape(field);
    ids?.see(shape, field);
    switch (shape) {
      case Shape.Digits: {
        const isLong = field.length > A_GROUP;
        if (isLong ? long : short) continue;
        if (isLong) long = true;
        else short = true;
        yield field;
        break;
      }
      case Shape.Point:
        if (!pointed) yield field;
        pointed = true;
        break;
      case Shape.Other:
        if (seen.has(field)) continue;
        if (seen.size < MOST_REMEMBERED) seen.add(field);
        yield field;
        break;
      case Shape.Blank:
      case Shape.Word:
      case Shape.Id:
    }
  }
}

function holdsIds(rows: Rows, column: number): boolean {
  const ids = new IdWatch();
  for (const row of rows) {
    const field = row[column] ?? "";
    ids.see(fieldShape(field), field);
    if (ids.isRefuted) return false;
  }
  return ids.isOfIds;
}

/** A column as far as it says so itself. */
interface Survey {
  ids: boolean;
  numbers?: NumberNotation;
  dates?: DateNotation;
}

function survey(rows: Rows, column: number): Survey {
  const kind = mostly(rows, column);
  if (kind === "dates") return { ids: false, dates: dateNotation(tellingFields(rows, column)) };
  if (kind === "texts") return { ids: holdsIds(rows, column) };
  const ids = new IdWatch();
  const numbers = numberNotation(tellingFields(rows, column, ids));
  return { ids: ids.isOfIds && numbers.by === "nothing", numbers };
}

/** One program wrote all columns: the sign that some of them prove, and none disproves. */
function provenSign(surveys: readonly Survey[]): DecimalSign | undefined {
  const signs = new Set(surveys.flatMap(({ numbers }) => (numbers?.by === "form" ? [numbers.decimal!] : [])));
  const [sign, other] = [...signs];
  return other === undefined ? sign : undefined;
}

/** A sentence about a column that is not wholly read, for whoever opens the file. */
type Remark = (column: number, what: string) => void;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** 03/04/2024 as "3 April or 4 March". */
function dayNames(text: string, orders: readonly DateOrder[]): string {
  const days = orders.map((order) => new Date((readDateText(text, order) - 25_569) * 86_400_000));
  return days.map((day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`).join(" or ");
}

function ofNumbers(numbers: NumberNotation, proven: DecimalSign | undefined, say: (what: string) => void): ColumnNotation {
  const { by, decimal, example, marks } = numbers;
  if (marks.length > 1) {
    say(`stays text, since it has several currencies (${marks.join(", ")})`);
    return { kind: "open" };
  }
  if (by === "mixed") {
    say("is written with decimal points and with decimal commas: what could be either stays text");
    return { kind: "numbers", decimal: "each" };
  }
  const sign = decimal ?? (by === "open" ? proven : (proven ?? "."));
  if (sign !== undefined) return { kind: "numbers", decimal: sign };
  say(`stays text, since ${example!.text} could be a thousand and more, or a small number with decimals`);
  return { kind: "open" };
}

function ofDates({ by, order, options, example }: DateNotation, say: (what: string) => void): ColumnNotation {
  if (by === "open") {
    say(`stays text, since ${example!.text} could be ${dayNames(example!.text, options)}`);
    return { kind: "open" };
  }
  if (by !== "mixed") return { kind: "dates", order };
  say("has dates in more than one order of day and month: what could be either stays text");
  return { kind: "dates", order: "each" };
}

/**
 * Decides for each column of a text file from all its fields how they are read. Where two readings fit every field, and no other column proves one of them, it stays text: whoever reads
 * it later asks. Says after each column that it is done.
 */
export function* columnNotations(rows: Rows, width: number, remark: Remark): Generator<void, ColumnNotation[]> {
  const surveys: Survey[] = [];
  for (let column = 0; column < width; column++) {
    surveys.push(survey(rows, column));
    yield;
  }
  const proven = provenSign(surveys);
  return surveys.map(({ ids, numbers, dates }, column) => {
    const say = (what: string): void => remark(column, what);
    if (ids) return { kind: "ids" };
    if (numbers) return ofNumbers(numbers, proven, say);
    return dates ? ofDates(dates, say) : { kind: "texts", ...(proven && { decimal: proven }) };
  });
}
