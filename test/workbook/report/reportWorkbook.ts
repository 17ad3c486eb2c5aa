import { standardOptions } from "../../../src/economics/segmentation/standardOptions";
import { classedAccounts, compareSegmentations } from "../../../src/economics/segmentation/moves/compareSegmentations";
import type { SalesColumns, Segmentation, SegmentationOptions } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import type { Outcome, PlanSettings, ReportContent, ReportInfo, WrittenReport } from "../../../src/workbook/workbook.types";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

export const reportOptions = standardOptions;

export const reportInfo: ReportInfo = {
  definition: { id: "d1", name: "Key accounts", revision: 1 },
  measure: "Revenue",
  measures: { first: "revenue" },
  sources: [{ kind: "usedRange", sheetName: "Sales", address: "A1:C8", rows: 8, columns: 3 }],
  sourceRows: 7,
  roles: [
    { role: "Account", title: "Customer" },
    { role: "Amount", title: "Revenue" },
  ],
  comparison: { kind: "none" },
  writtenAt: Date.UTC(2026, 2, 2, 12),
  version: "1.2.3",
  letterPaper: false,
};

export type Row = [account: string | number, value: number, margin?: number];

/** Sales rows as read from a sheet. */
function columnsOf(rows: readonly Row[], more: Partial<SalesColumns> = {}): SalesColumns {
  const margin = rows.some((row) => row[2] !== undefined) ? { margin: rows.map((row) => row[2] ?? null) } : {};
  const parts = [{ sheetName: "Sales", firstRow: 2, start: 0 }];
  return { parts, account: rows.map((row) => row[0]), value: rows.map((row) => row[1]), ...margin, ...more };
}

export const segmentationOf = (
  rows: readonly Row[],
  options: Partial<SegmentationOptions> = {},
  more: Partial<SalesColumns> = {},
): Segmentation => segmentAccounts(columnsOf(rows, more), { ...reportOptions, ...options });

export function contentOf(rows: readonly Row[], options: Partial<SegmentationOptions> = {}, info: Partial<ReportInfo> = {}): ReportContent {
  const segmentation = segmentationOf(rows, options);
  return { segmentation, info: { ...reportInfo, ...info } };
}

/** A report with every sheet: a comparison with earlier rows, and a plan for the first accounts. */
export function fullContent(rows: readonly Row[], earlier: readonly Row[], options: Partial<SegmentationOptions> = {}): ReportContent {
  const content = contentOf(
    rows,
    options,
    options.second ? { second: "Gross margin", measures: { first: "revenue", second: options.second } } : {},
  );
  const before = classedAccounts(segmentationOf(earlier, options), "2025");
  const now = classedAccounts(content.segmentation, "2026");
  return { ...content, movement: compareSegmentations(before, now), plan: planOf(content.segmentation.accounts.account.slice(0, 2)) };
}

export const planOf = (accounts: string[]): PlanSettings => ({
  confirmed: true,
  accounts,
  tiers: ["Visit monthly", "Call", ""],
  retention: { retention: 0.8, discount: 0.1, change: 0.05, basis: "points", grossMargin: 0.4 },
});

/** Amounts 500 300 80 40 30 20 10 10 5 5: with limits 80% and 95% two accounts are A, three B, five C. */
export const TEN: Row[] = [500, 300, 80, 40, 30, 20, 10, 10, 5, 5].map((amount, i) => [`Account ${i}`, amount]);

export function openWorkbook(sheets: Record<string, unknown[][]> = { Sales: [["Customer", "Revenue"]] }): Promise<HeadlessExcel> {
  return startHeadlessExcel({ sheets });
}

/** The value of an outcome; fails the test with the reason otherwise. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

/** Everything a failed operation must leave alone: every cell of every sheet, tables, names, charts, settings. */
export async function everything({ grid, host }: HeadlessExcel): Promise<unknown> {
  await grid.settle();
  const titles = new Map(grid.sheets.list().map(({ id, name }) => [id, name]));
  return {
    sheets: grid.sheets.list().map((sheet) => {
      const used = grid.cells.used(sheet.id, true);
      return [
        sheet.name,
        sheet.visibility,
        used && { ...used, sheetId: "" },
        used ? grid.cells.formulas(used) : [],
        used ? grid.cells.values(used) : [],
      ];
    }),
    tables: grid.tables
      .list()
      .map(({ name, area, columns }) => [name, titles.get(area.sheetId), { ...area, sheetId: "" }, columns.map((column) => column.name)]),
    names: grid.names
      .list()
      .map(({ name, formula }) => [name, formula])
      .sort(),
    settings: [...settingsOf(host)].sort(),
    active: titles.get(grid.sheets.activeId()),
  };
}

const settingsOf = (host: HeadlessExcel["host"]): [string, string][] => host.settings.all();

export const nameOf = (report: WrittenReport, part: WrittenReport["sheets"][number]["part"]): string => {
  const sheet = report.sheets.find((one) => one.part === part);
  if (!sheet) throw new Error(`no sheet ${part}`);
  return sheet.name;
};

/** Values and formulas of a sheet, read through Office.js. */
export function read(sheetName: string, address?: string): Promise<{ formulas: unknown[][]; values: unknown[][] }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = (address === undefined ? sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)) : sheet.getRange(address)).load(
      "formulas,values",
    );
    await context.sync();
    return { formulas: range.formulas as unknown[][], values: range.values as unknown[][] };
  });
}

/** Columns of a table by their headers. */
export async function tableOf(tableName: string): Promise<Record<string, unknown[]>> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(tableName).getRange().load("values");
    await context.sync();
    const [headers = [], ...rows] = range.values as unknown[][];
    return Object.fromEntries(headers.map((header, i) => [String(header), rows.map((row) => row[i])]));
  });
}

/** Values of the report's named cells. */
export async function named(...names: string[]): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const ranges = names.map((name) => context.workbook.names.getItem(name).getRange().load("values"));
    await context.sync();
    return ranges.map((range) => (range.values as unknown[][])[0]?.[0]);
  });
}

/** Writes cells of a sheet as the user would. */
export async function type(sheetName: string, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(address).formulas = values;
    await context.sync();
  });
}
