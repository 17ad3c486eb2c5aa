import { parseReference } from "../../address/sheetNames";
import { parseRect, type Rect, rectAddress } from "../../address/a1";
import { Refusal } from "../refusal";
import type { SourceRef } from "../workbook.types";
import { clipToUsed, PLACE, rectOf } from "./workbookPlaces";
import { sourceName } from "./sourceName";

/** A source as it is in the workbook at this moment. */
export interface LocatedSource {
  source: SourceRef;
  sheet: Excel.Worksheet;
  /** header included, totals row of a table excluded */
  rect: Rect;
  /** does a table say that its first row is the header? undefined for a plain range */
  tableHeader?: boolean;
}

function gone(source: SourceRef): Refusal {
  return new Refusal({ key: "sourceGone", values: { source: sourceName(source) } });
}

/** Objects that may be the source: found by its name first, then by the id that outlives a new name. */
interface Asked {
  source: SourceRef;
  tables: { table: Excel.Table; range: Excel.Range }[];
  names: Excel.NamedItem[];
}

function ask(context: Excel.RequestContext, source: SourceRef): Asked {
  const { kind, tableName, rangeName, id, sheetName, sheetScoped } = source;
  const keys = (name: string) => (id === undefined ? [name] : [name, id]);
  if (kind === "table" && tableName !== undefined) {
    const tables = keys(tableName).map((key) => {
      const table = context.workbook.tables.getItemOrNullObject(key).load("id,name,showHeaders,showTotals,worksheet/id,worksheet/name");
      return { table, range: table.getRange().load(PLACE) };
    });
    return { source, tables, names: [] };
  }
  if (kind !== "name" || rangeName === undefined) return { source, tables: [], names: [] };
  const { names, worksheets } = context.workbook;
  const scopes = sheetScoped ? keys(sheetName).map((key) => worksheets.getItemOrNullObject(key).names) : [names];
  return { source, tables: [], names: scopes.map((scope) => scope.getItemOrNullObject(rangeName).load("formula")) };
}

function locateTable({ source, tables }: Asked): LocatedSource {
  const found = tables.find(({ table }) => !table.isNullObject);
  if (!found) throw gone(source);
  const { table, range } = found;
  const rect = { ...rectOf(range), rows: range.rowCount - (table.showTotals ? 1 : 0) };
  const now = { ...source, tableName: table.name, sheetName: table.worksheet.name, id: table.id };
  return { source: placed(now, rect), sheet: table.worksheet, rect, tableHeader: table.showHeaders };
}

function placed(source: SourceRef, rect: Rect): SourceRef {
  return { ...source, address: rectAddress(rect), rows: rect.rows, columns: rect.columns };
}

/** A source of plain cells before its sheet's used cells are known. */
interface Cells {
  source: SourceRef;
  sheet: Excel.Worksheet;
  /** undefined: all used cells of the sheet */
  rect: Rect | undefined;
}

function findCells({ source, names }: Asked, sheets: Excel.Worksheet[]): Cells {
  const formula = names.find((name) => !name.isNullObject)?.formula;
  const named = formula === undefined ? undefined : parseReference(String(formula));
  if (source.kind === "name" && !named) throw gone(source);
  const wanted = (named?.sheetName ?? source.sheetName).toLowerCase();
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted) ?? sheets.find(({ id }) => id === source.id);
  const rect = named?.rect ?? parseRect(source.address);
  if (!sheet || !rect) throw gone(source);
  const now = { ...source, sheetName: sheet.name, id: sheet.id };
  return { source: now, sheet, rect: source.kind === "usedRange" ? undefined : rect };
}

function locateCells({ source, sheet, rect }: Cells, used: Excel.Range): LocatedSource {
  const inUse = used.isNullObject ? undefined : rectOf(used);
  const now = rect ? clipToUsed(rect, inUse) : inUse;
  if (!now || now.rows === 0 || now.columns === 0) throw new Refusal({ key: "noRows", values: { source: sourceName(source) } });
  return { source: placed(source, now), sheet, rect: now };
}

/**
 * Finds sources again in two requests, however many there are: a table may have grown, moved or got another name since it was listed, a sheet may have
 * been renamed, and the used cells of a sheet are those of today. Refuses the first source that is gone.
 */
export async function locateSources(context: Excel.RequestContext, sources: readonly SourceRef[]): Promise<LocatedSource[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const asked = sources.map((source) => ask(context, source));
  await context.sync();
  const found = asked.map((one) => {
    if (one.tables.length > 0) return { table: locateTable(one) };
    const cells = findCells(one, sheets.items);
    return { cells, used: cells.sheet.getUsedRangeOrNullObject(true).load(PLACE) };
  });
  if (found.some(({ used }) => used)) await context.sync();
  return found.map((one) => one.table ?? locateCells(one.cells, one.used));
}

/** A source under the names it has now, or under its last ones where it is gone. */
export interface FollowedSource {
  source: SourceRef;
  gone: boolean;
}

function followed(asked: Asked, sheets: Excel.Worksheet[]): FollowedSource {
  try {
    const { source } = asked.tables.length > 0 ? locateTable(asked) : findCells(asked, sheets);
    const { sheetName, tableName } = source;
    return { source: { ...asked.source, sheetName, ...(tableName !== undefined && { tableName }) }, gone: false };
  } catch (error) {
    if (error instanceof Refusal && error.reason.key === "sourceGone") return { source: asked.source, gone: true };
    throw error;
  }
}

/** Which sources are still there, in one request; their cells are those they had. */
export async function followSources(context: Excel.RequestContext, sources: readonly SourceRef[]): Promise<FollowedSource[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const asked = sources.map((source) => ask(context, source));
  await context.sync();
  return asked.map((one) => followed(one, sheets.items));
}

/** As `locateSources`, for one. */
export async function locateSource(context: Excel.RequestContext, source: SourceRef): Promise<LocatedSource> {
  const [located] = await locateSources(context, [source]);
  return located!;
}
