import { run } from "./run";
import { Refusal } from "./refusal";
import type { Outcome } from "./workbook.types";

/** Brings cells into view and selects them. @param address without the sheet, e.g. F12 */
export function showRange(sheetName: string, address: string): Promise<Outcome<void>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject) throw new Refusal({ key: "sheetGone", values: { sheet: sheetName } });
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
