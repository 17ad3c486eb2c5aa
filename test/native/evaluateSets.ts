import { BooleanNumber, CellValueType, type ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import type { Engine } from "../../src/workbench/engine/engine.types";
import type { FormulaValue } from "../../src/workbench/evaluation/evaluation.types";
import { formulaResult } from "../../src/workbench/evaluation/FormulaSheet";
import { cellAddress } from "../../src/address/a1";

import { type Argument, type ArgumentSet, type CellContent, cellRows, isError } from "./argumentSet";

/** Rows kept for one set: its longest column, and the longest table it can give. */
const BLOCK = 40;

/** LAMBDA bodies build sequences no longer than the sheet, and a valid schedule may ask for 10,000 periods. */
const SHEET_ROWS = 12_000;

export const NATIVE = "NATIVE_FORM";

export interface Pair {
  ours: FormulaValue | FormulaValue[][];
  native: FormulaValue | FormulaValue[][];
}

type Rows = Record<number, Record<number, ICellData>>;

function cellData(content: CellContent): ICellData {
  if (isError(content)) return { f: `=${content.error}` };
  if (typeof content === "boolean") return { v: content ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: content, t: typeof content === "number" ? CellValueType.NUMBER : CellValueType.STRING };
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

/** Puts the arguments on the data sheet. */
function place(data: Rows, set: ArgumentSet, top: number): void {
  const columns = firstColumns(set);
  set.forEach((argument, index) => {
    cellRows(argument).forEach((cells, row) =>
      cells.forEach((content, column) => {
        if (content !== null) (data[top + row] ??= {})[(columns[index] as number) + column] = cellData(content);
      }),
    );
  });
}

function reference(argument: Argument, column: number, top: number, omitted: string): string {
  const rows = cellRows(argument);
  if (argument.kind === "omitted") return omitted;
  const first = `Data!${cellAddress(top, column)}`;
  return argument.kind === "cell" ? first : `${first}:${cellAddress(top + rows.length - 1, column + (rows[0]?.length ?? 1) - 1)}`;
}

function references(set: ArgumentSet, top: number, omitted: string): string[] {
  const columns = firstColumns(set);
  return set.map((argument, index) => reference(argument, columns[index] as number, top, omitted));
}

function call(name: string, set: ArgumentSet, top: number, omitted: string): string {
  return `=${name}(${references(set, top, omitted).join(",")})`;
}

function write(engine: Engine, unitId: string, sheetId: string, cellValue: Rows): void {
  const commands = engine.univer.__getInjector().get(ICommandService);
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: sheetId, cellValue });
}

/**
 * Evaluates a function and its native form, side by side in the spreadsheet engine, on each set of arguments. The native form stands
 * behind a defined name, as in a finance copy; its omitted arguments are written out as "".
 * @param written the call of that name in a copy, from the references of the arguments ("" for one left out); if it is not just handed the
 * references
 */
export async function evaluateSets(
  engine: Engine,
  entry: CatalogFunction,
  sets: readonly ArgumentSet[],
  written?: (args: string[]) => string,
): Promise<Pair[]> {
  const unitId = `native-${entry.id}`;
  const rowCount = Math.max(SHEET_ROWS, sets.length * BLOCK + BLOCK);
  const names = ["Data", "Ours", "Native"];
  const sheets = Object.fromEntries(names.map((name) => [name, { id: name, name, rowCount, columnCount: 120 }]));
  const workbook = engine.api.createWorkbook({ id: unitId, sheetOrder: names, sheets });
  workbook.insertDefinedName(NATIVE, `LAMBDA(${[...entry.parameters.map(({ name }) => name), entry.native].join(",")})`);
  const rows: Record<string, Rows> = { Data: {}, Ours: {}, Native: {} };
  sets.forEach((set, index) => {
    const top = index * BLOCK;
    place(rows.Data as Rows, set, top);
    (rows.Ours as Rows)[top] = { 0: { f: call(entry.name, set, top, "") } };
    (rows.Native as Rows)[top] = { 0: { f: written ? `=${written(references(set, top, ""))}` : call(NATIVE, set, top, '""') } };
  });
  for (const name of names) write(engine, unitId, name, rows[name] as Rows);
  await engine.settle();
  const result = (name: string, index: number) => {
    const sheet = workbook.getSheetBySheetId(name);
    if (sheet === null) throw new Error(`The sheet ${name} is missing`);
    return formulaResult(engine, sheet, index * BLOCK, 0);
  };
  const pairs = sets.map((_, index) => ({ ours: result("Ours", index), native: result("Native", index) }));
  engine.api.disposeUnit(unitId);
  return pairs;
}
