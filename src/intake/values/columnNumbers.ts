import type { IntakeCell } from "./intakeCell";
import { DECIMAL_SIGNS, type DecimalSign, plainForm, readNumberText } from "./numberText";

/** A text with its place in its column. */
export interface PlacedText {
  text: string;
  /** data row, 0-based */
  at: number;
}

/** How the numbers of columns that are written as text are to be read. */
export interface NumberNotation {
  /** undefined where no text says how: there is none, or all of them are whole and without groups */
  decimal?: DecimalSign;
  /** what settled it; "open" where both readings fit and give other figures: somebody must say which; "mixed" where texts of both notations stand in the columns */
  by: "nothing" | "form" | "habit" | "open" | "mixed";
  /** texts that are a number in one of the notations at least */
  texts: number;
  /** of these, how many each notation cannot read */
  unread: Record<DecimalSign, number>;
  /** of these, how many both read, and differently */
  ambiguous: number;
  /** first text that both notations read, and differently */
  example?: PlacedText;
  /** the first few texts that each notation cannot read */
  firstUnread: Record<DecimalSign, PlacedText[]>;
  /** marks of currencies seen, in order of appearance */
  marks: string[];
}

const SEPARATED = /\d[.,]\d/;
const THREE_BEHIND = /\d[.,]\d{3}(?!\d)/;
const TRAILING_ZERO = /[.,]\d*0(?!\d)/;
const FIRST_FEW = 3;

/** So small a share of those that prove something are slips of whoever typed them. */
export const SLIPS = 0.05;

const opposite: Record<DecimalSign, DecimalSign> = { ".": ",", ",": "." };

/** The texts of one column: which notation reads them, and what those that both read say about the habit of whoever wrote them. */
class ColumnTexts {
  texts = 0;
  ambiguous = 0;
  example?: PlacedText;
  readonly unread: Record<DecimalSign, number> = { ".": 0, ",": 0 };
  /** the first texts that a notation cannot read */
  readonly first: Record<DecimalSign, PlacedText[]> = { ".": [], ",": [] };
  private readonly signs = new Set<string>();
  /** 2.170 has a nought at the end, which a broken part of no fixed length would not have */
  private noughts = 0;
  /** numbers without any sign, below 1000 and from 1000 on */
  private short = 0;
  private long = 0;

  constructor(cells: Iterable<IntakeCell>, marks: Set<string>) {
    let at = -1;
    for (const cell of cells) {
      at++;
      if (typeof cell === "string") this.note(cell, at, marks);
    }
  }

  private note(text: string, at: number, marks: Set<string>): void {
    const form = plainForm(text);
    if (form === undefined) this.noteOther(text, at, marks);
    else {
      this.texts++;
      if (form === "whole") this.noteWhole(text);
      else this.cannot(",", { text, at });
    }
  }

  private cannot(decimal: DecimalSign, placed: PlacedText): void {
    this.unread[decimal]++;
    if (this.first[decimal].length < FIRST_FEW) this.first[decimal].push(placed);
  }

  private noteWhole(text: string): void {
    if (/\d{4}/.test(text)) this.long++;
    else this.short++;
  }

  private noteOther(text: string, at: number, marks: Set<string>): void {
    const [point, comma] = DECIMAL_SIGNS.map((decimal) => readNumberText(text, decimal));
    const read = point ?? comma;
    if (read === undefined) return;
    this.texts++;
    if (read.mark !== "") marks.add(read.mark);
    if (point === undefined || comma === undefined) {
      this.cannot(point === undefined ? "." : ",", { text, at });
    } else if (point.value !== comma.value) {
      this.ambiguous++;
      this.example ??= { text, at };
      this.signs.add(THREE_BEHIND.exec(text)?.[0][1] ?? "");
      if (TRAILING_ZERO.test(text)) this.noughts++;
    } else if (!SEPARATED.test(text)) this.noteWhole(text);
  }

  /**
   * What the habit of the column says, where it has texts that both notations read. The sign groups thousands where numbers of up to three digits stand without it, none of more does, and
   * among those with it are noughts at the end, which broken parts of three places everywhere would explain only if 990 were 990.000 as well. It breaks where a number of four digits and more
   * stands without groups: whoever writes 12345 does not write 1.234 for a thousand.
   */
  get habit(): DecimalSign | undefined {
    const [seen, other] = [...this.signs] as DecimalSign[];
    if (!seen || other !== undefined) return undefined;
    if (this.long > 0) return seen;
    return this.noughts > 0 && this.short > 0 ? opposite[seen] : undefined;
  }
}

/**
 * Decides from all values of columns that one program wrote how their numbers are written: 1.234.567 proves that points group thousands, 12.5 that one breaks a number. Where every text fits
 * both readings, the habit of each such column may tell: noughts at the end of some and none behind short numbers. Otherwise it stays open, also where a few proofs speak against the habit.
 */
export function numberNotation(...columns: Iterable<IntakeCell>[]): NumberNotation {
  const marks = new Set<string>();
  const found = columns.map((cells) => new ColumnTexts(cells, marks));
  const sum = (count: (column: ColumnTexts) => number): number => found.reduce((total, column) => total + count(column), 0);
  const unread = { ".": sum((column) => column.unread["."]), ",": sum((column) => column.unread[","]) };
  const ambiguous = sum((column) => column.ambiguous);
  const example = found.find((column) => column.example)?.example;
  return {
    ...settle(unread, ambiguous, found),
    texts: sum(({ texts }) => texts),
    unread,
    ambiguous,
    ...(example && { example }),
    firstUnread: { ".": firstOf(found, "."), ",": firstOf(found, ",") },
    marks: [...marks],
  };
}

function firstOf(columns: readonly ColumnTexts[], decimal: DecimalSign): PlacedText[] {
  return columns.flatMap(({ first }) => first[decimal]).slice(0, FIRST_FEW);
}

function settle(
  unread: Record<DecimalSign, number>,
  ambiguous: number,
  columns: readonly ColumnTexts[],
): Pick<NumberNotation, "decimal" | "by"> {
  if (unread["."] > 0 && unread[","] > 0) return { decimal: unread["."] <= unread[","] ? "." : ",", by: "mixed" };
  const proven = unread["."] > 0 ? "," : unread[","] > 0 ? "." : undefined;
  const habits = columns.filter((column) => column.ambiguous > 0).map(({ habit }) => habit);
  if (proven !== undefined) {
    const isDoubtful = habits.includes(opposite[proven]) && unread[opposite[proven]] <= SLIPS * ambiguous;
    return isDoubtful ? { by: "open" } : { decimal: proven, by: "form" };
  }
  if (ambiguous === 0) return { by: "nothing" };
  const [habit] = habits;
  return habit !== undefined && habits.every((each) => each === habit) ? { decimal: habit, by: "habit" } : { by: "open" };
}
