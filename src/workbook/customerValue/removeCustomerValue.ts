import { Refusal } from "../refusal";
import { persist } from "../report/writing/withdraw";
import type { Outcome } from "../workbook.types";
import type { WrittenValues } from "./customerValue.types";

/** Undo of `writeCustomerValue`: deletes its sheet, under whatever name it has now, as long as it still holds the table of customers. */
export function removeCustomerValue({ sheetId, sheetName, tableName }: WrittenValues): Promise<Outcome<void>> {
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
