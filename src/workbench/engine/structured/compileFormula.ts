import { parseStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";
import { sheetReference } from "../../../address/sheetNames";
import { columnLetters } from "../../../address/a1";
import type { EngineTable } from "./engineTable.types";
import { type ReferenceArea, referenceArea } from "./referenceArea";

/** Structured references of a formula replaced by addresses: whole once the row of the formula is known. */
export interface CompiledFormula {
  /** the formula for a cell in this row; 0-based */
  at(row: number): string;
  /** names of the tables it refers to, lower case */
  tables: ReadonlySet<string>;
  /** refers to its own row, so that each row gets a text of its own */
  usesRow: boolean;
  /** rows of one table differ only as they would after filling down */
  isFillable: boolean;
  /** differs from the formula as typed */
  isTranslated: boolean;
  /** what the tables at hand do not have, e.g. a column that is not there */
  unknown: readonly string[];
}

/** What a formula may mean by a word. */
export interface Vocabulary {
  /** tables of the workbook */
  tables: readonly EngineTable[];
  /** table round the cell, for [@Column] and [Column] */
  own: EngineTable | undefined;
  /** sheet of the cell: references to it need no sheet name */
  sheetId: string | undefined;
  /** what a defined name stands for, where that refers to tables */
  nameFormula(name: string): CompiledFormula | undefined;
}

type Part = string | ReferenceArea;

/** Reads a formula with structured references once, for all cells that hold it. */
export function compileFormula(formula: string, { tables, own, sheetId, nameFormula }: Vocabulary): CompiledFormula {
  const used = new Set<string>();
  const unknown: string[] = [];
  const hasOwnNames = /\b(?:LET|LAMBDA)\s*\(/i.test(formula);
  let isFillable = true;
  let isTranslated = false;
  const partOf = (token: Token): Part => {
    if (token.type === tokenTypes.REF_RANGE) isFillable &&= !isRelative(token.value);
    const wanted = tableName(token);
    if (wanted === undefined) return token.value;
    const table = wanted === "" ? own : tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (!table && token.type === tokenTypes.REF_NAMED) return definedName(token.value);
    isTranslated = true;
    used.add((wanted || own?.name || "").toLowerCase());
    const reference = token.type === tokenTypes.REF_NAMED ? { columns: [], sections: [] } : parseStructRef(token.value);
    const area = table && reference && referenceArea(reference, table);
    if (area?.rows === "thisRow" && area.table !== own) isFillable = false;
    if (area) return area;
    unknown.push(token.value);
    return "#REF!";
  };
  const definedName = (name: string): string => {
    const meaning = nameFormula(name);
    // In LET and LAMBDA a name may be one of their own.
    if (!meaning || (hasOwnNames && meaning.tables.size === 0)) return name;
    isTranslated = true;
    for (const table of meaning.tables) used.add(table);
    return `(${meaning.at(-1).replace(/^=/, "")})`;
  };
  const parts = tokenize(formula).map(partOf);
  const usesRow = parts.some((part) => typeof part !== "string" && part.rows === "thisRow");
  const at = (row: number) => parts.map((part) => (typeof part === "string" ? part : address(part, row, sheetId))).join("");
  return { at, tables: used, usesRow, isFillable, isTranslated, unknown };
}

/** Table a token refers to: "" for the one round the cell, undefined for any other token. */
function tableName({ type, value }: Token): string | undefined {
  if (type === tokenTypes.REF_STRUCT) return parseStructRef(value)?.table ?? undefined;
  return type === tokenTypes.REF_NAMED ? value : undefined;
}

/** B2 and B$2 move when filled down; $B$2 does not. */
function isRelative(address: string): boolean {
  return !/(?:^|!)\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/i.test(address);
}

function address({ table, rows, firstColumn, lastColumn }: ReferenceArea, row: number, sheetId: string | undefined): string {
  const sheet = table.sheetId === sheetId ? "" : sheetReference(table.sheetName, "");
  const [first, last] = [`$${columnLetters(firstColumn)}`, `$${columnLetters(lastColumn)}`];
  if (rows !== "thisRow") return `${sheet}${first}$${rows.first + 1}:${last}$${rows.last + 1}`;
  const inside = row > table.startRow && row <= table.endRow - (table.hasTotals ? 1 : 0);
  if (!inside) return "#VALUE!";
  return first === last ? `${sheet}${first}${row + 1}` : `${sheet}${first}${row + 1}:${last}${row + 1}`;
}
