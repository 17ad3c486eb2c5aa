import { parseStructRef, type ReferenceStructXlsx, type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { columnLetters } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import type { EngineTable } from "./engineTables";

/** What a structured reference covers: rows of the sheet (`thisRow` means the row of the formula) and columns. */
interface ReferenceArea {
  table: EngineTable;
  rows: { first: number; last: number } | "thisRow";
  firstColumn: number;
  lastColumn: number;
}

/** The cells a structured reference stands for; undefined where the table has no such column or row (#REF! in Excel). */
function referenceArea(reference: ReferenceStructXlsx, table: EngineTable): ReferenceArea | undefined {
  const columns = columnsOf(reference.columns ?? [], table);
  const rows = rowsOf(reference.sections ?? [], table);
  return columns && rows ? { table, rows, ...columns } : undefined;
}

function columnsOf(names: string[], { columns, startColumn }: EngineTable): { firstColumn: number; lastColumn: number } | undefined {
  if (names.length === 0) return { firstColumn: startColumn, lastColumn: startColumn + columns.length - 1 };
  const positions = names.map((name) => columns.findIndex((title) => title.toLowerCase() === name.toLowerCase()));
  if (positions.some((position) => position < 0)) return undefined;
  return { firstColumn: startColumn + Math.min(...positions), lastColumn: startColumn + Math.max(...positions) };
}

function rowsOf(sections: string[], { startRow, endRow, hasTotals }: EngineTable): ReferenceArea["rows"] | undefined {
  if (sections.includes("this row")) return "thisRow";
  const wanted = sections.length === 0 ? ["data"] : sections;
  const lastData = hasTotals ? endRow - 1 : endRow;
  const parts = wanted.flatMap((section): [number, number][] => {
    if (section === "all") return [[startRow, endRow]];
    if (section === "headers") return [[startRow, startRow]];
    if (section === "totals") return hasTotals ? [[endRow, endRow]] : [];
    return [[startRow + 1, lastData]];
  });
  if (parts.length === 0) return undefined;
  return { first: Math.min(...parts.map(([first]) => first)), last: Math.max(...parts.map(([, last]) => last)) };
}

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
