import type { IntakeCell } from "./intakeCell";
import { DECIMAL_SIGNS, type DecimalSign, readNumberText } from "./numberText";

/** How the numbers of a column that are written as text are to be read. */
export interface NumberNotation {
  /** undefined where no text says how: there is none, or all of them are whole and without groups */
  decimal?: DecimalSign;
  /** what settled it; "open" where both readings fit and give other figures: somebody must say which */
  by: "nothing" | "form" | "habit" | "open" | "mixed";
  /** texts that are a number in one of the notations at least */
  texts: number;
  /** of these, how many each notation cannot read */
  unread: Record<DecimalSign, number>;
  /** first text, with its place in the column, that both notations read, and differently */
  example?: { text: string; at: number };
  /** marks of currencies seen, in order of appearance */
  marks: string[];
}

const SEPARATED = /\d[.,]\d/;
const THREE_BEHIND = /\d[.,]\d{3}(?!\d)/;
const TRAILING_ZERO = /[.,]\d*0(?!\d)/;

/** What the texts that both notations read differently say about the habit of whoever wrote them. */
class Habit {
  /** 2.170 has a nought at the end, which a broken part of no fixed length would not have */
  private noughts = 0;
  private ambiguous = 0;
  /** numbers without any sign, below 1000 and from 1000 on */
  private short = 0;
  private long = 0;

  note(digits: string, isAmbiguous: boolean): void {
    if (isAmbiguous) {
      this.ambiguous++;
      if (TRAILING_ZERO.test(digits)) this.noughts++;
    } else if (!SEPARATED.test(digits)) {
      if (/\d{4}/.test(digits)) this.long++;
      else this.short++;
    }
  }

  /**
   * The sign seen groups thousands: numbers of up to three digits stand without it, none of more does, and among those with it are noughts at the end, which broken parts of three places
   * everywhere would explain only if 990 were 990.000 as well.
   */
  get grouped(): boolean {
    return this.ambiguous > 0 && this.noughts > 0 && this.short > 0 && this.long === 0;
  }

  /** A number of four digits and more without groups stands beside them: whoever writes 12345 does not write 1.234 for a thousand. */
  get broken(): boolean {
    return this.ambiguous > 0 && this.long > 0;
  }
}

const opposite: Record<DecimalSign, DecimalSign> = { ".": ",", ",": "." };

/**
 * Decides from all values of a column how its numbers are written: 1.234.567 proves that points group thousands, 12.5 that one breaks a number. Where every text fits both readings, the
 * habit of the column may tell: noughts at the end of some and none behind short numbers. Otherwise it stays open.
 */
export function numberNotation(cells: Iterable<IntakeCell>): NumberNotation {
  const unread: Record<DecimalSign, number> = { ".": 0, ",": 0 };
  const marks = new Set<string>();
  const habit = new Habit();
  let texts = 0;
  let at = -1;
  let example: NumberNotation["example"];
  const signs = new Set<string>();
  for (const cell of cells) {
    at++;
    if (typeof cell !== "string") continue;
    const readings = DECIMAL_SIGNS.map((decimal) => readNumberText(cell, decimal));
    const [point, comma] = readings;
    if (point === undefined && comma === undefined) continue;
    texts++;
    marks.add((point ?? comma)!.mark);
    if (point === undefined) unread["."]++;
    if (comma === undefined) unread[","]++;
    const differs = point !== undefined && comma !== undefined && point.value !== comma.value;
    if (differs) {
      example ??= { text: cell, at };
      signs.add(THREE_BEHIND.exec(cell)?.[0][1] ?? "");
    }
    habit.note(cell, differs);
  }
  marks.delete("");
  return { ...settled(unread, example !== undefined, habit, signs), texts, unread, ...(example && { example }), marks: [...marks] };
}

function settled(
  unread: Record<DecimalSign, number>,
  isOpen: boolean,
  habit: Habit,
  signs: ReadonlySet<string>,
): Pick<NumberNotation, "decimal" | "by"> {
  if (unread["."] > 0 && unread[","] > 0) return { decimal: unread["."] <= unread[","] ? "." : ",", by: "mixed" };
  if (unread["."] > 0) return { decimal: ",", by: "form" };
  if (unread[","] > 0) return { decimal: ".", by: "form" };
  if (!isOpen) return { by: "nothing" };
  const [seen, other] = [...signs] as DecimalSign[];
  if (seen === undefined || other !== undefined) return { by: "open" };
  if (habit.grouped) return { decimal: opposite[seen], by: "habit" };
  if (habit.broken) return { decimal: seen, by: "habit" };
  return { by: "open" };
}
