import { cellAddress, MAX_COLUMNS, MAX_ROWS, type Rect, rectAddress } from "../../address/a1";
import { movePage } from "../../models/page/movePage";
import type { ModelPage } from "../../models/page/page.types";
import { canWrite } from "../abilities";
import { calculateWritten } from "../calculateWritten";
import { removeNewSheet, uniqueName } from "../newSheet";
import { Refusal } from "../refusal";
import { attempt, persist, run } from "../run";
import type { Outcome, Uncalculated } from "../workbook.types";
import { arrangeSheet, drawPageCharts, firstFilled, pageArea, pointsOfWidth, removeCharts, writePage } from "./writePage";

/** Where a model goes: a sheet of its own, or the cells from the selected one on. */
export type ModelPlace = "sheet" | "selection";

/** A model in the workbook, with what it takes to undo its insertion. */
export interface InsertedModel extends Uncalculated {
  title: string;
  sheetId: string;
  sheetName: string;
  /** the cells it takes, without the sheet */
  address: string;
  /** the sheet was added for it */
  isSheet: boolean;
  charts: string[];
  /** false where Excel drew not all of them */
  isDrawn: boolean;
  /** widths of columns, in points, that were made wider */
  widths: [column: number, points: number][];
  /** cells as they were written, to see whether they were changed */
  print: string;
}

/** A place that was looked at and is free. */
interface FreePlace {
  sheetId: string;
  sheetName: string;
  area: Rect;
  page: ModelPage;
}

/** @throws {Refusal} the selected cell has no free room for the page */
async function freePlace(context: Excel.RequestContext, page: ModelPage): Promise<FreePlace> {
  const cell = context.workbook.getActiveCell();
  cell.load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("id,name");
  const protection = sheet.protection.load("protected");
  await context.sync();
  const sheetName = sheet.name;
  if (protection.protected) throw new Refusal({ key: "modelProtected", values: { sheet: sheetName } });
  const { row, column, rows, columns } = pageArea(page, cell.rowIndex, cell.columnIndex);
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
    throw new Refusal({ key: "modelNoRoom", values: { rows, columns, address: cellAddress(row, column) } });
  const area = { row, column, rows, columns };
  const range = sheet.getRange(rectAddress(area)).load("formulas");
  const tables = sheet.tables.load("items/name");
  await context.sync();
  const filled = firstFilled(range.formulas as unknown[][], area);
  const ranges = tables.items.map((table) => ({ name: table.name, shared: table.getRange().getIntersectionOrNullObject(range) }));
  await context.sync();
  const table = ranges.find(({ shared }) => !shared.isNullObject);
  const values = { area: rectAddress(area) };
  if (table) throw new Refusal({ key: "modelOverTable", values: { ...values, table: table.name } });
  if (filled !== undefined) throw new Refusal({ key: "modelOverCells", values: { ...values, address: filled } });
  return { sheetId: sheet.id, sheetName, area, page: movePage(page, row, column) };
}

/** Makes columns wide enough for the page; none becomes narrower. @returns those changed, with their width before */
async function widen(context: Excel.RequestContext, sheet: Excel.Worksheet, page: ModelPage, first: number): Promise<[number, number][]> {
  const wanted = Object.entries(page.columnWidths ?? {}).map(([column, characters]) => {
    const format = sheet.getRangeByIndexes(0, first + Number(column), 1, 1).getEntireColumn().format;
    return { column: first + Number(column), points: pointsOfWidth(characters), format };
  });
  const known = await attempt(context, () => wanted.map(({ format }) => format.load("columnWidth")));
  if (!known) return [];
  const narrow = wanted.filter(({ points, format }) => format.columnWidth < points - 1);
  const before = narrow.map(({ column, format }): [number, number] => [column, format.columnWidth]);
  await attempt(context, () => narrow.forEach(({ points, format }) => (format.columnWidth = points)));
  return before;
}

/** All that a model's cells hold now: those of its sheet, or of its area. */
async function readPrint(context: Excel.RequestContext, sheet: Excel.Worksheet, address: string, isSheet: boolean): Promise<string> {
  const range = isSheet ? sheet.getUsedRange(true) : sheet.getRange(address);
  range.load("address,formulas");
  await context.sync();
  return JSON.stringify([range.address.slice(range.address.lastIndexOf("!") + 1), range.formulas]);
}

async function fill(
  context: Excel.RequestContext,
  { sheetId, sheetName, area, page }: FreePlace,
  isSheet: boolean,
): Promise<InsertedModel> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  await writePage(context, sheet, page, area);
  const calculated = await calculateWritten(context);
  const charts = await drawPageCharts(context, sheet, page);
  const widths = isSheet ? [] : await widen(context, sheet, page, area.column);
  const address = rectAddress(area);
  const print = await readPrint(context, sheet, address, isSheet);
  const isDrawn = charts.length === page.charts.length;
  return { title: page.name, sheetId, sheetName, address, isSheet, charts, isDrawn, widths, print, ...calculated };
}

async function clearArea(context: Excel.RequestContext, sheetId: string, address: string, widths: InsertedModel["widths"]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const range = sheet.getRange(address);
  range.clear("All");
  await context.sync();
  await attempt(context, () => range.dataValidation.clear());
  await attempt(context, () => range.conditionalFormats.clearAll());
  await attempt(context, () => {
    for (const [column, points] of widths) sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
}

async function insertAtSelection(page: ModelPage): Promise<Outcome<InsertedModel>> {
  const place: { free?: FreePlace; charts?: string[] } = {};
  const outcome = await run(async (context) => {
    place.free = await freePlace(context, page);
    const charts = await attempt(context, () => context.workbook.worksheets.getItem(place.free!.sheetId).charts.load("items/name"));
    place.charts = charts?.items.map(({ name }) => name) ?? [];
    return fill(context, place.free, false);
  });
  const { free, charts } = place;
  if (outcome.ok || !free || !charts) return outcome;
  const cleared = await persist(async (context) => {
    await removeCharts(context, context.workbook.worksheets.getItem(free.sheetId), (name) => !charts.includes(name));
    await clearArea(context, free.sheetId, rectAddress(free.area), []);
  });
  if (cleared.ok) return outcome;
  const detail = [outcome.reason.detail, cleared.reason.detail].filter(Boolean).join("; ");
  return { ok: false, reason: { key: "modelLeftover", values: { sheet: free.sheetName }, detail } };
}

async function insertAsSheet(page: ModelPage): Promise<Outcome<InsertedModel>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  const before = await run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return { ids: sheets.items.map(({ id }) => id), names: sheets.items.map(({ name }) => name) };
  });
  if (!before.ok) return before;
  const sheetName = uniqueName(page.name, before.value.names);
  const written = await run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName).load("id");
    await context.sync();
    await arrangeSheet(context, sheet, page);
    const inserted = await fill(context, { sheetId: sheet.id, sheetName, area: pageArea(page), page }, true);
    await attempt(context, () => {
      sheet.activate();
      sheet.getRange("A1").select();
    });
    return inserted;
  });
  return written.ok ? written : removeNewSheet(written, sheetName, before.value.ids, "modelLeftover");
}

/**
 * Puts a model into the workbook, on a sheet of its own or from the selected cell on. It has no names, so that it can be inserted as often as
 * wanted, and it never runs over anything: after a refusal or a failure the workbook is as before.
 */
export function insertModel(page: ModelPage, place: ModelPlace): Promise<Outcome<InsertedModel>> {
  return place === "sheet" ? insertAsSheet(page) : insertAtSelection(page);
}

/** Undo of `insertModel`, as long as nobody has changed the model: figures typed into it must not be lost. */
export function removeModel({ sheetId, sheetName, address, isSheet, charts, widths, print }: InsertedModel): Promise<Outcome<void>> {
  let removing = false;
  return persist(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name");
    await context.sync();
    // a deletion whose answer was lost has happened
    if (sheet.isNullObject && removing) return;
    if (sheet.isNullObject) throw new Refusal({ key: "sheetGone", values: { sheet: sheetName } });
    if (!removing && (await readPrint(context, sheet, address, isSheet)) !== print)
      throw new Refusal({ key: "modelChanged", values: { sheet: sheet.name } });
    removing = true;
    if (isSheet) {
      sheet.delete();
      await context.sync();
      return;
    }
    await removeCharts(context, sheet, (name) => charts.includes(name));
    await clearArea(context, sheetId, address, widths);
  });
}
