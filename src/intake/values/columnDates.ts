import { type DateOrder, readDateText, shortFigures } from "./dateText";
import type { IntakeCell } from "./intakeCell";

/** How the dates of a column are written. */
export interface DateNotation {
  /** undefined where no text needs an order, or where it is open */
  order?: DateOrder;
  /** what settled it; "open" where two orders fit every text and give other days: somebody must say which */
  by: "nothing" | "form" | "habit" | "open" | "mixed";
  /** texts that are a date in one of the orders at least */
  texts: number;
  /** of these, how many each order cannot read */
  unread: Record<DateOrder, number>;
  /** first text, with its place in the column, that two orders read, and differently */
  example?: { text: string; at: number };
  /** numbers of eight digits that are days as year, month, day, e.g. 20230108 */
  compact: number;
}

/** More different figures than months are days. */
const MONTHS = 12;

/** Nobody writes the month first with points between. */
const POINTS = /^\s*\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2,4}/;

/** Counts how many different figures stand first and last in dates with years of two digits. */
class FigureHabit {
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

  get yearFirst(): boolean {
    return this.others === 0 && this.last.size > MONTHS && 3 * this.first.size <= this.last.size;
  }
}

/** A day written as one number: 20230108. As a serial number it would be a day in the year 57000. */
const FIRST_COMPACT = 19000101;
const LAST_COMPACT = 20991231;

/** Excel serial number of the day that a number such as 20230108 writes; 0 for any other. */
export function compactDay(value: number): number {
  if (!(value >= FIRST_COMPACT && value <= LAST_COMPACT) || !Number.isInteger(value)) return 0;
  return readDateText(String(value), undefined);
}

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;

/** Day of a cell as Excel serial number, the time of the day left out: a number of days, a day written as one number, or text; 0 for none. */
export function dayOfCell(cell: IntakeCell, order: DateOrder | undefined): number {
  if (typeof cell === "string") return readDateText(cell, order);
  if (typeof cell !== "number") return 0;
  return cell >= 1 && cell < LAST_SERIAL + 1 ? Math.floor(cell) : compactDay(cell);
}

const orders: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/**
 * Decides from all values of a column in which order its dates are written: 13/01/19 in row 22 proves day first for all of them. Years of two digits in front are told by
 * how often the figures change: few years and many days.
 */
export function dateNotation(cells: Iterable<IntakeCell>): DateNotation {
  const unread: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  let texts = 0;
  let compact = 0;
  let at = -1;
  let needed = false;
  let points = 0;
  const habit = new FigureHabit();
  let example: DateNotation["example"];
  for (const cell of cells) {
    at++;
    if (typeof cell === "number" && compactDay(cell) > 0) compact++;
    if (typeof cell !== "string" || cell.trim() === "") continue;
    if (readDateText(cell, undefined) > 0) {
      texts++;
      continue;
    }
    const [dmy, mdy, ymd] = orders.map((order) => readDateText(cell, order)) as [number, number, number];
    if (dmy + mdy + ymd === 0) continue;
    texts++;
    needed = true;
    if (POINTS.test(cell)) points++;
    else points = -Infinity;
    habit.note(cell);
    if (dmy === 0) unread.dmy++;
    if (mdy === 0) unread.mdy++;
    if (ymd === 0) unread.ymd++;
    if (dmy > 0 && mdy > 0 && dmy !== mdy) example ??= { text: cell, at };
  }
  return {
    ...settled(unread, needed, example !== undefined, { yearFirst: habit.yearFirst, points: points > 0 }),
    texts,
    unread,
    ...(example && { example }),
    compact,
  };
}

function settled(
  unread: Record<DateOrder, number>,
  needed: boolean,
  isOpen: boolean,
  habit: { yearFirst: boolean; points: boolean },
): Pick<DateNotation, "order" | "by"> {
  if (!needed) return { by: "nothing" };
  const { dmy, mdy, ymd } = unread;
  if (habit.yearFirst && ymd === 0) return { order: "ymd", by: "habit" };
  if (dmy === 0 && habit.points) return { order: "dmy", by: mdy === 0 ? "habit" : "form" };
  if (dmy === 0 && mdy === 0) return isOpen ? { by: "open" } : { order: "dmy", by: "form" };
  if (dmy === 0) return { order: "dmy", by: "form" };
  if (mdy === 0) return { order: "mdy", by: "form" };
  if (ymd === 0) return { order: "ymd", by: "form" };
  return { order: dmy <= mdy ? "dmy" : "mdy", by: "mixed" };
}
