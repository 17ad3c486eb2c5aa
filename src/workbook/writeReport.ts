import type { Segmentation } from "../economics/segmentation/keyAccounts.types";
import { rectAddress } from "./a1";
import { Refusal, stopIfCancelled } from "./refusal";
import { addParetoChart } from "./report/addParetoChart";
import { applyLooks, applyNumberFormats } from "./report/formatReport";
import { type ReportLayout, reportAddresses, reportLayout } from "./report/reportLayout";
import { addSheet, deleteSheet, freeNames, type ReportNames } from "./report/reportSheet";
import { summaryCells } from "./report/summaryCells";
import { type Cell, LADDER_COLUMNS, ladderHeader, ladderRows, tableHeader, tableRow } from "./report/tableRows";
import { reportTexts } from "./report/reportTexts";
import { valueHeader } from "./report/valueHeader";
import { writeRows } from "./report/writeRows";
import { run as runExcel } from "./run";
import type { LongRun, Outcome, ReportInfo, WrittenReport } from "./workbook.types";

const SHEET_ROWS = 1_048_576;

interface Draft {
  segmentation: Segmentation;
  info: ReportInfo;
  layout: ReportLayout;
  measure: string;
  run: LongRun;
}

/** Refuses what cannot become a report before anything is touched. */
function refuseImpossible({ layout }: Draft): void {
  if (layout.accounts === 0) throw new Refusal({ key: "noAccounts" });
  if (layout.table + 1 + layout.accounts > SHEET_ROWS) throw new Refusal({ key: "tooManyAccounts", values: { n: layout.accounts } });
}

async function writeTable(context: Excel.RequestContext, sheet: Excel.Worksheet, draft: Draft, tableName: string): Promise<void> {
  const { segmentation, layout, run, measure } = draft;
  const at = reportAddresses(layout);
  const columns = layout.columns.class + 1;
  const progress = (done: number) => run.onProgress?.({ phase: "writing", done, total: layout.accounts });
  const header: (cells: Cell[], column: number) => void = (cells, column) => {
    sheet.getRangeByIndexes(layout.table, column, 1, cells.length).values = [cells];
  };
  header(tableHeader(layout, measure), 0);
  const rows = { row: layout.table + 1, rows: layout.accounts };
  if (layout.hasShares) {
    sheet.getRangeByIndexes(layout.table - 1, layout.ladder, 1, 1).values = [[reportTexts.ladder]];
    header(ladderHeader(), layout.ladder);
    const cells = ladderRows(segmentation, layout, at);
    await writeRows(context, sheet, { ...rows, column: layout.ladder, columns: LADDER_COLUMNS, cells }, run);
  }
  await writeRows(context, sheet, { ...rows, column: 0, columns, cells: (i) => tableRow(segmentation, layout, at, i) }, run, progress);
  const table = sheet.tables.add(rectAddress({ row: layout.table, column: 0, rows: layout.accounts + 1, columns }), true);
  table.name = tableName;
  table.style = "TableStyleMedium2";
  await context.sync();
}

/** Formats come first, so that no cell ever shows unformatted and the table inherits them. */
async function fillSheet(context: Excel.RequestContext, draft: Draft, names: ReportNames): Promise<WrittenReport> {
  const { segmentation, info, layout, measure, run } = draft;
  const sheet = context.workbook.worksheets.getItem(names.sheetName);
  applyNumberFormats(sheet, layout, segmentation.accounts.value[0]!);
  await context.sync();
  await applyLooks(context, sheet, layout);
  await writeTable(context, sheet, draft, names.tableName);
  stopIfCancelled(run.signal);
  const cells = summaryCells({ segmentation, info, layout, at: reportAddresses(layout), table: names.tableName, measure });
  sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).formulas = cells;
  await context.sync();
  const chart = await addParetoChart(context, sheet, layout, measure);
  stopIfCancelled(run.signal);
  return { ...names, accounts: layout.accounts, chart };
}

/** Takes the half-written sheet away again; the reason stays the one of the failure unless the sheet cannot be removed. */
async function withdraw(failed: Outcome<never> & { ok: false }, sheetName: string): Promise<Outcome<never>> {
  const removed = await runExcel((context) => deleteSheet(context, sheetName));
  if (removed.ok) return failed;
  const detail = [failed.reason.detail, removed.reason.detail].filter(Boolean).join("; ");
  return { ok: false, reason: { key: "leftover", values: { sheet: sheetName }, detail } };
}

/**
 * Writes the segmentation to a new sheet: answer, classes, concentration, reconciliation to the source, Pareto chart and a table with formulas for
 * share, rank, cumulative share and class that follow the limits in the sheet's cells. Existing sheets are never touched; after a failure or
 * Cancel the new sheet is deleted and the workbook is as before. An Excel that cannot draw the chart gets the report without it.
 */
export async function writeReport(segmentation: Segmentation, info: ReportInfo, run: LongRun): Promise<Outcome<WrittenReport>> {
  const draft: Draft = { segmentation, info, layout: reportLayout(segmentation), measure: valueHeader(info.measure), run };
  let names: ReportNames | undefined;
  const created = await runExcel(async (context) => {
    refuseImpossible(draft);
    stopIfCancelled(run.signal);
    const free = await freeNames(context);
    names = free;
    await addSheet(context, free.sheetName);
    return free;
  });
  if (!created.ok) return names && !isRefusedSheet(created) ? withdraw(created, names.sheetName) : created;
  const written = await runExcel((context) => fillSheet(context, draft, created.value));
  return written.ok ? written : withdraw(written, created.value.sheetName);
}

/** Excel refused the sheet itself, so there is none to take away. */
function isRefusedSheet(outcome: Outcome<never> & { ok: false }): boolean {
  return outcome.reason.key === "structureProtected";
}
