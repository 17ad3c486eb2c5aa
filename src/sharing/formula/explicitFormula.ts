import { isFunction, type Token, tokenTypes } from "@borgar/fx/xlsx";
import { crossingCell, NO_CROSSING, type Surroundings } from "./crossingCell";
import { loyaltyId } from "./loyaltyName";
import { fileTokens, isReference } from "./parseCalls";

/**
 * How a formula that is no array formula takes an argument: one value, for which a range gives its cell in the row or column of the
 * formula; cells, all of them; or an array, inside which ranges stay whole whatever is calculated with them.
 */
type Taken = "one" | "cells" | "array";

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
function takenBy(name: string, at: number, call: Taken): Taken {
  if (call === "array") return "array";
  const [first = "", repeated = ""] = (PATTERNS.get(name.toUpperCase()) ?? "|c").split("|");
  const letter = first[at] ?? repeated[(at - first.length) % repeated.length]!;
  return MODES[letter] ?? call;
}

/** A reference, a number, a text or an operator; or a call, a bracket or an array with what stands inside. */
type Item = Token | Group;

interface Group {
  /** name of the call; undefined for a bracket or an array */
  name: string | undefined;
  /** of the call, with its bracket */
  open: string;
  args: Item[][];
  close: string;
}

const isGroup = (item: Item): item is Group => "args" in item;
const isBlank = ({ type }: Token): boolean => type === tokenTypes.WHITESPACE || type === tokenTypes.NEWLINE;
const isOperator = (token: Token | undefined, values: string): boolean =>
  token?.type === tokenTypes.OPERATOR && values.includes(token.value);

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The whole formula; undefined where its brackets do not match. */
  formula(): Item[] | undefined {
    const items = this.items();
    return this.at === this.tokens.length ? items : undefined;
  }

  private items(): Item[] {
    const items: Item[] = [];
    for (let token = this.tokens[this.at]; token && !isOperator(token, ",;)}"); token = this.tokens[this.at]) {
      this.at++;
      if (isFunction(token) && isOperator(this.tokens[this.at], "("))
        items.push(this.group(token.value, token.value + this.tokens[this.at++]!.value));
      else items.push(isOperator(token, "({") ? this.group(undefined, token.value) : token);
    }
    return items;
  }

  private group(name: string | undefined, open: string): Group {
    const args = [this.items()];
    let next = this.tokens[this.at++];
    for (; isOperator(next, ",;"); next = this.tokens[this.at++]) {
      args.at(-1)!.push(next!);
      args.push(this.items());
    }
    return { name, open, args, close: next?.value ?? "" };
  }
}

/** What a formula's text needs besides its surroundings. */
export interface Wording extends Surroundings {
  /** what a defined name stands for, in file form; undefined for an unknown one, or where sheets have different ones */
  nameFormula(name: string): string | undefined;
  /** how a function of ours takes an argument, counted from 0; undefined for an id that is none of ours */
  ourTaken(id: string, at: number): Taken | undefined;
  /** whether the result of a function of ours fills several cells */
  fillsCells(id: string): boolean;
  /** text in place of cells of which no single one can be named */
  unnamed(reference: string, crosses: boolean): string;
  /** the first cell of a result is taken by itself where the result is the whole formula */
  keepsWhole: boolean;
}

/** Excel's functions whose result is an array in every kind of formula. */
const ARRAYS = new Set(["FREQUENCY", "GROWTH", "LINEST", "LOGEST", "MINVERSE", "MMULT", "TRANSPOSE", "TREND"]);
/** Whoever writes one of these means arrays. */
const FOR_ARRAYS =
  /_xl(?:pm|op|eta)\.|_xlfn\.(?:_xlws\.|_TRO|ANCHORARRAY|BYCOL|BYROW|CHOOSE|DROP|EXPAND|[HV]STACK|LAMBDA|LET|MAKEARRAY|MAP|REDUCE|SCAN|SEQUENCE|SINGLE|SORTBY|TAKE|TO(?:COL|ROW)|UNIQUE|WRAP)/i;

/** Names may stand for names; a circle ends here. */
const DEEPEST = 4;

class Writer {
  /** @param depth of names that stand for names */
  constructor(
    private readonly wording: Wording,
    private readonly depth = 0,
  ) {}

  whole(items: readonly Item[]): string {
    const [only, ...more] = significant(items);
    const isWhole =
      this.wording.keepsWhole &&
      only &&
      more.length === 0 &&
      isGroup(only) &&
      only.name !== undefined &&
      loyaltyId(only.name) !== undefined;
    return this.items(items, isWhole ? "cells" : "one");
  }

  private items(items: readonly Item[], taken: Taken): string {
    const parts = significant(items);
    const isReferenceExpression = items.some((item) => !isGroup(item) && (isOperator(item, ":") || isIntersection(items, item)));
    if (isReferenceExpression) return textOf(items);
    // what operators combine is one value each, except where arrays are calculated with
    const inner = parts.length > 1 && taken === "cells" ? "one" : taken;
    return items.map((item) => (isGroup(item) ? this.group(item, inner) : this.token(item, inner))).join("");
  }

  private token(token: Token, taken: Taken): string {
    if (taken !== "one" || !isReference(token)) return token.value;
    const cell = this.oneCell(token);
    return typeof cell === "string" ? cell : this.wording.unnamed(token.value, cell !== NO_CROSSING);
  }

  /** A name for what is one value anyway stays; one for a range gives its cell. */
  private oneCell(token: Token): ReturnType<typeof crossingCell> {
    if (token.type !== tokenTypes.REF_NAMED) return crossingCell(token, this.wording);
    const { value } = token;
    const formula = this.depth > DEEPEST ? undefined : this.wording.nameFormula(value);
    if (formula === undefined) return value;
    const tokens = fileTokens(formula);
    const inner = new Writer({ ...this.wording, unnamed: () => "" }, this.depth + 1);
    const [only, ...more] = tokens;
    if (only && more.length === 0 && isReference(only)) {
      const cell = inner.oneCell(only);
      return cell === only.value ? value : cell;
    }
    const items = new Reader(tokens).formula();
    return items && inner.items(items, "one") === formula ? value : undefined;
  }

  private group({ name, open, args, close }: Group, taken: Taken): string {
    if (name === undefined) return this.bracket({ name, open, args, close }, taken);
    const id = loyaltyId(name);
    const plain = name.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
    const text = open + args.map((arg, at) => this.argument(arg, this.takenArgument(id, plain, at, taken))).join("") + close;
    const isMany = id === undefined ? ARRAYS.has(plain.toUpperCase()) : this.wording.fillsCells(id);
    return isMany && taken === "one" ? `INDEX(${text},1,1)` : text;
  }

  private takenArgument(id: string | undefined, plain: string, at: number, call: Taken): Taken {
    const ours = id === undefined ? undefined : this.wording.ourTaken(id, at);
    if (ours === undefined) return takenBy(plain, at, call);
    return call === "array" ? "array" : ours;
  }

  /** The comma behind an argument belongs to the call. */
  private argument(items: readonly Item[], taken: Taken): string {
    const last = items.at(-1);
    const comma = last && !isGroup(last) && isOperator(last, ",;") ? last.value : "";
    return this.items(comma ? items.slice(0, -1) : items, taken) + comma;
  }

  private bracket(group: Group, taken: Taken): string {
    const { open, args, close } = group;
    if (open === "{") return taken === "one" ? `INDEX(${textOf([group])},1,1)` : textOf([group]);
    // several areas in one bracket are a reference
    return args.length > 1 ? textOf([group]) : open + this.items(args[0]!, taken) + close;
  }
}

function significant(items: readonly Item[]): Item[] {
  return items.filter((item) => isGroup(item) || !isBlank(item));
}

/** A blank between two references means the cells that both have. */
function isIntersection(items: readonly Item[], blank: Token): boolean {
  if (!isBlank(blank)) return false;
  const at = items.indexOf(blank);
  return [items[at - 1], items[at + 1]].every((item) => item !== undefined && (isGroup(item) || isReference(item)));
}

function textOf(items: readonly Item[]): string {
  return items.map((item) => (isGroup(item) ? item.open + item.args.map(textOf).join("") + item.close : item.value)).join("");
}

/**
 * A formula that is no array formula as one that gives the same when it is calculated with arrays, as formulas are in Excel since 2020:
 * where one value is meant, a range is replaced by the cell of it that Excel takes, the one in the row or column of the formula, and a
 * result that fills cells by its first. Source: Microsoft, Implicit intersection operator: @.
 * @param formula in file form, without its equals sign
 */
export function explicitFormula(formula: string, wording: Wording): string {
  if (FOR_ARRAYS.test(formula)) return formula;
  const items = new Reader(fileTokens(formula)).formula();
  return items ? new Writer(wording).whole(items) : formula;
}
