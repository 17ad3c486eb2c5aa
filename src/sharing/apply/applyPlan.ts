import { auditTexts } from "../../strings/audit.en";
import { fillPlaceholders } from "../../strings/fillPlaceholders";
import { readableFormula } from "../formula/readableFormula";
import { addNotes } from "../notes/addNotes";
import { removeCalculationChain } from "../package/staleParts";
import { dynamicArrayIndex } from "../package/metadata";
import type { Package } from "../package/Package";
import type { WorkbookPart } from "../package/WorkbookPart";
import type { ConvertedFormula } from "../sharing.types";
import type { ConversionPlan, PlannedSheet } from "../plan/plan.types";
import { applySheet } from "./applySheet";

const texts = auditTexts.note;

/** The note beside a value that was a formula: which one, and the day it was kept. */
function noteText({ before, functions, reason }: ConvertedFormula, madeAt: number): string {
  const day = new Date(madeAt).toISOString().slice(0, 10);
  const names = [...new Set(functions)].map((id) => `LOYALTY.${id}`).join(", ");
  const why = reason === "tooManyLines" || reason === "textDates" ? texts[reason] : texts.noForm;
  return fillPlaceholders(texts.text, { day, names, why, formula: readableFormula(before) });
}

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
