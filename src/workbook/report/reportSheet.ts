import { officeCode } from "../officeReason";
import { Refusal } from "../refusal";
import { attempt } from "../run";
import { reportTexts } from "./reportTexts";
import { uniqueName } from "./uniqueName";

export interface ReportNames {
  sheetName: string;
  tableName: string;
}

/** Names that nothing in the workbook has yet. */
export async function freeNames(context: Excel.RequestContext): Promise<ReportNames> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const taken = [...tables.items, ...names.items].map((item) => item.name);
  return {
    sheetName: uniqueName(
      reportTexts.sheetName,
      worksheets.items.map((sheet) => sheet.name),
    ),
    tableName: uniqueName(reportTexts.tableName, taken, ""),
  };
}

/** Adds the empty sheet of the report at the end. Refuses with a sentence of its own where the structure of the workbook is protected. */
export async function addSheet(context: Excel.RequestContext, sheetName: string): Promise<Excel.Worksheet> {
  const protection = await attempt(context, () => context.workbook.protection.load("protected"));
  if (protection?.protected) throw new Refusal({ key: "structureProtected" });
  const sheet = context.workbook.worksheets.add(sheetName);
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) === "AccessDenied") throw new Refusal({ key: "structureProtected", detail: String(error) });
    throw error;
  }
  return sheet;
}

/** Deletes the sheet if it is there. */
export async function deleteSheet(context: Excel.RequestContext, sheetName: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}
