import { tokenize, tokenTypes, type Token } from "@borgar/fx";

/** A call in other words that mean the same in Excel. */
type Rewrite = (args: readonly string[]) => string;

/** The call for each cell of the first argument where that is an array; the type of an array that is no range is not implemented either. */
function eachCell(first: string, call: (value: string) => string): string {
  return `LET(zz,${first},IF(IFERROR(TYPE(zz),64)=64,MAP(zz,LAMBDA(zy,${call("zy")})),${call("zz")}))`;
}

const spread =
  (name: string): Rewrite =>
  ([first = "", ...rest]) =>
    eachCell(first, (value) => `${name}(${[value, ...rest].join(",")})`);

/** Functions that IronCalc 0.8.4 answers for one value only, some without an error, where Excel answers for each cell of an array. */
const ONE_VALUE =
  "GAMMALN ISERROR ISLOGICAL ISNUMBER ISODD ISTEXT LEN MOD NORM.S.DIST NORM.S.INV NOT POISSON.DIST ROUNDUP TRIM XMATCH".split(" ");

const REWRITES: Readonly<Record<string, Rewrite>> = {
  ...Object.fromEntries(ONE_VALUE.map((name) => [name, spread(name)])),
  // digits may be an array too, one for each figure
  ROUND: ([figures, digits]) =>
    `LET(zz,${figures},zw,${digits},IF(IFERROR(TYPE(zz),64)=64,MAP(zz,zz*0+zw,LAMBDA(zy,zx,ROUND(zy,zx))),ROUND(zz,zw)))`,
  // the sizes of ranges are known, those of other arrays are not
  ROWS: ([cells]) => `SUM(BYROW(${cells},LAMBDA(zy,1)))`,
  COLUMNS: ([cells]) => `SUM(BYCOL(${cells},LAMBDA(zy,1)))`,
  // nothing is counted in an array that is no range
  COUNT: (args) => `(${args.map((cells) => `SUM(IF(${spread("ISNUMBER")([cells])},1,0))`).join("+")})`,
  PRODUCT: ([cells]) => `REDUCE(1,${cells},LAMBDA(zx,zy,zx*zy))`,
  // one place only; with row and column it gives what Excel gives
  INDEX: ([cells, place = "", ...column]) =>
    column.length > 0 ? `INDEX(${[cells, place, ...column].join(",")})` : eachCell(place, (value) => `INDEX(${cells},${value})`),
  // ranges only
  XLOOKUP: ([value = "", cells, results]) => eachCell(value, (one) => `INDEX(${results},XMATCH(${one},${cells}))`),
};

/** The arguments that begin at a token, rewritten, and the place of the bracket that closes them. */
function rewritten(tokens: readonly Token[], from: number): { args: string[]; end: number } {
  const args = [""];
  const add = (text: string) => (args[args.length - 1] += text);
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { type, value } = tokens[at]!;
    if (type === tokenTypes.FUNCTION) {
      const inner = rewritten(tokens, at + 2);
      const rewrite = REWRITES[value.toUpperCase()];
      add(rewrite ? rewrite(inner.args) : `${value}(${inner.args.join(",")})`);
      at = inner.end;
    } else if (depth === 0 && value === ")") return { args, end: at };
    else if (depth === 0 && value === ",") args.push("");
    else {
      if (value === "(" || value === "{") depth++;
      if (value === ")" || value === "}") depth--;
      add(value);
    }
  }
  return { args, end: tokens.length };
}

/**
 * A formula in the words IronCalc follows: what it answers for one value only is asked for each value of an array.
 *
 * @param formula without "="
 */
export function ironCalcForm(formula: string): string {
  // it keeps truth values as such where two signs make numbers of them
  const counted = formula.replaceAll("--", "1*");
  return rewritten(tokenize(counted, { negativeNumbers: false }), 0).args.join(",");
}
