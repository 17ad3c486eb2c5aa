import type { Injector } from "@univerjs/core";
import type { EngineTable } from "./engineTable.types";
import { tableAt } from "./engineTables";
import { renameInFormula, type Renaming } from "./renameInFormula";
import { rewriteCells, rewriteNames } from "./rewriteFormulas";

/** Puts the new name of a table or column into all formulas and names of the workbook. */
export function renameReferences(injector: Injector, unitId: string, renaming: Renaming, tables: readonly EngineTable[]): void {
  const own = renaming.newTable ?? renaming.table;
  const changed = (formula: string, isInside: boolean): string | undefined => {
    const mayMention = formula.includes("[") || formula.toLowerCase().includes(renaming.table.toLowerCase());
    const result = mayMention ? renameInFormula(formula, renaming, isInside) : formula;
    return result === formula ? undefined : result;
  };
  rewriteCells(injector, unitId, (formula, sheetId, row, column) => changed(formula, tableAt(tables, sheetId, row, column)?.name === own));
  rewriteNames(injector, unitId, (formula) => changed(formula, false));
}
