import { referencesIn } from "../../formula/parseCalls";
import { type Area, sheetKey } from "./area";
import { AreaSet } from "./AreaSet";
import { type Book, cellKey, keyPlace } from "./book.types";
import { areasIn } from "./references";

/** A formula to begin with: one of ours. */
interface StartFormula {
  sheetName: string;
  row: number;
  formula: string;
}

/** What a set of formulas reads, directly and through other formulas. */
export interface Feeding {
  areas: AreaSet;
  /** formulas in those cells, by sheet name and cell key */
  formulas: { sheetName: string; key: number; formula: string }[];
}

interface Column {
  /** in order */
  rows: number[];
  /** for each of them the place of the next one that was not taken, or of one on the way there */
  next: number[];
}

/** Formulas of a sheet that were not met yet. Each is met once, however many references lead to it and however many cells they claim. */
class Unmet {
  private readonly columns = new Map<number, Column>();

  constructor(private readonly formulas: ReadonlyMap<number, string>) {
    for (const key of Float64Array.from(formulas.keys()).sort()) {
      const { row, column } = keyPlace(key);
      const found = this.columns.get(column);
      if (!found) this.columns.set(column, { rows: [row], next: [0] });
      else found.next.push(found.rows.push(row) - 1);
    }
  }

  /** @param visit is told of each formula in the area that was not met yet */
  take({ top, left, bottom, right }: Area, visit: (key: number, formula: string) => void): void {
    if (right - left > this.columns.size) {
      for (const column of this.columns.keys()) if (column >= left && column <= right) this.takeIn(column, top, bottom, visit);
    } else for (let column = left; column <= right; column++) this.takeIn(column, top, bottom, visit);
  }

  private takeIn(column: number, top: number, bottom: number, visit: (key: number, formula: string) => void): void {
    const found = this.columns.get(column);
    if (!found) return;
    const { rows, next } = found;
    for (let at = untaken(next, firstFrom(rows, top)); at < rows.length && rows[at]! <= bottom; at = untaken(next, at)) {
      next[at] = at + 1;
      const key = cellKey(rows[at]!, column);
      visit(key, this.formulas.get(key)!);
    }
  }
}

/** Place of the first row from `top` on. */
function firstFrom(rows: readonly number[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Follows the places to the next formula that was not taken, and shortens the way for those who come later. */
function untaken(next: number[], from: number): number {
  let at = from;
  while (at < next.length && next[at] !== at) {
    const after = next[at]!;
    next[at] = next[after] ?? after;
    at = after;
  }
  return at;
}

/** Follows references from the given formulas backwards. Circles end where a stretch or a formula has been seen. */
export function feedingCells(book: Book, starts: readonly StartFormula[]): Feeding {
  const areas = new AreaSet();
  const found: Feeding["formulas"] = [];
  const namesSeen = new Set<string>();
  const sheets = new Map(
    book.sheets.map((sheet) => [sheetKey(sheet.entry.name), { name: sheet.entry.name, unmet: new Unmet(sheet.formulas) }]),
  );
  const queue: StartFormula[] = [...starts];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const area of areasIn(referencesIn(next.formula), book, next, namesSeen)) {
      const sheet = areas.add(area) ? sheets.get(sheetKey(area.sheetName)) : undefined;
      if (!sheet) continue;
      sheet.unmet.take(area, (key, formula) => {
        found.push({ sheetName: sheet.name, key, formula });
        queue.push({ sheetName: sheet.name, row: keyPlace(key).row, formula });
      });
    }
  }
  return { areas, formulas: found };
}
