import { parseStructRef, type ReferenceStructXlsx, type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import type { IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import type { IFormulaDataItem } from "@univerjs/engine-formula";
import { columnLetters } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import { type EngineName, type EngineTable, tableAt } from "./engineTables";

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
interface CompiledFormula {
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
function compileFormula(formula: string, { tables, own, sheetId, nameFormula }: Vocabulary): CompiledFormula {
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

type SheetFormulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

/** Formulas of one state of the workbook's tables in the form the engine calculates: addresses in place of structured references. */
export class FormulaTranslator {
  private readonly compiled = new Map<string, CompiledFormula>();
  private readonly mention: RegExp;
  private readonly names: readonly EngineName[];
  private readonly reading = new Set<EngineName>();

  /** @param names defined names that stand for formulas */
  constructor(
    readonly tables: readonly EngineTable[],
    names: readonly EngineName[],
  ) {
    this.names = names;
    this.mention = mentionOf([...tables, ...this.names]);
  }

  /** Whether the formula may refer to a table; false is certain. */
  mentions(formula: string): boolean {
    return this.mention.test(formula);
  }

  /** What a name stands for; undefined where that is no formula. */
  nameFormula(name: string, sheetId?: string): CompiledFormula | undefined {
    const same = this.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const found = same.find((one) => one.sheetId === sheetId) ?? same.find((one) => one.sheetId === undefined);
    // A name that leads back to itself stays a name, which the engine refuses.
    if (!found || this.reading.has(found)) return undefined;
    this.reading.add(found);
    const meaning = this.compile(found.formula, undefined, undefined);
    this.reading.delete(found);
    return meaning;
  }

  /** The formula of a cell as it stands there. */
  inCell(formula: string, sheetId: string, row: number, column: number): CompiledFormula {
    return this.compile(formula, sheetId, tableAt(this.tables, sheetId, row, column));
  }

  private compile(formula: string, sheetId: string | undefined, own: EngineTable | undefined): CompiledFormula {
    const key = `${sheetId ?? ""} ${own?.id ?? ""} ${formula}`;
    let compiled = this.compiled.get(key);
    if (!compiled) {
      compiled = compileFormula(formula, { tables: this.tables, own, sheetId, nameFormula: (name) => this.nameFormula(name, sheetId) });
      this.compiled.set(key, compiled);
    }
    return compiled;
  }

  /**
   * Replaces the structured references of a sheet's formulas in place. Cells that hold the same formula and differ only by their row become
   * one formula filled down, which the engine reads once.
   */
  translateSheet(sheetId: string, formulas: SheetFormulas): void {
    const filled = new Map<CompiledFormula, { f: string; si: string; row: number; column: number }>();
    for (const rowKey in formulas) {
      const line = formulas[rowKey];
      for (const columnKey in line) {
        const [row, column] = [Number(rowKey), Number(columnKey)];
        const item = line[column];
        if (!item || !this.mentions(item.f)) continue;
        const compiled = this.inCell(item.f, sheetId, row, column);
        if (!compiled.isTranslated) continue;
        const isFilled = item.si !== undefined && item.si !== "";
        if (isFilled || !compiled.usesRow) item.f = compiled.at(row - (item.y ?? 0));
        else if (!compiled.isFillable || !this.isInBody(sheetId, row, column)) item.f = compiled.at(row);
        else {
          const base = filled.get(compiled);
          if (base) Object.assign(item, { f: base.f, si: base.si, x: column - base.column, y: row - base.row });
          else {
            const first = { f: compiled.at(row), si: `structured-${filled.size + 1}`, row, column };
            filled.set(compiled, first);
            Object.assign(item, { f: first.f, si: first.si });
          }
        }
      }
    }
  }

  private isInBody(sheetId: string, row: number, column: number): boolean {
    const table = tableAt(this.tables, sheetId, row, column);
    return table !== undefined && row > table.startRow && row < table.endRow + (table.hasTotals ? 0 : 1);
  }
}

/** Finds a bracket, or one of the names standing alone. */
function mentionOf(named: readonly { name: string }[]): RegExp {
  const names = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return names.length === 0 ? /\[/ : new RegExp(`\\[|(?<![\\w.])(?:${names.join("|")})(?![\\w.(])`, "i");
}
