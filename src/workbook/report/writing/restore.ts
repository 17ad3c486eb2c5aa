import { rectAddress } from "../../../address/a1";
import { calculateWritten } from "../../calculateWritten";
import { writeRows } from "../writeRows";
import { recordKey } from "./reportRecord";
import type { WorkbookBefore } from "./writing.types";
import { writingKey } from "./writingMark";

/** States before the last write of each definition, as long as the pane is open. */
const states = new Map<string, WorkbookBefore>();

export const rememberBefore = (before: WorkbookBefore): void => void states.set(before.definitionId, before);
export const beforeOf = (definitionId: string): WorkbookBefore | undefined => states.get(definitionId);
export const forgetBefore = (definitionId: string): void => void states.delete(definitionId);

/** Ends what was added and puts tables, names and the setting back, in one request. */
async function restoreObjects(context: Excel.RequestContext, before: WorkbookBefore): Promise<void> {
  const { worksheets, names, settings, tables } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  const key = recordKey(before.definitionId);
  const setting = settings.getItemOrNullObject(key);
  const mark = settings.getItemOrNullObject(writingKey(before.definitionId));
  await context.sync();
  const isAdded = (list: readonly string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  const addedSheets = before.addedSheets.map(({ name }) => name);
  for (const item of names.items) {
    const old = before.names.find(({ name }) => name === item.name);
    if (isAdded(before.addedNames, item.name)) item.delete();
    else if (old && old.formula !== item.formula) item.formula = old.formula;
  }
  for (const sheet of worksheets.items) if (isAdded(addedSheets, sheet.name)) sheet.delete();
  for (const { name, sheetName, area } of before.tables)
    tables.getItem(name).resize(worksheets.getItem(sheetName).getRange(rectAddress(area)));
  if (before.setting !== undefined) settings.add(key, before.setting);
  else if (!setting.isNullObject) setting.delete();
  if (!mark.isNullObject) mark.delete();
  await context.sync();
}

/** Brings the workbook back to its state before a write, cell by cell. Can be run again when it fails half way. */
export async function restore(context: Excel.RequestContext, before: WorkbookBefore): Promise<void> {
  await restoreObjects(context, before);
  for (const { sheetName, block, cells } of before.areas) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    await writeRows(context, sheet, { ...block, cells: (i) => cells[i]! }, {});
  }
  if (before.areas.length > 0) await calculateWritten(context);
}
