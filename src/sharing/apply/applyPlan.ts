import { addNotes } from "../notes/addNotes";
import { removeCalculationChain } from "../package/calculationChain";
import { dynamicArrayIndex } from "../package/metadata";
import type { Package } from "../package/Package";
import type { WorkbookPart } from "../package/WorkbookPart";
import type { ConversionPlan, PlannedSheet } from "../plan/plan.types";
import { applySheet } from "./applySheet";
import { noteText } from "./noteText";

/** Notes for the values of a sheet that were formulas. */
function notesOf({ cells }: PlannedSheet, madeAt: number): Map<string, string> {
  return new Map(cells.filter(({ formula }) => formula.kind === "c").map(({ formula }) => [formula.address, noteText(formula, madeAt)]));
}

/** Writes a plan into the package. The workbook part is changed, not saved. @param madeAt for the notes, in milliseconds since 1970 */
export function applyPlan(file: Package, workbook: WorkbookPart, plan: ConversionPlan, madeAt: number): void {
  let index: number | undefined;
  const dynamicIndex = (): number => (index ??= dynamicArrayIndex(file, workbook));
  for (const sheet of plan.sheets) {
    const place = { ...sheet.sheet, part: sheet.entry.part };
    applySheet(file, sheet, dynamicIndex, (edits) => addNotes(file, place, notesOf(sheet, madeAt), edits));
  }
  for (const { site, formula } of plan.names) workbook.replaceName(site, formula.after!);
  for (const name of plan.newNames) workbook.addName(name);
  if (plan.sheets.length === 0 && plan.names.length === 0) return;
  removeCalculationChain(file, workbook);
  workbook.recalculateOnLoad();
}
