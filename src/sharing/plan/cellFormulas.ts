import { unshared } from "../formula/unshare";
import type { FormulaCell } from "../package/scanSheet";

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
