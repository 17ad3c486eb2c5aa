import { auditTexts } from "../../strings/audit.en";
import { fillPlaceholders } from "../../strings/fillPlaceholders";
import { checkSheet } from "../check/checkSheet";
import { readableFormula } from "../formula/readableFormula";
import { addNotes } from "../notes/addNotes";
import type { Package } from "../package/Package";
import type { WorkbookPart } from "../package/WorkbookPart";
import { dynamicArrayIndex } from "../package/metadata";
import { deselectView } from "../package/selectedView";
import { removeCalculationChain } from "../package/staleParts";
import type { ConversionPlan, PlannedSheet, PlannedTable } from "../plan/plan.types";
import type { ConvertedFormula } from "../sharing.types";
import { Edits } from "../xml/Edits";
import { escapeXml, withAttribute } from "../xml/xmlText";
import { editCell, formulaElement } from "./cellEdits";

/**
 * Writes the converted formulas of one sheet and its tables.
 * @param addToSheet further changes to the sheet part
 * @throws {ShareError} when more than formulas would change
 */
function applySheet(file: Package, sheet: PlannedSheet, dynamicIndex: () => number, addToSheet: (edits: Edits) => void): void {
  const { entry, cells, kept, rules, tables } = sheet;
  const edits = new Edits();
  for (const cell of cells) editCell(edits, cell, dynamicIndex);
  for (const { site, text } of kept) edits.replace(site.formulaElement.start, site.formulaElement.end, formulaElement(site.prefix, text));
  for (const { site, formula } of rules) edits.replace(site.start, site.end, escapeXml(formula.after!));
  addToSheet(edits);
  // the copy opens with another sheet
  if (sheet.sheet.selectedView && !edits.isEmpty) deselectView(edits, sheet.sheet.selectedView);
  if (!edits.isEmpty) {
    const original = file.pieces(entry.part);
    file.writePieces(entry.part, edits.applyTo(original));
    checkSheet(original, file.pieces(entry.part), sheet);
  }
  for (const table of tables) applyTable(file, table);
}

/** Start tag of a column whose totals are a value now. */
function labelledTag(tag: string, label: string | undefined): string {
  return withAttribute(withAttribute(tag, "totalsRowFunction", undefined), "totalsRowLabel", label);
}

function applyTable(file: Package, { part, formulas }: PlannedTable): void {
  const text = file.text(part);
  const edits = new Edits();
  for (const { site, formula, array, label } of formulas) {
    const { element, startTag, columnTag } = site;
    if (formula.after === undefined) {
      edits.replace(element.start, element.end, "");
      // a row of totals without a formula would be one that Excel cannot read
      if (site.role === "totals")
        edits.replace(columnTag.start, columnTag.end, labelledTag(text.slice(columnTag.start, columnTag.end), label));
      continue;
    }
    edits.replace(startTag.start, startTag.end, withAttribute(text.slice(startTag.start, startTag.end), "array", array ? "1" : undefined));
    edits.replace(startTag.end, text.lastIndexOf("<", element.end - 1), escapeXml(formula.after));
  }
  file.write(part, edits.apply(text));
}

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
