import { attempt } from "./run";
import type { Uncalculated } from "./workbook.types";

/**
 * In a workbook that is calculated by hand formulas keep what they showed when they were written, in a report over tables that were still
 * empty. Has them calculated there, and leaves the mode as the user has it.
 */
export async function calculateWritten(context: Excel.RequestContext): Promise<Uncalculated> {
  const { application } = context.workbook;
  const known = await attempt(context, () => application.load("calculationMode"));
  if (known?.calculationMode !== "Manual") return {};
  const done = await attempt(context, () => {
    application.calculate("Recalculate");
    return true;
  });
  return done === true ? {} : { uncalculated: true };
}
