import { type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import type { NativeForm } from "./native.types";

/**
 * Functions newer than the .xlsx format: a file stores them with a prefix, else Excel takes the name for an unknown one. Source: Microsoft,
 * [MS-XLSX] 2.2.2, future-function-list, and the functions of Excel 2021 and 365.
 */
const PREFIXED = `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS
COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ERF.PRECISE
ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS
GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST
LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV
NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T
T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S
VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

const prefixed = new Set(PREFIXED.split(/\s+/));
const worksheetPrefixed = new Set(["FILTER", "SORT"]);

/** The name under which a file stores a function. */
export function storedFunctionName(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetPrefixed.has(upper)) return `_xlfn._xlws.${upper}`;
  return prefixed.has(upper) ? `_xlfn.${upper}` : name;
}

/** A1, ab12: Excel takes such a name for a cell. */
const CELL = /^[A-Z]{1,3}\d+$/i;
/** R, C, RC, R1, C2, R1C1 and whatever begins like the last three: cells in the other notation. [MS-XLSB] 2.5.166. */
const ROW_AND_COLUMN = /^(?:RC?|C|[RC]\d.*)$/i;

/**
 * Whether Excel accepts a name for a parameter of LAMBDA or a variable of LET: letters, digits and _, no dot, nothing that looks like a
 * cell.
 */
export function isVariableName(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]*$/i.test(name) && !CELL.test(name) && !ROW_AND_COLUMN.test(name);
}

/** By this the names of an earlier finance copy are known. */
export const FINANCE_COPY_COMMENT = "LOYALTY finance copy v1";
/** Not the add-in's own namespace: a name equal to a custom function can stop both. */
const NAME_PREFIX = "LOYALTYX.";
/** Excel refuses 8,192 characters and a longer comment than 255; the limit for names is kept below that on purpose. */
const LONGEST_FORMULA = 7_900;
const LONGEST_COMMENT = 255;

/** The workbook-level name under which a finance copy keeps a function. */
export function nativeName(id: string): string {
  return NAME_PREFIX + id;
}

const blank = new Set<string>([tokenTypes.WHITESPACE, tokenTypes.NEWLINE]);

function stored({ type, value }: Token, known: ReadonlySet<string>): string {
  if (type === tokenTypes.FUNCTION) return storedFunctionName(value);
  if (type === tokenTypes.REF_NAMED && known.has(value.toLowerCase())) return `_xlpm.${value}`;
  if (!EXPECTED.has(type)) throw new Error(`${value} is no parameter, no variable and no literal`);
  return value;
}

const EXPECTED = new Set<string>([tokenTypes.OPERATOR, tokenTypes.NUMBER, tokenTypes.STRING, tokenTypes.BOOLEAN, tokenTypes.ERROR]);

/**
 * The names that the LETs and LAMBDAs of a formula declare: those that stand alone, right after the bracket or a comma, and before a comma.
 */
function declaredNames(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type, value }, place) => {
    const alone = ["(", ","].includes(tokens[place - 1]?.value ?? "") && tokens[place + 1]?.value === ",";
    return type === tokenTypes.REF_NAMED && alone ? [value] : [];
  });
}

/**
 * The native form of a function, for the names of a workbook.
 *
 * @returns undefined where the function has none
 * @throws when the form does not fit: a variable Excel would take for a cell, an unknown name, more than 7,900 characters
 */
export function nativeForm({ id, parameters, native, description }: CatalogFunction): NativeForm | undefined {
  if (native === null) return undefined;
  const names = parameters.map(({ name }) => name);
  const all = tokenize(`LAMBDA(${[...names, native].join(",")})`, { negativeNumbers: false });
  const tokens = all.filter(({ type }) => !blank.has(type));
  const declared = [...names, ...declaredNames(tokens)];
  const wrong = declared.find((name) => !isVariableName(name));
  if (wrong !== undefined) throw new Error(`${id}: Excel takes the variable ${wrong} for a cell`);
  const known = new Set(declared.map((name) => name.toLowerCase()));
  const lambda = tokens.map((token) => stored(token, known)).join("");
  if (lambda.length > LONGEST_FORMULA) throw new Error(`${id}: the native form has ${lambda.length} characters`);
  return { id, name: nativeName(id), lambda, comment: commentOf(description) };
}

function commentOf(description: string): string {
  const whole = `${FINANCE_COPY_COMMENT}: ${description.replace(/\s+/g, " ").trim()}`;
  return whole.length <= LONGEST_COMMENT ? whole : `${whole.slice(0, LONGEST_COMMENT - 3)}...`;
}
