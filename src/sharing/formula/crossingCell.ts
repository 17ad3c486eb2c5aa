import { parseA1Range, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { columnLetters } from "./address";

/** What stands round a formula that is no array formula. */
export interface Surroundings {
  /** cell of the formula, counted from 1; undefined for one that many cells share */
  cell: { row: number; column: number } | undefined;
  /** whether the table is on the sheet of the formula */
  hasTable(name: string): boolean;
}

/** A reference to several cells that crosses neither the row nor the column of the formula. */
export const NO_CROSSING = Symbol("no crossing");
/** One column of a table: Sales[Margin]. */
const TABLE_COLUMN = /^([^[\]]+)\[([^#@[\]](?:[^[\]]|'[[\]])*)\]$/;

/** Whether a place, counted from 1, lies within a stretch counted from 0, whose open ends are null. */
const isWithin = (place: number, from: number | null, to: number | null): boolean => place > (from ?? -1) && place - 1 <= (to ?? Infinity);

function crossed(text: string, { cell }: Surroundings): string | typeof NO_CROSSING | undefined {
  const afterSheet = text.lastIndexOf("!") + 1;
  const sheet = text.slice(0, afterSheet);
  const range = parseA1Range(text.slice(afterSheet));
  // a reference through several sheets has no crossing
  if (!range || sheet.includes(":")) return text;
  const [top, left, bottom, right] = [range.top ?? null, range.left ?? null, range.bottom ?? null, range.right ?? null];
  const column = left !== null && left === right ? left : undefined;
  const row = top !== null && top === bottom ? top : undefined;
  if (column !== undefined && row !== undefined) return text;
  if (!cell) return undefined;
  if (column !== undefined && isWithin(cell.row, top, bottom))
    return `${sheet}${range.$left ? "$" : ""}${columnLetters(column + 1)}${cell.row}`;
  if (row !== undefined && isWithin(cell.column, left, right))
    return `${sheet}${columnLetters(cell.column)}${range.$top ? "$" : ""}${row + 1}`;
  return NO_CROSSING;
}

function ofTable(text: string, { hasTable }: Surroundings): string | undefined {
  if (/\[#This Row\]/i.test(text)) return text;
  const [, table, column] = TABLE_COLUMN.exec(text) ?? [];
  return table !== undefined && hasTable(table) ? `${table}[[#This Row],[${column}]]` : undefined;
}

/**
 * The one cell that a formula which is no array formula takes of a reference: the one in its own row or column. Excel calls it implicit intersection.
 * @param reference an address or a column of a table
 * @returns the reference itself where it is one cell anyway, NO_CROSSING, or undefined where the file does not tell
 */
export function crossingCell(
  { type, value }: Pick<Token, "type" | "value">,
  around: Surroundings,
): string | typeof NO_CROSSING | undefined {
  return type === tokenTypes.REF_STRUCT ? ofTable(value, around) : crossed(value, around);
}
