import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import { cellAddress } from "../../src/address/a1";
import { rangeName } from "../../src/workbench/files/fileRange";
import { BOOLEAN, NUMBER, TEXT, type FileCell, type FileSheet, type WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { outcome, type CatalogueCall } from "../functions/catalogueCalls";
import { isError, type Argument, type ArgumentSet, type CellContent } from "../native/argumentSet";
import { plainForm } from "./plainForm";

/** A result no function gives: seen after recalculation, it was not calculated. */
export const PLANTED = -999;

/** One call of a function beside its native form, and where they stand. */
export interface FormulaCase {
  entry: CatalogFunction;
  set: ArgumentSet;
  /** what our function gives; an error object for a refusal */
  ours: unknown[][];
  /** row of the first argument and of the result, from 0 */
  top: number;
  formula: string;
}

function plain(content: CellContent): unknown {
  return isError(content) ? { code: content.error } : content;
}

function given(argument: Argument, matrix: boolean): unknown {
  if (argument.kind === "omitted") return null;
  if (argument.kind === "column") return argument.cells.map((content) => [plain(content)]);
  if (argument.kind === "matrix") return argument.rows.map((row) => row.map(plain));
  return matrix ? [[plain(argument.value)]] : plain(argument.value);
}

function ourResult({ entry, run }: CatalogueCall, set: ArgumentSet): unknown[][] {
  const ended = outcome(() => run(...set.map((argument, place) => given(argument, entry.parameters[place]!.matrix))));
  if (ended.kind === "thrown") return [[ended.error]];
  return Array.isArray(ended.value) ? (ended.value as unknown[][]) : [[ended.value]];
}

/** Columns kept for each argument; no matrix is wider. */
const WIDEST = 8;

/** The cells of an argument by rows; none where it is left out. */
export function cellsOf(argument: Argument): readonly (readonly CellContent[])[] {
  if (argument.kind === "omitted") return [];
  if (argument.kind === "matrix") return argument.rows;
  return argument.kind === "column" ? argument.cells.map((content) => [content]) : [[argument.value]];
}

function reference(argument: Argument, place: number, top: number): string {
  const rows = cellsOf(argument);
  if (rows.length === 0) return '""';
  const width = rows[0]!.length;
  if (width > WIDEST) throw new Error(`an argument of ${width} columns does not fit`);
  const left = place * WIDEST;
  return `D!${rangeName({ startRow: top, startColumn: left, endRow: top + rows.length - 1, endColumn: left + width - 1 })}`;
}

function rowsNeeded(set: ArgumentSet, ours: unknown[][]): number {
  return 1 + Math.max(ours.length, ...set.map((argument) => cellsOf(argument).length));
}

/** So many calls of one function as are wanted, from `top` on; none where its native form is not for an old spreadsheet, or too long with these arguments. */
export function formulaCases(
  call: CatalogueCall,
  sets: readonly ArgumentSet[],
  top: number,
  wanted: number,
): { cases: FormulaCase[]; next: number } {
  const { entry } = call;
  const cases: FormulaCase[] = [];
  let next = top;
  for (const [tried, set] of sets.entries()) {
    if (cases.length === wanted || (tried >= wanted && cases.length === 0)) break;
    const names = entry.parameters.map(({ name }, place) => [name, reference(set[place]!, place, next)] as const);
    const formula = plainForm(entry, Object.fromEntries(names));
    if (formula === undefined) continue;
    const ours = ourResult(call, set);
    cases.push({ entry, set, ours, top: next, formula: `=${formula}` });
    next += rowsNeeded(set, ours);
  }
  return { cases, next };
}

function fileCell(content: CellContent): FileCell | undefined {
  if (content === null) return undefined;
  if (isError(content)) return { f: `=${content.error}`, v: content.error, t: TEXT };
  return { v: content, t: typeof content === "number" ? NUMBER : typeof content === "boolean" ? BOOLEAN : TEXT };
}

function dataRows(cases: readonly FormulaCase[]): FileSheet["rows"] {
  const rows: FileSheet["rows"] = [];
  for (const { set, top } of cases)
    set.forEach((argument, place) =>
      cellsOf(argument).forEach((contents, row) =>
        contents.forEach((content, column) => ((rows[top + row] ??= [])[place * WIDEST + column] = fileCell(content))),
      ),
    );
  return rows;
}

/** A workbook with the arguments on one sheet and the native forms on another, their results planted. */
export function caseWorkbook(cases: readonly FormulaCase[]): WorkbookFile {
  const native: FileSheet["rows"] = [];
  for (const { ours, top, formula } of cases) {
    const width = ours[0]!.length;
    const ref = `${cellAddress(top, 0)}:${cellAddress(top + ours.length - 1, width - 1)}`;
    native[top] = [{ f: formula, ref, v: PLANTED, t: NUMBER }];
  }
  return {
    sheets: [
      { name: "D", rows: dataRows(cases) },
      { name: "Native", rows: native },
    ],
    styles: {},
    names: [],
  };
}
