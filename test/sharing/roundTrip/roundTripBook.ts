import type { CatalogFunction } from "../../../src/catalog/data/catalog.types";
import { cellAddress } from "../../../src/address/a1";
import { rangeName } from "../../../src/workbench/files/fileRange";
import { BOOLEAN, NUMBER, TEXT, type FileCell, type FileSheet, type WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { exampleResult } from "../../bench/exampleArguments";
import type { CatalogueCall } from "../../functions/catalogueCalls";
import { dataRows, ourResult, references } from "../../libreoffice/writtenCases";
import { type ArgumentSet, cellRows } from "../../native/argumentSet";

/** One formula of ours in the workbook, and what it gave there. */
export interface RoundTripCase {
  entry: CatalogFunction;
  /** as a person types it */
  formula: string;
  set: ArgumentSet;
  ours: unknown[][];
  /** row of the first argument and of the result, from 0 */
  top: number;
}

/** LAMBDA bodies build sequences no longer than the sheet, and a valid call may ask for 10,000 periods. */
const LAST_ROW = 12_000;

function storedResult(value: unknown): FileCell {
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value, t: BOOLEAN };
  if (typeof value === "object" && value !== null) return { v: (value as { code: string }).code, t: TEXT };
  return { v: String(value ?? ""), t: TEXT };
}

/** Calls with their arguments in cells, one below the other. */
export function roundTripCases(call: CatalogueCall, sets: readonly ArgumentSet[], top: number): { cases: RoundTripCase[]; next: number } {
  let next = top;
  const cases = sets.map((set) => {
    const args = references(set, next);
    while (args.at(-1) === "") args.pop();
    const one = { entry: call.entry, formula: `=${call.entry.name}(${args.join(",")})`, set, ours: ourResult(call, set), top: next };
    next += 1 + Math.max(one.ours.length, ...set.map((argument) => cellRows(argument).length));
    return one;
  });
  return { cases, next };
}

/** The examples of a function as the documentation shows them, and the results it shows. */
export function exampleCases({ entry }: CatalogueCall, top: number): { cases: RoundTripCase[]; next: number } {
  let next = top;
  const cases = entry.examples.map(({ formula, expected }) => {
    const one = { entry, formula, set: [], ours: exampleResult(expected), top: next };
    next += 1 + one.ours.length;
    return one;
  });
  return { cases, next };
}

function callCells(copy: FileSheet["rows"], { formula, ours, top }: RoundTripCase, stored: (value: unknown) => FileCell): void {
  ours.forEach((line, row) => line.forEach((value, column) => ((copy[top + row] ??= [])[column] = stored(value))));
  const ref = rangeName({ startRow: top, startColumn: 0, endRow: top + ours.length - 1, endColumn: ours[0]!.length - 1 });
  const first = (copy[top] as FileCell[])[0]!;
  copy[top]![0] = {
    ...first,
    f: formula,
    ref: ref.includes(":") ? ref : `${cellAddress(top, 0)}:${cellAddress(top, 0)}`,
  };
}

/** A workbook as Excel saves it with the add-in: our formulas, and the values they gave, or those that `stored` puts in their place. */
export function roundTripBook(cases: readonly RoundTripCase[], stored: (value: unknown) => FileCell = storedResult): WorkbookFile {
  const calls: FileSheet["rows"] = [];
  for (const one of cases) callCells(calls, one, stored);
  const data = dataRows(cases);
  for (const rows of [calls, data]) rows[LAST_ROW] = [{ v: "end", t: TEXT }];
  return {
    sheets: [
      { name: "Data", rows: data },
      { name: "Calls", rows: calls },
    ],
    styles: {},
    names: [],
  };
}
