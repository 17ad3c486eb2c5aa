import { Refusal } from "./refusal";
import { attempt, run } from "./run";
import type { Outcome } from "./workbook.types";

/** Can sheets be added? Refuses a workbook that is read-only or whose structure is protected. Each is asked apart, since older versions of Excel lack one. */
export function canWrite(): Promise<Outcome<void>> {
  return run(async (context) => {
    const workbook = await attempt(context, () => context.workbook.load("readOnly"));
    if (workbook?.readOnly === true) throw new Refusal({ key: "readOnly" });
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    if (protection.protected) throw new Refusal({ key: "structureProtected" });
  });
}

/** Does this Excel know the charts of the report? Their series and axes are set by members of ExcelApi 1.9. */
export function canDrawCharts(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}
