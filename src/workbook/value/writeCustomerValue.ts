import { fillPlaceholders } from "../../strings/fillPlaceholders";
import { rectAddress } from "../../address/a1";
import { valueTexts as texts } from "../../strings/valueSheet.en";
import { canDrawCharts, canWrite } from "../abilities";
import { calculateWritten } from "../calculateWritten";
import { type FreeNames, freeNames, removeNewSheet } from "../newSheet";
import { Refusal, stopIfCancelled } from "../refusal";
import { writeRows } from "../report/writeRows";
import { attempt, run as runExcel } from "../run";
import { type FollowedSource, followSources } from "../source/locateSource";
import { sourceName } from "../source/sourceName";
import type { LongRun, Outcome } from "../workbook.types";
import type { ValueContent, WrittenValues } from "./customerValue.types";
import { TABLE_STYLE } from "../report/look";
import { dressValues, drawValueChart } from "./dressValues";
import { monthLines, valueBlocks } from "./valueBlocks";
import { type ValueLayout, valueLayout } from "./valueLayout";
import { formulaRow, valueRow } from "./valueRows";

const MOST_ROWS = 1_048_576;

/** What the workbook had before, the names that are free in it, and the sources as they are now. */
interface Before extends FreeNames {
  followed: FollowedSource[];
}

async function lookRound(context: Excel.RequestContext, { sources }: ValueContent): Promise<Before> {
  const free = await freeNames(context, texts);
  return { ...free, followed: await followSources(context, sources) };
}

/** The new sheet with its table, formats and everything beside the customers. */
async function writeUpperPart(context: Excel.RequestContext, content: ValueContent, layout: ValueLayout, before: Before): Promise<string> {
  const sheet = context.workbook.worksheets.add(before.sheetName).load("id");
  const { table, monthBlock } = layout;
  const unit = texts.units[content.analysis.unit];
  const headers = layout.columns.map((id) => fillPlaceholders(texts.tableHead[id], { unit }));
  sheet.getRangeByIndexes(table.row, table.column, 1, table.columns).values = [headers];
  const list = sheet.tables.add(rectAddress(table), true);
  list.name = before.tableName;
  list.style = TABLE_STYLE;
  await context.sync();
  await dressValues(context, sheet, content, layout);
  for (const { row, column, lines } of valueBlocks(content, layout))
    sheet.getRangeByIndexes(row, column, lines.length, lines[0]!.length).formulas = lines;
  if (content.form === "formulas") {
    sheet.getRangeByIndexes(monthBlock.row - 1, monthBlock.column, 1, monthBlock.columns).values = [[...texts.monthHead]];
    sheet.getRangeByIndexes(monthBlock.row, monthBlock.column, monthBlock.rows, monthBlock.columns).formulas = monthLines(content, layout);
  }
  await context.sync();
  return sheet.id;
}

/** The content with its sources by the names they have now, and those that are gone named. */
function withPresentSources(content: ValueContent, { followed }: Before): ValueContent {
  const goneSources = followed.filter(({ gone }) => gone).map(({ source }) => sourceName(source));
  return { ...content, sources: followed.map(({ source }) => source), ...(goneSources.length > 0 && { goneSources }) };
}

async function writeSheet(context: Excel.RequestContext, asked: ValueContent, before: Before, run: LongRun): Promise<WrittenValues> {
  const content = withPresentSources(asked, before);
  const layout = valueLayout(content);
  const customers = content.analysis.lines.row.length;
  if (layout.table.row + layout.table.rows > MOST_ROWS) throw new Refusal({ key: "valueTooMany", values: { n: customers } });
  stopIfCancelled(run.signal);
  const sheetId = await writeUpperPart(context, content, layout, before);
  const sheet = context.workbook.worksheets.getItem(before.sheetName);
  const { row, column, columns } = layout.table;
  const cells = content.form === "formulas" ? formulaRow(content, layout) : valueRow(content, layout);
  const onRows = (done: number) => run.onProgress?.({ phase: "writing", done, total: customers });
  await writeRows(context, sheet, { row: row + 1, column, rows: customers, columns, cells }, run, onRows);
  stopIfCancelled(run.signal);
  if (canDrawCharts()) await drawValueChart(context, sheet, layout);
  const calculation = await calculateWritten(context);
  const { form, goneSources } = content;
  const { sheetName, tableName } = before;
  return { sheetId, sheetName, tableName, customers, form, ...(goneSources && { goneSources }), ...calculation };
}

/** What the figures can do without. */
async function present(context: Excel.RequestContext, { sheetName }: WrittenValues): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => sheet.activate());
  await attempt(context, () => sheet.getRange("A1").select());
}

/**
 * Adds a sheet "Customer value", or one with a number behind that name: the finding, its chart, a table with a row a customer, and right of
 * it fits, definitions and sources. Customers keep their ids, so that the table can be joined to the rows it came from. Other sheets are never touched; after a
 * failure the new sheet is removed.
 */
export async function writeCustomerValue(content: ValueContent, run: LongRun): Promise<Outcome<WrittenValues>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  const before = await runExcel((context) => lookRound(context, content));
  if (!before.ok) return before;
  const written = await runExcel((context) => writeSheet(context, content, before.value, run));
  if (!written.ok) return removeNewSheet(written, before.value.sheetName, before.value.sheetIds, "valueLeftover");
  await runExcel((context) => present(context, written.value));
  return written;
}
