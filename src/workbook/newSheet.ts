import type { ReasonKey } from "../strings/reasons.en";
import { Refusal } from "./refusal";
import { persist, run } from "./run";
import type { Outcome } from "./workbook.types";

/** The first of "Base", "Base 2", "Base 3" that is not taken; capitals do not count, as in Excel. */
export function uniqueName(base: string, taken: readonly string[], separator = " "): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}${separator}${n}`;
  return name;
}

/** What a workbook has, and the names that are free in it. */
export interface FreeNames {
  /** sheets that are there already */
  sheetIds: string[];
  sheetName: string;
  tableName: string;
}

/** Names like the wanted ones for a new sheet with a table: tables share theirs with the workbook's names. */
export async function freeNames(context: Excel.RequestContext, wanted: { sheet: string; table: string }): Promise<FreeNames> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const tables = context.workbook.tables.load("items/name");
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const takenSheets = sheets.items.map(({ name }) => name);
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  return {
    sheetIds: sheets.items.map(({ id }) => id),
    sheetName: uniqueName(wanted.sheet, takenSheets),
    tableName: uniqueName(wanted.table, taken, ""),
  };
}

const TRIES = 3;

/** Deletes the sheet of this name unless it was there before. */
async function deleteAdded(context: Excel.RequestContext, sheetName: string, idsBefore: readonly string[]): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const added = sheets.items.find(({ id, name }) => name === sheetName && !idsBefore.includes(id));
  if (!added) return;
  added.delete();
  await context.sync();
}

/**
 * Takes away a sheet that a failed operation may or may not have added. The reason stays the one of the failure, unless the sheet cannot be
 * removed.
 * @param failed the outcome of the operation
 * @param idsBefore sheets that were there before: they are never removed
 * @param leftover reason that names a sheet left behind by `{sheet}`
 */
export async function removeNewSheet(
  failed: Outcome<never> & { ok: false },
  sheetName: string,
  idsBefore: readonly string[],
  leftover: ReasonKey,
): Promise<Outcome<never>> {
  let detail = failed.reason.detail;
  for (let i = 0; i < TRIES; i++) {
    const removed = await run((context) => deleteAdded(context, sheetName, idsBefore));
    if (removed.ok) return failed;
    detail = [failed.reason.detail, removed.reason.detail].filter(Boolean).join("; ");
  }
  return { ok: false, reason: { key: leftover, values: { sheet: sheetName }, ...(detail === undefined ? {} : { detail }) } };
}

/** A sheet of ours with a table on it. */
export interface TableSheet {
  sheetId: string;
  sheetName: string;
  tableName: string;
}

/** Undo of what added a sheet with a table: deletes it, under whatever name it has now, as long as it still holds that table. */
export function removeTableSheet({ sheetId, sheetName, tableName }: TableSheet): Promise<Outcome<void>> {
  let deleting = false;
  return persist(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name");
    const table = context.workbook.tables.getItemOrNullObject(tableName).load("worksheet/id");
    await context.sync();
    // a deletion whose answer was lost has happened
    if (sheet.isNullObject && deleting) return;
    if (sheet.isNullObject) throw new Refusal({ key: "sheetGone", values: { sheet: sheetName } });
    if (table.isNullObject || table.worksheet.id !== sheetId) throw new Refusal({ key: "notOurSheet", values: { sheet: sheet.name } });
    deleting = true;
    sheet.delete();
    await context.sync();
  });
}
