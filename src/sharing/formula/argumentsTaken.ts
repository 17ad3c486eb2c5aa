/**
 * How a formula that is no array formula takes an argument: one value, for which a range gives its cell in the row or column of the
 * formula; cells, all of them; or an array, inside which ranges stay whole whatever is calculated with them.
 */
export type Taken = "one" | "cells" | "array";

/** Functions whose arguments are single values. */
const ONE = `ABS ACOS ACOSH ASIN ASINH ATAN ATAN2 ATANH CEILING CHAR CLEAN CODE COMBIN CONCATENATE COS COSH DATE DATEDIF DATEVALUE DAY DAYS360 DEGREES
DOLLAR EDATE EOMONTH ERROR.TYPE EVEN EXACT EXP FACT FIND FIXED FLOOR FV HOUR IFERROR IFNA INT IPMT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT
ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE MOD MONTH MROUND NA NORMDIST NORMINV NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NORMSDIST
NORMSINV NOT NPER NUMBERVALUE ODD PERMUT PI PMT POISSON POISSON.DIST POWER PPMT PROPER PV QUOTIENT RADIANS RATE REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP
SEARCH SECOND SIGN SIN SINH SLN SQRT SUBSTITUTE TAN TANH TEXT TIME TIMEVALUE TODAY TRIM TRUNC UPPER VALUE WEEKDAY WEEKNUM YEAR YEARFRAC`;

/** Functions that calculate with whole arrays in every kind of formula. */
const ARRAY = `CORREL COVAR FREQUENCY FORECAST GROWTH INTERCEPT LINEST LOGEST MDETERM MINVERSE MMULT MODE PEARSON PROB RSQ SLOPE STEYX SUMPRODUCT SUMX2MY2
SUMX2PY2 SUMXMY2 TRANSPOSE TREND`;

/** Of others, argument by argument: 1 one, c cells, a array, = as the call itself is taken. What stands behind the bar is repeated. */
const MIXED: Readonly<Record<string, string>> = {
  AGGREGATE: "11|c",
  AVERAGEIF: "c1|c",
  AVERAGEIFS: "c|c1",
  CHOOSE: "1|=",
  COUNTIF: "c|1",
  COUNTIFS: "|c1",
  HLOOKUP: "1c|1",
  IF: "1|=",
  IFS: "|1=",
  INDEX: "a|1",
  LARGE: "c|1",
  LOOKUP: "1|a",
  MATCH: "1c|1",
  NPV: "1|c",
  OFFSET: "c|1",
  PERCENTILE: "c|1",
  "PERCENTILE.EXC": "c|1",
  "PERCENTILE.INC": "c|1",
  PERCENTRANK: "c|1",
  QUARTILE: "c|1",
  RANK: "1c|1",
  "RANK.AVG": "1c|1",
  "RANK.EQ": "1c|1",
  SMALL: "c|1",
  SUBTOTAL: "1|c",
  SUMIF: "c1|c",
  SUMIFS: "c|c1",
  VLOOKUP: "1c|1",
  XNPV: "1|c",
};

const PATTERNS = new Map<string, string>([
  ...ONE.split(/\s+/).map((name): [string, string] => [name, "|1"]),
  ...ARRAY.split(/\s+/).map((name): [string, string] => [name, "|a"]),
  ...Object.entries(MIXED),
]);
const MODES: Readonly<Record<string, Taken>> = { "1": "one", c: "cells", a: "array" };

/**
 * How a function of Excel takes its argument; one that is not listed takes cells, as SUM does.
 * @param at argument, counted from 0 @param call how the call itself is taken
 */
export function takenBy(name: string, at: number, call: Taken): Taken {
  if (call === "array") return "array";
  const [first = "", repeated = ""] = (PATTERNS.get(name.toUpperCase()) ?? "|c").split("|");
  const letter = first[at] ?? repeated[(at - first.length) % repeated.length]!;
  return MODES[letter] ?? call;
}
