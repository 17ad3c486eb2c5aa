import { stringifyTokens, translateTokensToA1, translateTokensToR1C1 } from "@borgar/fx/xlsx";
import type { FormulaCell } from "../package/scanSheet";
import { fileTokens } from "./parseCalls";

/**
 * Formula of a cell of a shared group: the text of the first cell with its relative references moved, wrapping at the edges of the sheet as
 * Excel does. Works on tokens, so that names such as RC_1 stay names.
 */
export function unshared(formula: string, first: string, cell: string): string {
  if (first === cell) return formula;
  return stringifyTokens(translateTokensToA1(translateTokensToR1C1(fileTokens(formula), first), cell));
}

/** The text of every cell's formula; cells of a shared group get theirs from the first one. */
export function* cellFormulas(cells: readonly FormulaCell[]): Generator<{ cell: FormulaCell; formula: string }> {
  const groups = new Map<string, FormulaCell>();
  for (const cell of cells) {
    const { t, si } = cell.formulaAttributes;
    if (t !== "shared" || si === undefined) {
      yield { cell, formula: cell.formula };
      continue;
    }
    if (cell.formula !== "") groups.set(si, cell);
    const first = groups.get(si);
    if (first) yield { cell, formula: unshared(first.formula, first.address, cell.address) };
  }
}
