import type { Package } from "../../package/Package";
import type { FinanceCopyOptions, FinanceCopyReport } from "../../sharing.types";
import { dropPlan } from "./dropPlan";
import { pseudonymise } from "./pseudonymise";

/**
 * Leaves out the plan and replaces names, where chosen. Call it before the workbook part is read and anything is planned, so that formulas, values and audit sheets
 * know the new content only.
 * @returns what was done and what was not, for the report and the About sheet
 */
export function prepareCopy(file: Package, options: Pick<FinanceCopyOptions, "dropPlan" | "pseudonymise">): FinanceCopyReport["warnings"] {
  return [...(options.dropPlan ? dropPlan(file) : []), ...(options.pseudonymise ? pseudonymise(file) : [])];
}
