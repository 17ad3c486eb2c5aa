import { parseA1Range, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { type Cell, cellAddress } from "../../address/a1";

/** What stands round a formula that is no array formula. */
export interface Surroundings {
  /** cell of the formula; undefined for one that many cells share */
  cell: Cell | undefined;
  /** whether the table is on the sheet of the formula */
  hasTable(name: string): boolean;
}

/** A reference to several cells that crosses neither the row nor the column of the formula. */
export const NO_CROSSING = Symbol("no crossing");
/** One column of a table: Sales[Margin]. */
const TABLE_COLUMN = /^([^[\]]+)\[([^#@[\]](?:[^[\]]|'[[\]])*)\]$/;

/** Whether a place lies within a stretch, whose open ends are null. */
const isWithin = (place: number, from: number | null, to: number | null): boolean => place >= (from ?? 0) && place <= (to ?? Infinity);

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
  if (column !== undefined && isWithin(cell.row, top, bottom)) return sheet + cellAddress(cell.row, column, false, range.$left === true);
  if (row !== undefined && isWithin(cell.column, left, right)) return sheet + cellAddress(row, cell.column, range.$top === true, false);
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
