import { DATE_ORDERS, type DateOrder, isMonthText, readDateText } from "../../intake/values/dateText";
import { type DecimalSign, type NumberText, readNumberText } from "../../intake/values/numberText";
import { type ColumnNotation, Shape, fieldShape } from "./textNotation";
import { BOOLEAN, NUMBER, TEXT, type FileCell } from "./workbookFile.types";

/** A value with the number format that shows it as the file writes it. */
interface Read {
  value: number;
  format?: string;
}

/** Numbers in a form that ids have as well: +49 30 1234567, 12E3, 0049. */
const LIKE_AN_ID = /^(?:\+[\d ]{7,}|\d+e\d+|[-+(]?0\d.*)$/i;
const MOST_DIGITS = 15;

function inNotation(text: string, decimal: DecimalSign | "each"): NumberText | undefined {
  if (decimal !== "each") return readNumberText(text, decimal);
  const point = readNumberText(text, ".");
  const comma = readNumberText(text, ",");
  if (point === undefined || comma === undefined) return point ?? comma;
  return point.value === comma.value ? point : undefined;
}

/** The mark of a currency as the text has it, with the blank beside it. */
function withMark(core: string, text: string, mark: string): string {
  const at = text.toUpperCase().indexOf(mark);
  if (at < 0) return core;
  const shown = text.slice(at, at + mark.length);
  const isBefore = at < text.search(/\d/);
  const hasBlank = /\s/.test(text[isBefore ? at + mark.length : at - 1] ?? "");
  const blank = hasBlank ? " " : "";
  return isBefore ? `"${shown}${blank}"${core}` : `${core}"${blank}${shown}"`;
}

function numberFormat(text: string, { mark }: NumberText, value: number): string | undefined {
  const isShare = /[%％٪]/.test(text);
  const hasPart = !Number.isInteger(isShare ? Number((value * 100).toPrecision(12)) : value) || /[.,]\d{1,2}(?!\d)/.test(text);
  if (isShare) return hasPart ? "0.00%" : "0%";
  const isGrouped = /\d[.,'’\s]\d{2,3}(?:\D|$)/.test(text) && Math.abs(value) >= 1000;
  if (mark === "" && !isGrouped) return undefined;
  const core = hasPart ? "#,##0.00" : "#,##0";
  return mark === "" ? core : withMark(core, text, mark);
}

function readFigure(field: string, decimal: DecimalSign | "each"): Read | undefined {
  const text = field.trim();
  if (LIKE_AN_ID.test(text) || (text.match(/\d/g)?.length ?? 0) > MOST_DIGITS) return undefined;
  const found = inNotation(text, decimal);
  return found && { value: found.value, format: numberFormat(text, found, found.value) };
}

const BARE = /^-?[\d.,]+$/;
const EXPONENT = /^-?\d+(?:\.\d+[eE][-+]?|[eE][-+])\d+$/;

/** Among texts only what is nothing but digits and signs between them is a number. */
function readBare(field: string, decimal: DecimalSign | undefined): Read | undefined {
  const text = field.trim();
  if (EXPONENT.test(text)) return { value: Number(text) };
  return BARE.test(text) ? readFigure(text, decimal ?? "each") : undefined;
}

const TIME =
  /[ T,]\s*(?:(上午|下午|午前|午後|오전|오후)\s*)?(\d{1,2})[:h時时](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?|上午|下午|午前|午後|오전|오후)?Z?$/i;
const AFTERNOON = /^(?:p|下午|午後|오후)/i;

/** The time at the end of a text as a share of the day, and what stands before it; undefined where it is none. */
function timeOf(text: string): { time: number; rest: string; hasSeconds: boolean } | undefined {
  const match = TIME.exec(text);
  if (match === null) return { time: 0, rest: text, hasSeconds: false };
  const [, before, hours, minutes, seconds = "0", part = "0", behind] = match;
  const half = before ?? behind;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (AFTERNOON.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half !== undefined && Number(hours) > 12)) return undefined;
  const inSeconds = hour * 3600 + Number(minutes) * 60 + Number(`${seconds}.${part}`);
  return { time: inSeconds / 86_400, rest: text.slice(0, match.index), hasSeconds: Number(`${seconds}.${part}`) > 0 };
}

function dayIn(text: string, order: DateOrder | "each" | undefined): number {
  if (order !== "each") return readDateText(text, order);
  const days = new Set(DATE_ORDERS.map((each) => readDateText(text, each)).filter((day) => day > 0));
  const [day, other] = [...days];
  return other === undefined ? (day ?? 0) : 0;
}

const NAMED = /\p{L}{3}/u;

/** The number format that shows a date in the order and with the signs it is written in. */
function dateFormat(text: string, order: DateOrder | "each" | undefined, day: number): string {
  if (/年/.test(text)) return 'yyyy"年"m"月"d"日"';
  if (/년/.test(text)) return 'yyyy"년" m"월" d"일"';
  if (NAMED.test(text)) return "d mmm yyyy";
  const sign = /\d\s?([-/.])/.exec(text)?.[1] ?? "-";
  if (/^\d{4}/.test(text) || order === "ymd") return `yyyy${sign}mm${sign}dd`;
  const isMonthFirst = order === "mdy" || (order === "each" && readDateText(text, "mdy") === day);
  return isMonthFirst ? `mm${sign}dd${sign}yyyy` : `dd${sign}mm${sign}yyyy`;
}

/** A date whose time, if it has one, is read as well: with a zone, or without its day, it stays text and loses nothing. */
function readDate(field: string, order: DateOrder | "each" | undefined): Read | undefined {
  const text = field.trim().replace(/\s+/g, " ");
  const found = timeOf(text);
  if (found === undefined || isMonthText(found.rest)) return undefined;
  const day = dayIn(found.rest, order);
  const figures = found.rest.match(/\d+/g)?.length ?? 0;
  if (day === 0 || figures > (NAMED.test(found.rest) ? 2 : 3)) return undefined;
  const format = dateFormat(found.rest, order, day);
  if (found.rest === text) return { value: day, format };
  return { value: day + found.time, format: `${format} hh:mm${found.hasSeconds ? ":ss" : ""}` };
}

function wordCell(field: string): FileCell {
  const upper = field.length < 6 ? field.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { v: upper === "TRUE", t: BOOLEAN };
  return { v: field, t: TEXT };
}

function reader(notation: ColumnNotation): (field: string) => Read | undefined {
  switch (notation.kind) {
    case "numbers":
      return (field) => readFigure(field, notation.decimal);
    case "dates":
      return (field) => readDate(field, notation.order);
    case "texts":
      return (field) => readBare(field, notation.decimal);
    case "ids":
    case "open":
      return () => undefined;
  }
}

const MOST_REMEMBERED = 100_000;

/** Makes the cells of one column; what is read by patterns is read once for each different field. */
export class ColumnCells {
  private readonly known = new Map<string, Read | undefined>();
  private readonly read: (field: string) => Read | undefined;
  private readonly figuresAreText: boolean;
  private readonly pointsAreText: boolean;
  /** number formats that cells were given */
  readonly formats = new Set<string>();

  constructor(notation: ColumnNotation) {
    this.read = reader(notation);
    this.figuresAreText = notation.kind === "ids" || notation.kind === "open";
    this.pointsAreText = "decimal" in notation && notation.decimal === ",";
  }

  /**
   * The cell of a field: a number, a date or a truth value where it is one, and text otherwise. Nothing is ever a formula.
   * @returns undefined for an empty field
   */
  cell(field: string): FileCell | undefined {
    switch (fieldShape(field)) {
      case Shape.Blank:
        return undefined;
      case Shape.Word:
        return wordCell(field);
      case Shape.Id:
        return { v: field, t: TEXT };
      case Shape.Digits:
        return this.figuresAreText ? { v: field, t: TEXT } : { v: Number(field), t: NUMBER };
      case Shape.Point:
        return this.figuresAreText || this.pointsAreText ? { v: field, t: TEXT } : { v: Number(field), t: NUMBER };
      case Shape.Other: {
        const found = this.remembered(field);
        if (found === undefined) return { v: field, t: TEXT };
        return found.format === undefined ? { v: found.value, t: NUMBER } : { v: found.value, t: NUMBER, s: found.format };
      }
    }
  }

  private remembered(field: string): Read | undefined {
    if (this.known.has(field)) return this.known.get(field);
    const found = this.read(field);
    if (found?.format !== undefined) this.formats.add(found.format);
    if (this.known.size < MOST_REMEMBERED) this.known.set(field, found);
    return found;
  }
}
