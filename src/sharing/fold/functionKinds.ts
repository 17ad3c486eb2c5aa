/** Functions that answer cell by cell when they are given arrays. */
const ELEMENTWISE = new Set(
  `IF IFERROR ISNUMBER ISERROR ISTEXT ISLOGICAL NOT ABS INT SQRT EXP LN LOG10 MOD ISODD ROUND ROUNDUP LEN TRIM LOWER YEAR MONTH DAY DATE
NORM.S.INV NORM.S.DIST BETA.INV BETA.DIST POISSON.DIST`.split(/\s+/),
);

/** Functions that make one value of all the cells they are given, in whatever order and number of arguments. */
const AGGREGATES = new Set("SUM MIN MAX COUNT AND OR AVERAGE PRODUCT STDEV.S".split(" "));

/** What older Excel and LibreOffice 7.4 do not have. */
const NEW = new Set(
  `LET LAMBDA SEQUENCE VSTACK HSTACK FILTER SORT SORTBY UNIQUE XLOOKUP XMATCH SCAN MAP BYROW BYCOL REDUCE MAKEARRAY TAKE DROP CHOOSEROWS CHOOSECOLS
TOCOL TOROW EXPAND WRAPROWS WRAPCOLS RANDARRAY ANCHORARRAY SINGLE ISOMITTED TEXTSPLIT GROUPBY PIVOTBY`.split(/\s+/),
);

export function isElementwise(name: string): boolean {
  return ELEMENTWISE.has(name);
}

export function isAggregate(name: string): boolean {
  return AGGREGATES.has(name);
}

export function isNewFunction(name: string): boolean {
  return NEW.has(name);
}
