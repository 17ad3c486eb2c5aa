import { isFunction, tokenTypes } from "@borgar/fx/xlsx";
import { fileTokens } from "./parseCalls";

/** Functions and operators that came with dynamic arrays, by the names files use: Excel 2019, Excel 2016 and LibreOffice 7 know none of them. */
const NEW = new Set(
  `ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK ISOMITTED LAMBDA LET MAKEARRAY MAP PERCENTOF PIVOTBY
RANDARRAY REDUCE SCAN SEQUENCE SINGLE SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS
WRAPROWS XLOOKUP XMATCH`.split(/\s+/),
);

/** Whether a formula in file form needs Excel 2021 or later whatever happens to our functions in it. */
export function needsNewExcel(formula: string): boolean {
  return fileTokens(formula).some((token) => {
    const { value } = token;
    if (token.type === tokenTypes.REF_NAMED) return /^_xl(?:pm|eta)\./i.test(value);
    if (!isFunction(token) || !/^_xl/i.test(value)) return false;
    const name = value.replace(/^_xlfn\./i, "").replace(/^_xlws\./i, "");
    return NEW.has(name.toUpperCase()) || /^_TRO_|^_xlpm\./i.test(name);
  });
}
