import type { Segmentation, SegmentationOptions } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import type { Outcome, ReportInfo } from "../../src/workbook/workbook.types";
import { type HeadlessExcel, startHeadlessExcel } from "../support/headlessExcel";

export const options: SegmentationOptions = {
  limitA: 0.8,
  limitB: 0.95,
  withoutAccount: "leaveOut",
  numberText: "none",
  hiddenRows: "include",
};

/** A small log of sales with returns, an account in two spellings, a row without an account and one with text. */
export const sales: unknown[][] = [
  ["Customer", "Revenue", "Note"],
  ["Acme", 500, "a"],
  ["Beta", 300, ""],
  ["acme ", 20, "b"],
  ["", 7, ""],
  ["Gamma", "n/a", ""],
  ["Delta", -5, "return"],
  ["Epsilon", 85, ""],
];

export function workbook(sheets: Record<string, unknown[][]> = { Sales: sales }): Promise<HeadlessExcel> {
  return startHeadlessExcel({ sheets });
}

/** The value of an outcome; fails the test with the reason otherwise. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

export function segmentationOf(rows: [string | number, number][], names?: string[]): Segmentation {
  return segmentAccounts({ firstRow: 2, account: rows.map((r) => r[0]), value: rows.map((r) => r[1]), name: names }, options);
}

export const info: ReportInfo = {
  measure: "Revenue",
  source: { kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3 },
  sourceRows: 7,
  roles: { account: "Customer", value: "Revenue" },
};

/** Everything a failed operation must leave alone: every cell of every sheet, tables, names, charts. */
export function everything({ grid }: HeadlessExcel): unknown {
  return {
    sheets: grid.sheets.list().map((sheet) => {
      const used = grid.cells.used(sheet.id, false);
      return [sheet.name, sheet.visibility, used, used ? grid.cells.formulas(used) : []];
    }),
    tables: grid.tables.list().map(({ name, area }) => [name, area]),
    names: grid.names.list().map(({ name, formula }) => [name, formula]),
    charts: grid.charts.all().length,
    active: grid.sheets.activeId(),
  };
}

/** Formulas and values of a range of a sheet, read through Office.js. */
export function read(sheetName: string, address?: string): Promise<{ formulas: unknown[][]; values: unknown[][] }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = (address === undefined ? sheet.getUsedRange() : sheet.getRange(address)).load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });
}

/** The row of a report whose second column is this label. */
export function lineOf(values: unknown[][], label: string): unknown[] {
  const line = values.find((row) => row[1] === label);
  if (!line) throw new Error(`no line ${label}`);
  return line;
}
