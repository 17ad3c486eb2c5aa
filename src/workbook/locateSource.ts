import type { Rect } from "./a1";
import { rectAddress } from "./a1";
import { Refusal } from "./refusal";
import { sourceName } from "./sourceName";
import type { SourceRef } from "./workbook.types";

/** A source as it is in the workbook at this moment. */
export interface LocatedSource {
  source: SourceRef;
  sheet: Excel.Worksheet;
  /** header included, totals row of a table excluded */
  rect: Rect;
  /** does a table say that its first row is the header? undefined for a plain range */
  tableHeader?: boolean;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function gone(source: SourceRef): Refusal {
  return new Refusal({ key: "sourceGone", values: { source: sourceName(source) } });
}

async function locateTable(context: Excel.RequestContext, source: SourceRef, name: string): Promise<LocatedSource> {
  const table = context.workbook.tables.getItemOrNullObject(name).load("showHeaders,showTotals,worksheet/name");
  const range = table.getRange().load(PLACE);
  await context.sync();
  if (table.isNullObject) throw gone(source);
  const rows = range.rowCount - (table.showTotals ? 1 : 0);
  const rect = { row: range.rowIndex, column: range.columnIndex, rows, columns: range.columnCount };
  const sheetName = table.worksheet.name;
  const now: SourceRef = { ...source, sheetName, address: rectAddress(rect), rows, columns: rect.columns };
  return { source: now, sheet: table.worksheet, rect, tableHeader: table.showHeaders };
}

async function locateRange(context: Excel.RequestContext, source: SourceRef): Promise<LocatedSource> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetName);
  const range = sheet.getRange(source.address).load(PLACE);
  await context.sync();
  if (sheet.isNullObject) throw gone(source);
  const rect = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  return { source: { ...source, rows: rect.rows, columns: rect.columns }, sheet, rect };
}

/** Finds the source again: a table may have grown, moved or gone since it was listed. Refuses a source that is gone. */
export function locateSource(context: Excel.RequestContext, source: SourceRef): Promise<LocatedSource> {
  return source.kind === "table" && source.tableName !== undefined
    ? locateTable(context, source, source.tableName)
    : locateRange(context, source);
}
