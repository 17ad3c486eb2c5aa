import { parseStructRef, stringifyStructRef, tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";

/** A table or one of its columns got another name. */
export interface Renaming {
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
export function renameInFormula(formula: string, renaming: Renaming, isInside: boolean): string {
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
