import type { Injector } from "@univerjs/core";
import type { FormulaTranslator } from "./FormulaTranslator";
import { rewriteCells } from "./rewriteFormulas";

/** Has the engine read all formulas anew that refer to tables: it remembers the cells they stood for before. */
export function refreshDependants(injector: Injector, unitId: string, translator: FormulaTranslator): void {
  rewriteCells(injector, unitId, (formula, sheetId, row, column) =>
    translator.mentions(formula) && translator.inCell(formula, sheetId, row, column).isTranslated ? formula : undefined,
  );
}
