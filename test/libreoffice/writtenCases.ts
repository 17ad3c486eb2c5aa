import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import { WrittenForms } from "../../src/sharing/native/writtenOut";
import type { Refused, Written } from "../../src/sharing/native/native.types";
import { cellAddress } from "../../src/address/a1";
import { rangeName } from "../../src/workbench/files/fileRange";
import { BOOLEAN, NUMBER, TEXT, type FileCell, type FileSheet, type WorkbookFile } from "../../src/workbench/files/workbookFile.types";
import { type CatalogueCall, outcome } from "../functions/catalogueCalls";
import { type Argument, type ArgumentSet, type CellContent, cellRows, isError } from "../native/argumentSet";
import { PLANTED } from "./formulaCases";

/** One call of a function, what the function gives, and the formulas a finance copy has for it. */
export interface WrittenCase {
  entry: CatalogFunction;
  set: ArgumentSet;
  /** what our function gives; an error object for a refusal */
  ours: unknown[][];
  /** row of the first argument and of the result, from 0 */
  top: number;
  written: Written | Refused;
}

function plain(content: CellContent): unknown {
  return isError(content) ? { code: content.error } : content;
}

function given(argument: Argument, matrix: boolean): unknown {
  if (argument.kind === "omitted") return null;
  if (argument.kind === "cell") return matrix ? [[plain(argument.value)]] : plain(argument.value);
  return cellRows(argument).map((row) => row.map(plain));
}

export function ourResult({ entry, run }: CatalogueCall, set: ArgumentSet): unknown[][] {
  const ended = outcome(() => run(...set.map((argument, place) => given(argument, entry.parameters[place]!.matrix))));
  if (ended.kind === "thrown") return [[ended.error]];
  return Array.isArray(ended.value) ? (ended.value as unknown[][]) : [[ended.value]];
}

/** First column of each argument: they stand side by side. */
function firstColumns(set: ArgumentSet): number[] {
  let next = 0;
  return set.map((argument) => {
    const column = next;
    next += Math.max(1, cellRows(argument)[0]?.length ?? 0);
    return column;
  });
}

/** Where each argument stands on the sheet Data; empty for one that is left out. */
export function references(set: ArgumentSet, top: number): string[] {
  const columns = firstColumns(set);
  return set.map((argument, place) => {
    if (argument.kind === "omitted") return "";
    const rows = cellRows(argument);
    const startColumn = columns[place]!;
    return `Data!${rangeName({ startRow: top, startColumn, endRow: top + rows.length - 1, endColumn: startColumn + rows[0]!.length - 1 })}`;
  });
}

/** The calls of one function from `top` on. */
export function writtenCases(call: CatalogueCall, sets: readonly ArgumentSet[], top: number): { cases: WrittenCase[]; next: number } {
  const forms = new WrittenForms();
  const { entry } = call;
  let next = top;
  const cases = sets.map((set) => {
    const ours = ourResult(call, set);
    const place = { row: next, column: 0, rows: ours.length, columns: ours[0]!.length, whole: true };
    const one = { entry, set, ours, top: next, written: forms.writtenOut(entry, references(set, next), place) };
    next += 1 + Math.max(ours.length, ...set.map((argument) => cellRows(argument).length));
    return one;
  });
  return { cases, next };
}

function fileCell(content: CellContent): FileCell | undefined {
  if (content === null) return undefined;
  if (isError(content)) return { f: `=${content.error}`, v: content.error, t: TEXT };
  return { v: content, t: typeof content === "number" ? NUMBER : typeof content === "boolean" ? BOOLEAN : TEXT };
}

export function dataRows(cases: readonly { set: ArgumentSet; top: number }[]): FileSheet["rows"] {
  const rows: FileSheet["rows"] = [];
  for (const { set, top } of cases) {
    const columns = firstColumns(set);
    set.forEach((argument, place) =>
      cellRows(argument).forEach((cells, row) =>
        cells.forEach((content, column) => ((rows[top + row] ??= [])[columns[place]! + column] = fileCell(content))),
      ),
    );
  }
  return rows;
}

function formulaCells({ written, ours, top }: WrittenCase): (FileCell & { row: number; column: number })[] {
  if ("refused" in written) return [];
  const planted = { v: PLANTED, t: NUMBER } as const;
  if (written.kind === "formula") {
    const ref = `${cellAddress(top, 0)}:${cellAddress(top + ours.length - 1, ours[0]!.length - 1)}`;
    return [{ row: 0, column: 0, f: `=${written.text}`, ...(written.array ? { ref } : {}), ...planted }];
  }
  return written.rows.flatMap((line, row) =>
    line.map(({ text, array }, column) => {
      const own = cellAddress(top + row, column);
      return { row, column, f: `=${text}`, ...(array ? { ref: `${own}:${own}` } : {}), ...planted };
    }),
  );
}

/** A workbook with the arguments on one sheet and the formulas on another, their results planted. */
export function writtenWorkbook(cases: readonly WrittenCase[]): WorkbookFile {
  const copy: FileSheet["rows"] = [];
  for (const one of cases) for (const { row, column, ...cell } of formulaCells(one)) (copy[one.top + row] ??= [])[column] = cell;
  return {
    sheets: [
      { name: "Data", rows: dataRows(cases) },
      { name: "Copy", rows: copy },
    ],
    styles: {},
    names: [],
  };
}
