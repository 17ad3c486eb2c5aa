import { parseA1Ref, parseStructRef, tokenTypes } from "@borgar/fx/xlsx";
import { type CellAt, MAX_COLUMNS, MAX_ROWS, parseCell } from "../../../address/a1";
import { fileTokens, type Reference, referencesIn } from "../../formula/parseCalls";
import type { DefinedName } from "../../package/WorkbookPart";
import { type Area, AreaSet, sheetKey } from "./AreaSet";
import { type Book, type BookTable, cellKey, keyPlace } from "./book.types";

/** Cell that a formula stands in; references without a sheet are on its sheet, "this row" is its row. */
export interface FormulaPlace {
  sheetName: string;
  /** 0-based */
  row: number;
}

const { REF_RANGE, REF_BEAM, REF_STRUCT, REF_NAMED } = tokenTypes;

/** Names may refer to names; a circle ends here. */
const DEEPEST = 8;

function cellArea({ row, column }: CellAt, { sheetName }: FormulaPlace): Area {
  return { sheetName, top: row, left: column, bottom: row, right: column };
}

function areaOf(token: string, place: FormulaPlace): Area | undefined {
  const cell = parseCell(token);
  if (cell) return cellArea(cell, place);
  const found = parseA1Ref(token);
  if (!found || !("range" in found) || !found.range || found.workbookName) return undefined;
  const { top, left, bottom, right } = found.range;
  return {
    sheetName: found.sheetName || place.sheetName,
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? MAX_ROWS - 1,
    right: right ?? MAX_COLUMNS - 1,
  };
}

function rowsOf({ area, headerRows, totalsRows }: BookTable, sections: readonly string[], row: number): [number, number] {
  const body: [number, number] = [area.top + headerRows, area.bottom - totalsRows];
  if (sections.includes("this row")) return [row, row];
  if (sections.includes("all")) return [area.top, area.bottom];
  if (sections.includes("headers")) return sections.includes("data") ? [area.top, body[1]] : [area.top, area.top];
  if (sections.includes("totals")) return sections.includes("data") ? [body[0], area.bottom] : [area.bottom, area.bottom];
  return body;
}

function structuredArea(token: string, book: Book, place: FormulaPlace): Area | undefined {
  const found = parseStructRef(token);
  const named = found?.table?.toLowerCase();
  const inside = ({ area }: BookTable) =>
    sheetKey(area.sheetName) === sheetKey(place.sheetName) && place.row >= area.top && place.row <= area.bottom;
  const table = book.tables.find((candidate) => (named ? candidate.name.toLowerCase() === named : inside(candidate)));
  if (!found || !table) return undefined;
  const position = (column: string) => table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  const columns = (found.columns ?? []).map(position).filter((index) => index >= 0);
  const [top, bottom] = rowsOf(table, (found.sections ?? []).map(String), place.row);
  const { sheetName, left, right } = table.area;
  if (columns.length === 0) return { sheetName, top, bottom, left, right };
  return { sheetName, top, bottom, left: left + Math.min(...columns), right: left + Math.max(...columns) };
}

/** What a name leads to differs with the sheet, and with the row where it means "this row". */
function seenAs({ name, localSheet, formula }: DefinedName, { sheetName, row }: FormulaPlace): string {
  return [name.toLowerCase(), localSheet ?? "", sheetKey(sheetName), formula.includes("[") ? row : ""].join("|");
}

function namedAreas(token: string, book: Book, place: FormulaPlace, seen: Set<string>, depth: number): Area[] {
  const plain = token.slice(token.lastIndexOf("!") + 1).toLowerCase();
  const position = book.sheets.findIndex(({ entry }) => sheetKey(entry.name) === sheetKey(place.sheetName));
  const candidates = book.names.filter(({ name }) => name.toLowerCase() === plain);
  const found =
    candidates.find(({ localSheet }) => localSheet === position) ?? candidates.find(({ localSheet }) => localSheet === undefined);
  if (!found) return [];
  const size = seen.size;
  if (seen.add(seenAs(found, place)).size === size) return [];
  return areasIn(fileTokens(found.formula), book, place, seen, depth + 1);
}

/**
 * Every stretch of cells that tokens of a formula name, through tables and defined names; other workbooks and several sheets at once are
 * left out.
 * @param seen names that were followed already, each of which is followed once: names of names of names could lead to more stretches than a
 * workbook has cells
 */
function areasIn(tokens: readonly Reference[], book: Book, place: FormulaPlace, seen = new Set<string>(), depth = 0): Area[] {
  const areas: Area[] = [];
  if (depth > DEEPEST) return areas;
  for (const { type, value } of tokens) {
    if (type === REF_RANGE || type === REF_BEAM) add(areas, areaOf(value, place));
    else if (type === REF_STRUCT) add(areas, structuredArea(value, book, place));
    else if (type === REF_NAMED) for (const area of namedAreas(value, book, place, seen, depth)) areas.push(area);
  }
  return areas;
}

function add(areas: Area[], area: Area | undefined): void {
  if (area) areas.push(area);
}

export function areasOf(formula: string, book: Book, place: FormulaPlace): Area[] {
  const cell = parseCell(formula);
  return cell ? [cellArea(cell, place)] : areasIn(fileTokens(formula), book, place);
}

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
