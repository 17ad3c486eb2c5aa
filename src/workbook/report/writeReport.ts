import { calculateWritten } from "../calculateWritten";
import { stopIfCancelled } from "../refusal";
import { run as runExcel } from "../run";
import type { LongRun, Outcome, ReportContent, Uncalculated, WrittenReport } from "../workbook.types";
import { printedPages } from "./printedPages";
import { drawCharts, renewCharts } from "./writing/charts";
import { recordBefore } from "./writing/journal";
import { prepare, type PreparedReport } from "./writing/prepare";
import { AccountsPrint, ownColumns } from "./writing/prints";
import type { WorkbookBefore } from "./writing/writing.types";
import { saveRecord } from "./writing/saveRecord";
import { rememberBefore } from "./writing/restore";
import { markWriting } from "./writing/writingMark";
import { withdraw } from "./writing/withdraw";
import { writeSheets } from "./writing/writeSheets";

function written(prepared: PreparedReport, charts: boolean, calculation: Uncalculated): WrittenReport {
  const { input, names, sheets, earlier, user } = prepared;
  const { segmentation, info } = input.content;
  const accounts = segmentation.accounts.account.length;
  return {
    definitionId: info.definition.id,
    sheets: sheets.map(({ content, sheetName }) => ({ part: content.part, name: sheetName })),
    tableName: names.table("segments"),
    accounts,
    charts,
    pages: printedPages(accounts),
    updated: earlier !== undefined && sheets.some(({ isNew }) => !isNew),
    keptColumns: user?.columns.length ?? 0,
    ...(info.goneSources && { goneSources: info.goneSources }),
    ...calculation,
  };
}

async function fillWorkbook(context: Excel.RequestContext, prepared: PreparedReport, run: LongRun): Promise<WrittenReport> {
  const { input } = prepared;
  const print = new AccountsPrint(ownColumns(input.columns));
  await writeSheets(context, prepared, run, print);
  const calculation = await calculateWritten(context);
  const charts = await drawCharts(context, prepared);
  stopIfCancelled(run.signal);
  await saveRecord(context, prepared, print);
  await renewCharts(context, prepared);
  return written(prepared, charts, calculation);
}

/**
 * Writes the report of a definition: Summary, Segments, Charts, Moves with a comparison, Plan with confirmed key accounts, and Audit. A
 * report of the same definition that is already in the workbook is brought up to date in place: its sheets stay, so that whatever refers to
 * them stays valid, and what the user added is kept by these rules.
 * - Columns beside or between those of the account table stay and follow their account; the audit names what stood beside accounts no
 * longer listed.
 * - Cells filled on the Plan sheet stay with their account; a service tier typed on the Summary sheet since the last report stays with its
 * class.
 * - Limits and every other figure follow the definition; the audit names limits that were typed in the sheet and replaced.
 * - A sheet that was deleted is written anew; one that was renamed or moved is found by its hidden name.
 *
 * After a failure or Cancel every cell, sheet, name, table and setting is as before. An Excel that refuses formats, links, print set-up or
 * charts gets the report without them.
 */
export async function writeReport(content: ReportContent, run: LongRun): Promise<Outcome<WrittenReport>> {
  const journal: { before?: WorkbookBefore } = {};
  const outcome = await runExcel(async (context) => {
    stopIfCancelled(run.signal);
    const prepared = await prepare(context, content);
    const before = await recordBefore(context, prepared);
    stopIfCancelled(run.signal);
    journal.before = before;
    await markWriting(context, prepared, before);
    return fillWorkbook(context, prepared, run);
  });
  const { before } = journal;
  if (!before) return outcome;
  if (!outcome.ok) return withdraw(outcome, before);
  rememberBefore(before);
  return outcome;
}
