import type { OnStep } from "../../background/background.types";
import type { Catalog } from "../../catalog/data/catalog.types";
import { findings } from "../../sharing/audit/findings/findings";
import { financeCopy } from "../../sharing/financeCopy";
import { callsIn, callsLoyalty, parseCalls } from "../../sharing/formula/parseCalls";
import { parseCell, parseRect } from "../../address/a1";
import { elsewhere, keepingFormula, keptPlaces, placesIn, spillsRead, withPlaces } from "../../sharing/formula/followReferences";
import { readableFormula } from "../../sharing/formula/readableFormula";
import { nativeForms } from "../../sharing/nativeForms";
import { Package } from "../../sharing/package/Package";
import { FormulaConverter, NameBook } from "../../sharing/plan/FormulaConverter";
import type { FinanceCopyOptions } from "../../sharing/sharing.types";
import { fflateCodec } from "../../sharing/zip/fflateCodec";
import type { Replacement } from "../../workbook/sharing/replaceFormulas";
import type { FormulaCell, FormulaReader } from "../../workbook/sharing/sharing.types";
import type { SharePreview } from "./ShareServices";

export { callsLoyalty, readableFormula };

/** What replacing, restoring and repairing must know of formulas. */
export const formulaReader: FormulaReader = { placesIn, withPlaces, keepingFormula, keptPlaces, spillsRead, elsewhere };

/** Whether every function of ours that a formula calls exists. */
export function callsKnown(formula: string, { functions }: Catalog): boolean {
  const ids = new Set(functions.map(({ id }) => id));
  return callsIn(parseCalls(formula)).every(({ id }) => ids.has(id));
}

/** What a copy would hold, and what to look at before. @throws {ShareError} a file that cannot be read */
export function previewCopy(bytes: Uint8Array, catalog: Catalog, options: FinanceCopyOptions, onStep?: OnStep): SharePreview {
  const { counts, converted, left } = financeCopy(bytes, catalog, options, { onStep }).report;
  return {
    counts,
    left,
    values: converted.filter(({ kind }) => kind === "c").map(({ sheetName, address, functions }) => ({ sheetName, address, functions })),
    errors: converted.flatMap(({ carrier, sheetName, address, cached }) =>
      carrier === "cell" && cached?.type === "error" ? [{ sheetName, address, text: cached.text }] : [],
    ),
    findings: findings(new Package(bytes, fflateCodec)),
  };
}

/**
 * What takes the place of each formula of the open workbook, by the same rules as in a copy. A result that needs a formula in each of its
 * cells becomes a value here.
 */
export function replacementFor(cells: readonly FormulaCell[], catalog: Catalog, excel: FinanceCopyOptions["excel"]): Replacement {
  const names = new NameBook([]);
  const converter = new FormulaConverter(nativeForms(catalog), names, excel);
  const formulas = new Map<FormulaCell, string>();
  for (const cell of cells) {
    const { rows: height, columns: width } = parseRect(cell.area) ?? { rows: 1, columns: 1 };
    const { kind, after, rows } = converter.convert(
      cell.formula.slice(1),
      { ...parseCell(cell.address)!, rows: height, columns: width },
      "",
    );
    if (kind !== "c" && after !== undefined && !rows) formulas.set(cell, `=${readableFormula(after)}`);
  }
  return {
    formulaOf: (cell) => formulas.get(cell),
    names: names.added.map(({ name, formula, comment }) => ({ name, formula: `=${readableFormula(formula)}`, comment: comment ?? "" })),
  };
}
