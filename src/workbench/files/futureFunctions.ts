export { storedFunctionName } from "../../sharing/native/storedFunctionName";

const SPILLING = `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK LAMBDA LET LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT
MODE.MULT MUNIT PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS
WRAPROWS XLOOKUP`;
const spilling = new Set(SPILLING.split(/\s+/));

/** Whether the function can answer with more than one cell. */
export function canSpill(name: string): boolean {
  return spilling.has(name.toUpperCase());
}
