import type { PlacedText } from "./columnNumbers";
import { type DateOrder, readDateText, shortFigures } from "./dateText";
import type { IntakeCell } from "./intakeCell";

/** How the dates of a column are written. */
export interface DateNotation {
  /** undefined where no text needs an order, or where it is open */
  order?: DateOrder;
  /** what settled it; "open" where two orders fit every text and give other days: somebody must say which; "mixed" where no order reads every text */
  by: "nothing" | "form" | "habit" | "open" | "mixed";
  /** the orders that can be meant, where it is open or mixed; the likelier first */
  options: DateOrder[];
  /** texts that are a date in one of the orders at least */
  texts: number;
  /** of these, how many each order cannot read */
  unread: Record<DateOrder, number>;
  /** of these, how many the options read, and differently */
  ambiguous: number;
  /** first text that the options read, and differently */
  example?: PlacedText;
  /** the first few texts that each order cannot read */
  firstUnread: Record<DateOrder, PlacedText[]>;
  /** days as numbers that were probably written as text and turned round, see `TurnedDays`; 0 for none */
  turned: number;
  /** numbers of eight digits that are days as year, month, day, e.g. 20230108 */
  compact: number;
}

/** A day written as one number: 20230108. As a serial number it would be a day in the year 57000. */
const FIRST_COMPACT = 19000101;
const LAST_COMPACT = 20991231;
/** A day with its time: 20230108145234. */
const TIME_DIGITS = 1_000_000;

/** Excel serial number of the day that a number such as 20230108 or 20230108145234 writes; 0 for any other. */
export function compactDay(value: number): number {
  const figures = value >= FIRST_COMPACT * TIME_DIGITS ? value / TIME_DIGITS : value;
  if (!(figures >= FIRST_COMPACT && figures < LAST_COMPACT + 1) || !Number.isInteger(value)) return 0;
  return readDateText(String(value), undefined);
}

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** A month written as one number, 202401: as a serial number it would be a day of the years 2420 to 2474. */
const FIRST_MONTH = 190001;
const LAST_MONTH = 209912;

/** Excel serial number of the day that a number stands for: a serial number with or without a time, a day or month written as one number; 0 for any other. */
export function dayOfNumber(value: number): number {
  if (!(value >= 1 && value < LAST_SERIAL + 1)) return compactDay(value);
  const month = value % 100;
  if (value >= FIRST_MONTH && value <= LAST_MONTH && month >= 1 && month <= 12 && Number.isInteger(value))
    return readDateText(`${Math.floor(value / 100)}-${month}`, undefined);
  return Math.floor(value);
}

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];
const FIRST_FEW = 3;

/**
 * A date written as text, in the order of its column; one that this order does not read and exactly one other does is read by that, since it can mean nothing else: 13/01/2024 in a column
 * that writes the month first.
 * @returns Excel serial number, or 0
 */
export function dayInColumn(text: string, order: DateOrder | undefined): number {
  const day = readDateText(text, order);
  if (day > 0 || order === undefined) return day;
  const others = new Set(ORDERS.map((each) => readDateText(text, each)).filter((each) => each > 0));
  const [only] = others;
  return others.size === 1 ? only! : 0;
}

/** More different figures than months are days. */
const MONTHS = 12;
/** Sales of more years than this do not stand in one file; figures that would be such years are days. */
const MOST_YEARS = 20;

/** Nobody writes the month first with points between. */
const POINTS = /^\s*\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2,4}/;

/** Two digits as Excel reads years: 30 to 99 are of the century before. */
const yearOf = (figures: string): number => (Number(figures) < 30 ? 100 : 0) + Number(figures);

function spanOf(figures: ReadonlySet<string>): number {
  const years = [...figures].map(yearOf);
  return Math.max(...years) - Math.min(...years);
}

/** Where years of two digits stand: first or last. They change seldom and lie near each other, days do not. */
class ShortYears {
  private readonly first = new Set<string>();
  private readonly last = new Set<string>();
  private others = 0;

  note(text: string): void {
    const figures = shortFigures(text);
    if (figures === undefined) this.others++;
    else {
      this.first.add(figures[0]);
      this.last.add(figures[2]);
    }
  }

  /** undefined where either may be, or where years have four digits */
  get place(): "first" | "last" | undefined {
    if (this.others > 0 || this.first.size === 0) return undefined;
    const { first, last } = this;
    if (last.size > MONTHS && 3 * first.size <= last.size) return "first";
    if (first.size > MONTHS && 3 * last.size <= first.size) return "last";
    const [firstSpan, lastSpan] = [spanOf(first), spanOf(last)];
    if (firstSpan > MOST_YEARS === lastSpan > MOST_YEARS) return undefined;
    return firstSpan > MOST_YEARS ? "last" : "first";
  }
}

/** Texts that are kept with their days; a column of times down to the second has a new one in each row. */
const MOST_KNOWN = 10_000;

/** So many days with a small figure each are no chance: of 8 it is one in two thousand. */
const FEWEST_TURNED = 8;
/** Serial numbers of 1 March 1900 and 1 January 1970. */
const FIRST_TRUE_SERIAL = 61;
const UNIX_EPOCH = 25_569;

/**
 * Days that a program turned round: where a file with 08/01/2024 and 13/01/2024 is opened in a country that writes the month first, the first becomes a day in August and the second stays text.
 * All numbers then are days up to the 12th, and all texts days after it.
 */
class TurnedDays {
  private numbers = 0;
  private isSmall = true;

  noteNumber(value: number): void {
    const day = this.isSmall ? dayOfNumber(value) : 0;
    if (day < FIRST_TRUE_SERIAL) return;
    this.numbers++;
    if (new Date((day - UNIX_EPOCH) * 86_400_000).getUTCDate() > MONTHS) this.isSmall = false;
  }

  /** @param unread texts that each order cannot read @param needy texts that need an order */
  count(unread: Record<DateOrder, number>, needy: number): number {
    const isLarge = needy > 0 && Math.max(unread.dmy, unread.mdy) === needy && Math.min(unread.dmy, unread.mdy) === 0;
    return isLarge && this.isSmall && this.numbers >= FEWEST_TURNED ? this.numbers : 0;
  }
}

/** The texts of a column of dates, and the days that each order gives them. */
class ColumnTexts {
  texts = 0;
  compact = 0;
  readonly unread: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  readonly first: Record<DateOrder, PlacedText[]> = { dmy: [], mdy: [], ymd: [] };
  readonly years = new ShortYears();
  private readonly known = new Map<string, readonly [DateOrder, number][]>();
  readonly turned = new TurnedDays();
  /** texts that need an order, and those of them with points between */
  needy = 0;
  points = 0;
  /** for each two orders the texts that both read, and differently */
  private readonly differ = new Map<string, { count: number; example: PlacedText }>();

  constructor(cells: Iterable<IntakeCell>) {
    let at = -1;
    for (const cell of cells) {
      at++;
      if (typeof cell === "number") this.noteNumber(cell);
      if (typeof cell === "string" && cell.trim() !== "") this.note(cell, at);
    }
  }

  private noteNumber(value: number): void {
    this.turned.noteNumber(value);
    if (compactDay(value) > 0) this.compact++;
  }

  private note(text: string, at: number): void {
    const days = this.daysOf(text);
    if (days.length === 0) {
      this.texts++;
      return;
    }
    if (days.every(([, day]) => day === 0)) return;
    this.texts++;
    this.needy++;
    if (POINTS.test(text)) this.points++;
    this.years.note(text);
    for (const [order, day] of days) {
      if (day === 0) this.cannot(order, { text, at });
      else for (const [other, otherDay] of days) if (otherDay > 0 && day !== otherDay) this.differs(order + other, { text, at });
    }
  }

  private lastText = "";
  private lastDays: readonly [DateOrder, number][] = [];

  /** The days of a text; the lines of one order follow each other with the same. */
  private daysOf(text: string): readonly [DateOrder, number][] {
    if (text !== this.lastText) {
      this.lastDays = this.daysOfAnother(text);
      this.lastText = text;
    }
    return this.lastDays;
  }

  /** The day of a text by each order; none where it needs no order. Half a million rows have a few hundred days, and each is read once. */
  private daysOfAnother(text: string): readonly [DateOrder, number][] {
    let days = this.known.get(text);
    if (days !== undefined) return days;
    days = readDateText(text, undefined) > 0 ? [] : ORDERS.map((order) => [order, readDateText(text, order)]);
    if (this.known.size < MOST_KNOWN) this.known.set(text, days);
    return days;
  }

  private cannot(order: DateOrder, placed: PlacedText): void {
    this.unread[order]++;
    if (this.first[order].length < FIRST_FEW) this.first[order].push(placed);
  }

  private differs(two: string, example: PlacedText): void {
    const known = this.differ.get(two);
    if (known === undefined) this.differ.set(two, { count: 1, example });
    else known.count++;
  }

  /** What the first of some orders and the others read differently. */
  difference([order, ...others]: readonly DateOrder[]): { count: number; example?: PlacedText } {
    const found = others.map((other) => this.differ.get(order! + other)).filter((each) => each !== undefined);
    return found.reduce<{ count: number; example?: PlacedText }>((most, each) => (each.count > most.count ? each : most), { count: 0 });
  }
}

/**
 * Day of a cell as Excel serial number, the time of the day left out: a number of days, a day written as one number, or text; 0 for none.
 * @param isMixed a text that only another order reads is read by that
 */
export function dayOfCell(cell: IntakeCell, order: DateOrder | undefined, isMixed = false): number {
  if (typeof cell === "string") return isMixed ? dayInColumn(cell, order) : readDateText(cell, order);
  return typeof cell === "number" ? dayOfNumber(cell) : 0;
}

/**
 * Decides from all values of a column in which order its dates are written: 13/01/2019 in row 22 proves day first for all of them, points between that the month is not first. Years of two
 * digits are told from days by how seldom and how little they change. Where several orders still fit every text and give other days, it is open.
 */
export function dateNotation(cells: Iterable<IntakeCell>): DateNotation {
  const found = new ColumnTexts(cells);
  const settled = settle(found);
  const { count, example } = found.difference(settled.options);
  const { texts, unread, compact, first } = found;
  return {
    ...settled,
    texts,
    unread,
    ambiguous: count,
    ...(example && { example }),
    firstUnread: first,
    turned: found.turned.count(unread, found.needy),
    compact,
  };
}

function settle(found: ColumnTexts): Pick<DateNotation, "order" | "by" | "options"> {
  if (found.needy === 0) return { by: "nothing", options: [] };
  const hasPoints = found.points === found.needy;
  const possible = ORDERS.filter((order) => !(hasPoints && order === "mdy"));
  const byForm = ORDERS.filter((order) => found.unread[order] === 0);
  const fitting = possible.filter((order) => found.unread[order] === 0);
  const place = found.years.place;
  const left = fitting.filter((order) => place === undefined || (order === "ymd") === (place === "first"));
  if (left.length === 0) {
    const likelier = [...possible].sort((a, b) => found.unread[a] - found.unread[b]).filter((order) => found.unread[order] < found.needy);
    return { order: likelier[0]!, by: "mixed", options: likelier.slice(0, 2) };
  }
  if (found.difference(left).count > 0) return { by: "open", options: left };
  return { order: left[0]!, by: found.difference(byForm).count > 0 ? "habit" : "form", options: left };
}
