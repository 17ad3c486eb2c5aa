import { rectAddress } from "../../address/a1";
import { canWrite } from "../abilities";
import { type FreeNames, freeNames, removeNewSheet } from "../newSheet";
import { attempt, run } from "../run";
import type { Outcome, SourceRef } from "../workbook.types";
import { SAMPLE_TITLES, sampleSales } from "./sampleSales";

const SHEET = "Sample sales";
const TABLE = "SampleSales";
const FORMATS: Record<string, string> = {
  Date: "yyyy-mm-dd",
  "Unit price": "#,##0.00",
  Amount: "#,##0.00",
  "Gross margin": "#,##0.00",
};

async function writeSample(context: Excel.RequestContext, { sheetName, tableName }: FreeNames): Promise<SourceRef> {
  const rows = [[...SAMPLE_TITLES], ...sampleSales()];
  const rect = { row: 0, column: 0, rows: rows.length, columns: SAMPLE_TITLES.length };
  const sheet = context.workbook.worksheets.add(sheetName);
  SAMPLE_TITLES.forEach((title, column) => {
    const format = FORMATS[title];
    if (format !== undefined) sheet.getRangeByIndexes(1, column, rect.rows - 1, 1).numberFormat = rows.slice(1).map(() => [format]);
  });
  sheet.getRangeByIndexes(0, 0, rect.rows, rect.columns).values = rows;
  const table = sheet.tables.add(rectAddress(rect), true).load("id");
  table.name = tableName;
  await context.sync();
  const { rows: count, columns } = rect;
  return { kind: "table", sheetName, address: rectAddress(rect), tableName, rows: count, columns, id: table.id };
}

/** What the sample can do without. */
async function present(context: Excel.RequestContext, { sheetName, address }: SourceRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => sheet.getRange(address).format.autofitColumns());
  await attempt(context, () => sheet.freezePanes.freezeRows(1));
  await attempt(context, () => sheet.activate());
}

/**
 * Adds a sheet "Sample sales", or one with a number behind that name, with a table of made-up sales, and shows it. Other sheets are never
 * touched; after a failure the new sheet is removed and the workbook is as before.
 * @returns the table as a source
 */
export async function insertSample(): Promise<Outcome<SourceRef>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  const before = await run((context) => freeNames(context, { sheet: SHEET, table: TABLE }));
  if (!before.ok) return before;
  const written = await run((context) => writeSample(context, before.value));
  if (!written.ok) return removeNewSheet(written, before.value.sheetName, before.value.sheetIds, "sampleLeftover");
  await run((context) => present(context, written.value));
  return written;
}
