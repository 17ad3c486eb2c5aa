import type { ReportSheet } from "../../workbook.types";
import { segmentHeaders } from "../segmentColumns";
import { ladderRowsOf, type PreparedReport } from "./prepare";
import { type AccountsPrint, sheetPrints } from "./prints";
import { LAYOUT, recordKey, type ReportRecord } from "./reportRecord";
import { readBlocks } from "./savedCells";
import { writingKey } from "./writingMark";

async function readPrints(context: Excel.RequestContext, { sheets }: PreparedReport): Promise<ReportRecord["prints"]> {
  const blocks = sheets.map(({ content, sheetName }) => ({
    sheet: context.workbook.worksheets.getItem(sheetName),
    block: { row: 0, column: 0, rows: content.cells.length, columns: content.cells[0]?.length ?? 1 },
  }));
  const cells = await readBlocks(context, blocks);
  return Object.fromEntries(sheets.map(({ content }, i) => [content.part, sheetPrints(cells[i]!)]));
}

/** Keeps with the workbook what finds the report again and tells later changes: the last step of a write, which makes it count. */
export async function saveRecord(context: Excel.RequestContext, prepared: PreparedReport, print: AccountsPrint): Promise<void> {
  const { input, names, sheets, earlier } = prepared;
  const { content, columns, carried } = input;
  const { segmentation, info } = content;
  const blocks: Partial<Record<ReportSheet, { rows: number; columns: number }>> = {};
  for (const sheet of sheets) {
    const { rows, columns: width } = { rows: sheet.content.cells.length, columns: sheet.content.cells[0]?.length ?? 1 };
    blocks[sheet.content.part] = { rows, columns: width };
  }
  const record: ReportRecord = {
    format: 1,
    layout: LAYOUT,
    definitionId: info.definition.id,
    number: names.number,
    accounts: segmentation.accounts.account.length,
    blocks,
    segments: segmentHeaders(content),
    right: Math.max(columns.first + columns.width, earlier?.end ?? 0) - 1,
    ladderRows: ladderRowsOf(input),
    classNames: segmentation.classNames,
    tiers: segmentation.classNames.map((_, i) => carried.tiers[i] ?? ""),
    limits: segmentation.options.classes.limits,
    prints: await readPrints(context, prepared),
    accountsPrint: print.text,
    updated: earlier !== undefined,
  };
  const { settings } = context.workbook;
  const mark = settings.getItemOrNullObject(writingKey(info.definition.id)).load("key");
  await context.sync();
  settings.add(recordKey(info.definition.id), record);
  if (!mark.isNullObject) mark.delete();
  await context.sync();
}
