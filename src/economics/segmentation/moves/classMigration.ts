import { CalcError } from "../../CalcError";
import type { AccountId } from "../addUpAccounts";
import type { CellValue } from "../keyAccounts.types";
import { accountKey, accountText } from "../rows/accountKey";

/** What the cells of the table hold: accounts, or their share of the row. */
export const MIGRATION_MEASURES = ["count", "share"] as const;
export type MigrationMeasure = (typeof MIGRATION_MEASURES)[number];

/** The class of an account that was not there. */
const NONE = "none";
/** More classes than this are ids chosen by mistake. */
const MOST_CLASSES = 500;

const classKey = (cell: CellValue): string => accountKey(accountText(cell)) || NONE;

/** Numbers before text, each in ascending order; "none" last. */
function byClass([keyA, nameA]: [string, AccountId], [keyB, nameB]: [string, AccountId]): number {
  if (keyA === NONE || keyB === NONE) return Number(keyA === NONE) - Number(keyB === NONE);
  if (typeof nameA === "number" && typeof nameB === "number") return nameA - nameB;
  if (typeof nameA === "number" || typeof nameB === "number") return typeof nameA === "number" ? -1 : 1;
  return keyA < keyB ? -1 : Number(keyA > keyB);
}

/** Cells with their keys; a class is named as first written. */
interface Side {
  cells: readonly CellValue[];
  keys: string[];
}

function side(cells: readonly CellValue[]): Side {
  return { cells, keys: cells.map(classKey) };
}

/** Every class of these lines, in the order of the table. */
function classList(sides: readonly Side[], lines: readonly number[]): [string, AccountId][] {
  const names = new Map<string, AccountId>();
  for (const { cells, keys } of sides)
    for (const i of lines) {
      const cell = cells[i]!;
      if (!names.has(keys[i]!)) names.set(keys[i]!, keys[i] === NONE ? NONE : typeof cell === "string" ? cell.trim() : cell);
    }
  if (names.size > MOST_CLASSES)
    throw new CalcError("argument", "before and after", { rule: "tooManyClasses", limit: MOST_CLASSES, got: names.size });
  return [...names].sort(byClass);
}

/** Shares of one row of counts. Who is gone stays gone; of another class that nobody started in nothing is known. */
function rowShares(counts: number[], row: number, name: AccountId): unknown[] {
  const total = counts.reduce((all, count) => all + count, 0);
  if (total > 0) return counts.map((count) => count / total);
  if (name === NONE) return counts.map((_, column) => Number(column === row));
  const refusal = new CalcError("noAnswer", "before", { rule: "noStart", name: String(name) });
  return counts.map(() => refusal);
}

/**
 * How accounts moved between classes: one row for each class before, one column for each class after, the same classes both ways. An empty
 * cell is the class "none": not yet, or no longer, a customer; an account that was never there is left out.
 *
 * @param before class of each account at the start
 * @param after class of the same accounts at the end, same length
 * @param measure "count", or "share" of the row; an empty row "none" has the share 1 on itself, so that the shares can drive a Markov chain
 * @returns square table with class names in the first row and column, "before" in the corner; classes ascending, "none" last
 * @throws {CalcError} no account at all, or more than 500 classes
 * Source: transition counts, Anderson & Goodman (1957), Statistical inference about Markov chains; customers: Pfeifer & Carraway (2000),
 * Journal of Interactive Marketing 14(2).
 */
export function classMigration(before: readonly CellValue[], after: readonly CellValue[], measure: MigrationMeasure): unknown[][] {
  const [start, end] = [side(before), side(after)];
  const lines = [...before.keys()].filter((i) => start.keys[i] !== NONE || end.keys[i] !== NONE);
  if (lines.length === 0) throw new CalcError("argument", "before", { rule: "empty" });
  const classes = classList([start, end], lines);
  const place = new Map(classes.map(([key], position) => [key, position]));
  const counts = classes.map(() => new Array<number>(classes.length).fill(0));
  for (const i of lines) counts[place.get(start.keys[i]!)!]![place.get(end.keys[i]!)!]!++;
  const rows = counts.map((row, position) => {
    const name = classes[position]![1];
    return [name, ...(measure === "share" ? rowShares(row, position, name) : row)];
  });
  return [["before", ...classes.map(([, name]) => name)], ...rows];
}
