import { checkSheet } from "../check/checkSheet";
import type { Package } from "../package/Package";
import { deselectView } from "../package/selectedView";
import type { PlannedSheet, PlannedTable } from "../plan/plan.types";
import { Edits } from "../xml/Edits";
import { escapeXml } from "../xml/escapeXml";
import { withAttribute } from "../xml/startTag";
import { editCell, formulaElement } from "./cellEdits";

/**
 * Writes the converted formulas of one sheet and its tables.
 * @param addToSheet further changes to the sheet part
 * @throws {ShareError} when more than formulas would change
 */
export function applySheet(file: Package, sheet: PlannedSheet, dynamicIndex: () => number, addToSheet: (edits: Edits) => void): void {
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
