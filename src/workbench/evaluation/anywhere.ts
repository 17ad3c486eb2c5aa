import { parseA1Ref, parseStructRef, stringifyStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { contains, rangeName } from "../files/fileRange";
import type { FileRange, FileSheet, FileTable, WorkbookFile } from "../files/workbookFile.types";
import { sheetReference } from "../../address/sheetNames";
import { cellAddress } from "../../address/a1";

/** The cell that a formula stands in. */
export interface Home {
  file: WorkbookFile;
  sheet: FileSheet;
  row: number;
  column: number;
}

/** Cells of a sheet. */
interface Place {
  sheet: FileSheet;
  area: FileRange;
}

/** What a formula means depends on its cell in a way that cannot be written down; caught within this file. */
class Bound extends Error {}

const ROWS_ONLY = /^\$?\d+:\$?\d+$/;
const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];
/** Names that hold our functions; they give arrays, never references. */
const OURS = /^LOYALTYX\./i;

function written({ sheet, area }: Place, home: Home): string {
  const address = rangeName(area);
  return sheet === home.sheet ? address : sheetReference(sheet.name, address);
}

function sheetNamed(name: string, { file, sheet }: Home): FileSheet {
  if (name === "") return sheet;
  const found = file.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Bound();
  return found;
}

/** The table that a reference names, or the one round the cell. */
function tableOf(name: string, { file, sheet, row, column }: Home): { sheet: FileSheet; table: FileTable } | undefined {
  const sheets = name === "" ? [sheet] : file.sheets;
  for (const one of sheets) {
    const table = one.tables?.find(({ name: own, range }) =>
      name === "" ? contains(range, row, column) : own.toLowerCase() === name.toLowerCase(),
    );
    if (table) return { sheet: one, table };
  }
  return undefined;
}

/** Columns of a table in one row, e.g. those of Sales[@[First]:[Last]]. */
function inRow({ sheet, table }: { sheet: FileSheet; table: FileTable }, columns: readonly string[], row: number): Place {
  const { startColumn, endColumn } = table.range;
  const at = columns.map((column) => table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase()));
  if (at.includes(-1)) throw new Bound();
  const [first, last] = at.length === 0 ? [0, endColumn - startColumn] : [Math.min(...at), Math.max(...at)];
  return { sheet, area: { startRow: row, endRow: row, startColumn: startColumn + first, endColumn: startColumn + last } };
}

/** References to columns of a table: "this row" becomes cells, and a table that is only meant by standing in it is named. */
function structured(token: string, home: Home, single: boolean): string {
  const found = parseStructRef(token);
  const place = found && tableOf(found.table ?? "", home);
  // outside of a table [x] is a parameter of a LAMBDA; a table that is not there is for the engine to refuse
  if (!found || !place) return token;
  const { columns = [], sections = [] } = found;
  const isRow = sections.some((section) => section.toLowerCase() === "this row");
  if (isRow || (single && sections.length === 0)) return written(inRow(place, columns, home.row), home);
  if (single) throw new Bound();
  return found.table ? token : stringifyStructRef({ ...found, table: place.table.name });
}

function placeOf(token: string, home: Home): Place {
  const found = parseA1Ref(token);
  if (!found || !("range" in found) || !found.range || found.workbookName) throw new Bound();
  const { top, left, bottom, right } = found.range;
  const area = { startRow: top ?? 0, startColumn: left ?? 0, endRow: bottom ?? LAST_ROW, endColumn: right ?? LAST_COLUMN };
  return { sheet: sheetNamed(found.sheetName ?? "", home), area };
}

/** The one cell that @ takes: the only one, or that in the row or column of the formula. */
function crossing(token: string, home: Home): string {
  const { sheet, area } = placeOf(token, home);
  const { startRow, endRow, startColumn, endColumn } = area;
  const [down, across] = [endRow > startRow, endColumn > startColumn];
  const row = down ? home.row : startRow;
  const column = across ? home.column : startColumn;
  if ((down && across) || !contains(area, row, column)) throw new Bound();
  return written({ sheet, area: { startRow: row, endRow: row, startColumn: column, endColumn: column } }, home);
}

/** The cells that the formula in a cell fills. */
function spill(token: string, home: Home): string {
  const { sheet, area } = placeOf(token, home);
  const ref = sheet.rows[area.startRow]?.[area.startColumn]?.ref;
  if (ref === undefined) throw new Bound();
  return sheet === home.sheet ? ref : sheetReference(sheet.name, ref);
}

/** Puts ",1,1" before the bracket that closes the call at `call`, and makes it INDEX: the first cell of an array. */
function firstOf(tokens: Token[], call: number): void {
  let depth = 0;
  for (let i = call + 1; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "(") depth++;
    if (value === ")") depth--;
    if (depth > 0) continue;
    tokens[call] = { ...tokens[call]!, value: "INDEX" };
    tokens.splice(i, 0, { type: tokenTypes.UNKNOWN, value: ",1,1" });
    return;
  }
}

const references = new Set<string>([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_STRUCT, tokenTypes.REF_NAMED]);

function withoutPlace(tokens: Token[], home: Home): string {
  const texts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { type, value } = tokens[i]!;
    const next = tokens[i + 1];
    const isAt = value === "@" && next && references.has(next.type);
    if (isAt && next.type === tokenTypes.REF_NAMED) throw new Bound();
    if (isAt) texts.push(next.type === tokenTypes.REF_STRUCT ? structured(next.value, home, true) : crossing(next.value, home));
    else if (type === tokenTypes.REF_STRUCT) texts.push(structured(value, home, false));
    else if (type === tokenTypes.REF_RANGE && next?.value === "#") texts.push(spill(value, home));
    else if (type === tokenTypes.REF_BEAM && ROWS_ONLY.test(value) && contains(placeOf(value, home).area, 0, 0)) throw new Bound();
    else texts.push(value);
    if (isAt || (type === tokenTypes.REF_RANGE && next?.value === "#")) i++;
    if (type !== tokenTypes.FUNCTION) continue;
    const isEmptyCall = next?.value === "(" && tokens[i + 2]?.value === ")";
    if (isEmptyCall && /^(?:ROW|COLUMN)$/i.test(value)) texts.push(`(${cellAddress(home.row, home.column)}`);
    if (isEmptyCall && /^(?:ROW|COLUMN)$/i.test(value)) i++;
  }
  return texts.join("");
}

/**
 * A formula written so that it gives the same in any cell of its sheet, since the checks calculate it beside the data: references to "this row" of a table, @ before a
 * range, ROW() and A1# become the cells they mean.
 * @param formula as typed, with its equals sign
 * @returns undefined where what it means depends on its cell in another way
 */
export function anywhere(formula: string, home: Home): string | undefined {
  const tokens = tokenize(formula);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const [call, , operand] = tokens.slice(i, i + 3);
    const takesFirst = call?.type === tokenTypes.FUNCTION && call.value === "SINGLE" && operand && OURS.test(operand.value);
    if (takesFirst) firstOf(tokens, i);
  }
  try {
    return withoutPlace(tokens, home);
  } catch (error) {
    if (error instanceof Bound) return undefined;
    throw error;
  }
}
