import { parseReference } from "../../address/sheetNames";
import type { Rect } from "../../address/a1";
import { isInternalName, isReportName, isReportTable } from "../report/reportNames";
import { attempt } from "../run";

/** What to load of a range to know where it is. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** A rectangle of cells somewhere in the workbook. */
export interface Place extends Rect {
  sheetName: string;
}

export interface TablePlace extends Place {
  tableName: string;
  tableId: string;
  showHeaders: boolean;
}

export interface NamePlace extends Place {
  rangeName: string;
  sheetScoped: boolean;
}

export interface SheetPlace {
  name: string;
  id: string;
  visible: boolean;
  /** the cells that hold something; undefined for an empty sheet */
  used?: Rect;
}

/** Where everything is that sales rows may be taken from; tables and names of reports are left out. */
export interface WorkbookPlaces {
  /** name of the active sheet */
  active: string;
  sheets: SheetPlace[];
  /** totals rows excluded */
  tables: TablePlace[];
  /** defined names that are plain ranges of several rows and columns */
  names: NamePlace[];
  /** absent where something else than one block of cells is selected */
  selection?: Place;
  /** sheets that hold a table or a named cell of a report */
  reportSheets: string[];
}

export function rectOf(range: Excel.Range): Rect {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** Ends a rectangle of whole rows or columns where the used cells of its sheet end. The first cell stays, so that columns keep their positions. */
export function clipToUsed(rect: Rect, used: Rect | undefined): Rect {
  if (!used) return { ...rect, rows: 0, columns: 0 };
  const rows = Math.min(rect.rows, Math.max(0, used.row + used.rows - rect.row));
  const columns = Math.min(rect.columns, Math.max(0, used.column + used.columns - rect.column));
  return { ...rect, rows, columns };
}

const NAME_PARTS = "items/name,items/formula,items/visible";

function askOutline(context: Excel.RequestContext) {
  const { workbook } = context;
  return {
    active: workbook.worksheets.getActiveWorksheet().load("name"),
    sheets: workbook.worksheets.load("items/id,items/name,items/visibility"),
    tables: workbook.tables.load("items/id,items/name,items/showTotals,items/showHeaders,items/worksheet/name"),
    names: workbook.names.load(NAME_PARTS),
  };
}

/** Excel refuses the question for the selection, and with it the whole request, while a chart or several areas are selected. */
async function readOutline(context: Excel.RequestContext) {
  const asked = await attempt(context, () => ({
    ...askOutline(context),
    selected: context.workbook.getSelectedRange().load(`${PLACE},worksheet/name`),
  }));
  if (asked) return asked;
  const again = { ...askOutline(context), selected: undefined };
  await context.sync();
  return again;
}

function namePlaces(items: Excel.NamedItem[], sheets: SheetPlace[], scope?: string): NamePlace[] {
  return items.flatMap(({ name, formula, visible }) => {
    const range = visible && !isInternalName(name) ? parseReference(String(formula)) : undefined;
    const sheet = range && sheets.find((one) => one.name.toLowerCase() === range.sheetName.toLowerCase());
    if (!range || !sheet || (scope !== undefined && sheet.name !== scope)) return [];
    const rect = clipToUsed(range.rect, sheet.used);
    const isBlock = rect.rows > 1 && rect.columns > 1;
    return isBlock ? [{ ...rect, sheetName: sheet.name, rangeName: name, sheetScoped: scope !== undefined }] : [];
  });
}

/** Looks over the whole workbook in two requests, however many sheets it has. */
export async function readPlaces(context: Excel.RequestContext): Promise<WorkbookPlaces> {
  const { active, sheets, tables, names, selected } = await readOutline(context);
  const ranges = tables.items.map((table) => table.getRange().load(PLACE));
  const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(PLACE));
  const ownNames = sheets.items.map((sheet) => sheet.names.load(NAME_PARTS));
  await context.sync();
  const sheetPlaces = sheets.items.map(({ id, name, visibility }, i): SheetPlace => {
    const range = used[i]!;
    return { id, name, visible: visibility === "Visible", ...(range.isNullObject ? {} : { used: rectOf(range) }) };
  });
  const tablePlaces = tables.items.map((table, i): TablePlace => {
    const rect = rectOf(ranges[i]!);
    const rows = rect.rows - (table.showTotals ? 1 : 0);
    const { id: tableId, name: tableName, showHeaders } = table;
    return { ...rect, rows, sheetName: table.worksheet.name, tableName, tableId, showHeaders };
  });
  return {
    active: active.name,
    sheets: sheetPlaces,
    tables: tablePlaces.filter(({ tableName }) => !isReportTable(tableName)),
    names: [
      ...namePlaces(names.items, sheetPlaces),
      ...sheetPlaces.flatMap(({ name }, i) => namePlaces(ownNames[i]!.items, sheetPlaces, name)),
    ],
    ...(selected ? { selection: { ...rectOf(selected), sheetName: selected.worksheet.name } } : {}),
    reportSheets: [
      ...tablePlaces.filter(({ tableName }) => isReportTable(tableName)).map(({ sheetName }) => sheetName),
      ...names.items.filter(({ name }) => isReportName(name)).flatMap(({ formula }) => parseReference(String(formula))?.sheetName ?? []),
    ],
  };
}
