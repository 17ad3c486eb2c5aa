import { tokenize, tokenTypes } from "@borgar/fx";
import type { CatalogFunction } from "../../src/catalog/data/catalog.types";
import { inlineLet } from "./inlineLet";

/** Functions newer than LibreOffice 7.4 that our formulas use, or may come to use. */
const UNKNOWN = new Set(
  `ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK ISOMITTED LAMBDA LET MAKEARRAY MAP PIVOTBY RANDARRAY REDUCE SCAN
SEQUENCE SINGLE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH`.split(
    /\s+/,
  ),
);

/** Whether LibreOffice knows everything in a formula: no newer function, none of ours, no spilled range such as A1#. */
export function isPlain(formula: string): boolean {
  return tokenize(formula).every(({ type, value }) => {
    if (type !== tokenTypes.FUNCTION) return value !== "#";
    return !UNKNOWN.has(value.toUpperCase()) && !value.toUpperCase().startsWith("LOYALTY.");
  });
}

/** Excel takes no longer formula. */
const LONGEST = 8192;

/**
 * The native form of a function as an old spreadsheet reads it, its parameters replaced by what stands in `names` and LET written out.
 *
 * @returns undefined where the form needs LAMBDA or dynamic arrays, or would be longer than a cell holds
 */
export function plainForm(entry: CatalogFunction, names: Readonly<Record<string, string>>): string | undefined {
  if (entry.native === null) return undefined;
  const formula = inlineLet(entry.native, names);
  return formula.length <= LONGEST && isPlain(formula) ? formula : undefined;
}
