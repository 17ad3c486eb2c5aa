import { type Rect, overlap, rectAddress } from "./a1";
import { attempt, run } from "./run";
import type { Outcome, SourceRef } from "./workbook.types";

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

interface Place extends Rect {
  sheetName: string;
  tableName?: string;
}

function rectOf(range: Excel.Range): Rect {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Every table with the place of its cells, totals row excluded. */
async function tablePlaces(context: Excel.RequestContext): Promise<Place[]> {
  const tables = context.workbook.tables.load("items/name,items/showTotals,items/worksheet/name");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange().load(PLACE));
  await context.sync();
  return tables.items.map((table, i) => {
    const rect = rectOf(ranges[i]!);
    return { ...rect, rows: rect.rows - (table.showTotals ? 1 : 0), sheetName: table.worksheet.name, tableName: table.name };
  });
}

/** The selected cells; undefined where something else than one block of cells is selected. */
async function selectedPlace(context: Excel.RequestContext): Promise<Place | undefined> {
  const range = await attempt(context, () => context.workbook.getSelectedRange().load(`${PLACE},worksheet/name`));
  return range && { ...rectOf(range), sheetName: range.worksheet.name };
}

function toSource(kind: SourceRef["kind"], place: Place): SourceRef {
  const { sheetName, tableName, rows, columns } = place;
  return { kind, sheetName, address: rectAddress(place), ...(tableName === undefined ? {} : { tableName }), rows, columns };
}

/**
 * Orders the sources, best guess first: the table under the selection, a selection of several rows, tables that hold more rows than the active sheet
 * (a cover sheet is rarely the sales log), the used cells of the active sheet, tables of the active sheet, other tables. A source with nothing but
 * one row is left out.
 */
export function orderSources(active: string, tables: Place[], used: Rect | undefined, selection: Place | undefined): SourceRef[] {
  const under = (table: Place) =>
    selection !== undefined && table.sheetName === selection.sheetName && overlap(table, selection) !== undefined;
  const selected = tables.filter(under);
  const block = selection && used && selection.sheetName === active ? overlap(selection, used) : undefined;
  const fills = block && used && block.rows === used.rows && block.columns === used.columns;
  const others = tables.filter((table) => !under(table)).sort((a, b) => Number(b.sheetName === active) - Number(a.sheetName === active));
  const larger = (table: Place) => used !== undefined && table.sheetName !== active && table.rows > used.rows;
  const sources = [
    ...selected.map((table) => toSource("table", table)),
    ...(block && !fills && selected.length === 0 ? [toSource("selection", { ...block, sheetName: active })] : []),
    ...others.filter(larger).map((table) => toSource("table", table)),
    ...(used ? [toSource("usedRange", { ...used, sheetName: active })] : []),
    ...others.filter((table) => !larger(table)).map((table) => toSource("table", table)),
  ];
  return sources.filter((source) => source.rows > 1);
}

/** The ranges the sales rows may be taken from, best guess first; an empty list when the workbook has none. */
export function listSources(): Promise<Outcome<SourceRef[]>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const usedRange = sheet.getUsedRangeOrNullObject(true).load(PLACE);
    const tables = await tablePlaces(context);
    const selection = await selectedPlace(context);
    return orderSources(sheet.name, tables, usedRange.isNullObject ? undefined : rectOf(usedRange), selection);
  });
}
