import { formulaElement } from "../apply/cellEdits";
import { storedName } from "../formula/loyaltyName";
import { callsLoyalty, parseCalls, writePieces } from "../formula/parseCalls";
import { cellFormulas, type FormulaCell, type RuleFormula, scanSheet } from "../package/scanSheet";
import type { Package } from "../package/Package";
import type { SheetEntry } from "../package/WorkbookPart";
import { targetPart } from "../package/relationships";
import { scanTable } from "../package/scanTable";
import type { CarrierKind } from "../sharing.types";
import { Edits } from "../xml/Edits";
import { escapeXml, withAttribute } from "../xml/xmlText";

/** A formula brought back into the form in which Excel finds the add-in. */
export interface RepairedFormula {
  carrier: CarrierKind;
  sheetName: string;
  /** cell, range of a rule, column of a table, or name */
  address: string;
  /** formulas in file form, without their equals signs */
  before: string;
  after: string;
  /** #NAME? was stored, which is taken away so that Excel calculates the cell */
  wasError: boolean;
  /** on a protected sheet, where nothing but a change of the file helps */
  onProtectedSheet: boolean;
}

export interface RepairReport {
  repaired: RepairedFormula[];
  /** formulas of ours that were in order */
  intact: number;
  changedParts: string[];
}

export interface RepairedWorkbook {
  /** the original bytes when nothing had to be repaired */
  bytes: Uint8Array;
  report: RepairReport;
}

/** A formula with our functions named as Excel names those of an add-in that is there. */
export function workingForm(formula: string): string {
  return writePieces(parseCalls(formula), ({ id, called }, args) => storedName(id) + (called ? `(${args.join(",")})` : ""));
}

/** Whether the cell only says that the add-in was missing. */
function showsMissingAddIn({ attributes, value }: FormulaCell): boolean {
  return attributes.t === "e" && value === "#NAME?";
}

/** Whether Excel would find the add-in from this cell. */
function isIntact(cell: FormulaCell, formula: string): boolean {
  return formula === workingForm(formula) && !showsMissingAddIn(cell);
}

interface SheetRepair {
  repaired: RepairedFormula[];
  intact: number;
}

function editCell(edits: Edits, cell: FormulaCell, formula: string, dynamicIndex: () => number): void {
  const { startTag, tag, prefix, formulaElement: old, valueElement, formulaAttributes, address } = cell;
  const wasError = showsMissingAddIn(cell);
  const marked = cell.attributes.cm === undefined ? withAttribute(tag, "cm", String(dynamicIndex())) : tag;
  edits.replace(startTag.start, startTag.end, wasError ? withAttribute(withAttribute(marked, "t", undefined), "vm", undefined) : marked);
  const range = formulaAttributes.t === "array" ? (formulaAttributes.ref ?? address) : address;
  edits.replace(old.start, old.end, formulaElement(prefix, formula, range));
  if (wasError && valueElement) edits.replace(valueElement.start, valueElement.end, "");
}

/** Cells that share a formula are repaired together, since the others have no text of their own. */
function groupOf({ formulaAttributes: { t, si }, address }: FormulaCell): string {
  return t === "shared" ? `group ${si}` : address;
}

function repairRules(edits: Edits, entry: SheetEntry, rules: readonly RuleFormula[], onProtectedSheet: boolean): RepairedFormula[] {
  return rules.flatMap(({ carrier, range, formula, start, end }) => {
    const after = workingForm(formula);
    if (after === formula) return [];
    edits.replace(start, end, escapeXml(after));
    return [{ carrier, sheetName: entry.name, address: range, before: formula, after, wasError: false, onProtectedSheet }];
  });
}

/** Repairs the formulas that the tables of a sheet keep for their columns. */
function repairTables(file: Package, entry: SheetEntry, onProtectedSheet: boolean): RepairedFormula[] {
  const parts = file
    .relationships(entry.part)
    .filter(({ type }) => type.endsWith("/table"))
    .map(({ target }) => targetPart(entry.part, target));
  return parts.flatMap((part) => {
    const text = file.has(part) ? file.loyaltyText(part) : undefined;
    if (text === undefined) return [];
    const edits = new Edits();
    const repaired = scanTable(text, part, callsLoyalty).flatMap(({ table, column, formula, startTag, element }): RepairedFormula[] => {
      const after = workingForm(formula);
      if (after === formula) return [];
      edits.replace(startTag.start, startTag.end, withAttribute(text.slice(startTag.start, startTag.end), "array", "1"));
      edits.replace(startTag.end, text.lastIndexOf("<", element.end - 1), escapeXml(after));
      const address = `${table}[${column}]`;
      return [{ carrier: "tableColumn", sheetName: entry.name, address, before: formula, after, wasError: false, onProtectedSheet }];
    });
    if (!edits.isEmpty) file.write(part, edits.apply(text));
    return repaired;
  });
}

/** Repairs the formulas of one sheet; a protected one too, since its protection binds Excel and not the file. */
export function repairSheet(file: Package, entry: SheetEntry, dynamicIndex: () => number): SheetRepair {
  if (!file.has(entry.part) || !file.mentionsLoyalty(entry.part)) return { repaired: repairTables(file, entry, false), intact: 0 };
  const text = file.pieces(entry.part);
  const { cells, rules, isProtected } = scanSheet(text, entry.part, callsLoyalty);
  const edits = new Edits();
  const repaired: RepairedFormula[] = [];
  let intact = 0;
  const formulas = [...cellFormulas(cells)];
  const damaged = new Set(formulas.flatMap(({ cell, formula }) => (isIntact(cell, formula) ? [] : [groupOf(cell)])));
  for (const { cell, formula } of formulas) {
    if (!damaged.has(groupOf(cell))) intact++;
    else {
      const after = workingForm(formula);
      editCell(edits, cell, after, dynamicIndex);
      const wasError = showsMissingAddIn(cell);
      const { address } = cell;
      repaired.push({ carrier: "cell", sheetName: entry.name, address, before: formula, after, wasError, onProtectedSheet: isProtected });
    }
  }
  repaired.push(...repairRules(edits, entry, rules, isProtected));
  if (!edits.isEmpty) file.writePieces(entry.part, edits.applyTo(text));
  repaired.push(...repairTables(file, entry, isProtected));
  return { repaired, intact };
}
