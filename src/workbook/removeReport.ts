import { run } from "./run";
import { Refusal } from "./refusal";
import type { Outcome, WrittenReport } from "./workbook.types";

/** Undo of `writeReport`: deletes the sheet it made. Another sheet that has taken the name, without the report's table, is left alone. */
export function removeReport(report: WrittenReport): Promise<Outcome<void>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(report.sheetName);
    const table = sheet.tables.getItemOrNullObject(report.tableName);
    await context.sync();
    const values = { sheet: report.sheetName };
    if (sheet.isNullObject) throw new Refusal({ key: "sheetGone", values });
    if (table.isNullObject) throw new Refusal({ key: "notOurSheet", values });
    sheet.delete();
    await context.sync();
  });
}
