import { storedName } from "../formula/loyaltyName";
import { parseCalls, writePieces } from "../formula/parseCalls";
import type { FormulaCell } from "../package/scanSheet";

/** A formula with our functions named as Excel names those of an add-in that is there. */
export function workingForm(formula: string): string {
  return writePieces(parseCalls(formula), ({ id, called }, args) => storedName(id) + (called ? `(${args.join(",")})` : ""));
}

/** Whether the cell only says that the add-in was missing. */
export function showsMissingAddIn({ attributes, value }: FormulaCell): boolean {
  return attributes.t === "e" && value === "#NAME?";
}

/** Whether Excel would find the add-in from this cell. */
export function isIntact(cell: FormulaCell, formula: string): boolean {
  return formula === workingForm(formula) && !showsMissingAddIn(cell);
}
