import { parseStructRef, stringifyStructRef, type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import type { Injector } from "@univerjs/core";
import { type EngineTable, tableAt } from "./engineTables";
import { rewriteCells, rewriteNames } from "./rewriteFormulas";

/** A table or one of its columns got another name. */
interface Renaming {
  /** the table's name as formulas still have it */
  table: string;
  newTable?: string;
  column?: { from: string; to: string };
}

/**
 * A formula after the renaming, as Excel rewrites it.
 *
 * @param isInside the cell stands in the table: references without a table name mean it
 */
function renameInFormula(formula: string, renaming: Renaming, isInside: boolean): string {
  return tokenize(formula)
    .map((token) => renamed(token, renaming, isInside))
    .join("");
}

function renamed({ type, value }: Token, { table, newTable, column }: Renaming, isInside: boolean): string {
  const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
  if (type === tokenTypes.REF_NAMED) return newTable !== undefined && same(value, table) ? newTable : value;
  const reference = type === tokenTypes.REF_STRUCT ? parseStructRef(value) : undefined;
  if (!reference) return value;
  const isOwn = !reference.table && isInside;
  if (!isOwn && !same(reference.table, table)) return value;
  const columns = reference.columns?.map((name) => (column && same(name, column.from) ? column.to : name));
  return stringifyStructRef({ ...reference, columns, table: isOwn ? "" : (newTable ?? reference.table) });
}

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
