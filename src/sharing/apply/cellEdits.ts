import type { FormulaCell } from "../package/scanSheet";
import type { PlannedCell, SpilledFormula } from "../plan/plan.types";
import type { Edits } from "../xml/Edits";
import { escapeAttribute, escapeXml, withAttribute } from "../xml/xmlText";

/** White space at either end would be dropped by a reader without this. */
const space = (text: string): string => (text.trim() === text ? "" : ' xml:space="preserve"');

/** A formula element. @param arrayRef cells of an array formula, undefined for a plain one */
export function formulaElement(prefix: string, text: string, arrayRef?: string): string {
  const array = arrayRef === undefined ? "" : ` t="array" ref="${escapeAttribute(arrayRef)}"`;
  return `<${prefix}f${array}${space(text)}>${escapeXml(text)}</${prefix}f>`;
}

/** Sets or takes away the number of a cell's metadata; everything else of the start tag stays. */
function setMetadata(edits: Edits, { startTag: { start, end }, tag, attributes }: FormulaCell, index: string | undefined): void {
  if (attributes.cm === index) return;
  edits.replace(start, end, withAttribute(tag, "cm", index));
}

/**
 * The changes to one cell: its formula element and the mark of a dynamic array. The stored value, the style and the type stay.
 * @param dynamicIndex number of the mark in the workbook's metadata
 */
export function editCell(edits: Edits, { site, formula, store, others }: PlannedCell, dynamicIndex: () => number): void {
  const { start, end } = site.formulaElement;
  const { prefix } = site;
  if (formula.after === undefined) {
    setMetadata(edits, site, undefined);
    edits.replace(start, end, "");
    return;
  }
  setMetadata(edits, site, store === "dynamic" ? String(dynamicIndex()) : undefined);
  const range = others ? formula.address : formula.range;
  edits.replace(start, end, formulaElement(prefix, formula.after, store === "plain" ? undefined : range));
  for (const other of others ?? []) editSpilled(edits, prefix, other);
}

function editSpilled(edits: Edits, prefix: string, { at, text, array, address }: SpilledFormula): void {
  edits.insert(at, formulaElement(prefix, text, array ? address : undefined));
}
