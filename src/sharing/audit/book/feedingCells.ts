import { referencesIn } from "../../formula/parseCalls";
import { type Area, cellCount, sheetKey } from "./area";
import { AreaSet } from "./AreaSet";
import { type Book, cellKey, keyPlace } from "./book.types";
import { areasIn } from "./references";

/** A formula to begin with: one of ours. */
export interface StartFormula {
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

function formulasIn(area: Area, formulas: ReadonlyMap<number, string>): number[] {
  if (cellCount(area) < formulas.size) {
    const keys: number[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) if (formulas.has(cellKey(row, column))) keys.push(cellKey(row, column));
    return keys;
  }
  return [...formulas.keys()].filter((key) => {
    const { row, column } = keyPlace(key);
    return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  });
}

/** Follows references from the given formulas backwards. Circles end where a stretch or a formula has been seen. */
export function feedingCells(book: Book, starts: readonly StartFormula[]): Feeding {
  const areas = new AreaSet();
  const found: Feeding["formulas"] = [];
  const seen = new Set<string>();
  const sheets = new Map(book.sheets.map((sheet) => [sheetKey(sheet.entry.name), sheet]));
  const queue: StartFormula[] = [...starts];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const area of areasIn(referencesIn(next.formula), book, next)) {
      if (!areas.add(area)) continue;
      const sheet = sheets.get(sheetKey(area.sheetName));
      if (!sheet) continue;
      for (const key of formulasIn(area, sheet.formulas)) {
        const id = `${sheet.entry.sheetId},${key}`;
        if (seen.has(id)) continue;
        seen.add(id);
        const formula = sheet.formulas.get(key)!;
        found.push({ sheetName: sheet.entry.name, key, formula });
        queue.push({ sheetName: sheet.entry.name, row: keyPlace(key).row, formula });
      }
    }
  }
  return { areas, formulas: found };
}
