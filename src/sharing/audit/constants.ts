import { tokenTypes, type Token } from "@borgar/fx/xlsx";
import { fileTokens } from "../formula/parseCalls";

/** Numbers that say how a formula is built, not what it assumes. */
const STRUCTURAL = new Set([0, 1]);

/** A digit that goes on from no letter, as that of A1 does. */
const MAY_HOLD_NUMBER = /(?:^|[^\w$.])\.?\d/;

/** Functions whose numbers are places, lengths and digits: position 3 of a list is no assumption. */
const PLACES = new Set(
  (
    "INDEX ROUND ROUNDUP ROUNDDOWN MROUND CHOOSE OFFSET VLOOKUP HLOOKUP XLOOKUP LOOKUP MATCH XMATCH LARGE SMALL LEFT RIGHT MID DATE SEQUENCE " +
    "TAKE DROP CHOOSECOLS CHOOSEROWS INDIRECT ADDRESS FIXED TEXT SUBTOTAL AGGREGATE WEEKDAY EDATE EOMONTH SORT SORTBY WRAPROWS WRAPCOLS"
  ).split(" "),
);

/** The name of a function without its prefixes. */
function plainName(token: Token): string {
  return token.value.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
}

/** A minus sign belongs to the number when nothing stands before it that it could be taken from. */
function isSign(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.value !== "-") return false;
  const before = tokens[at - 1];
  return !before || (before.type === tokenTypes.OPERATOR && before.value !== ")" && before.value !== "%" && before.value !== "}");
}

/** The number is all there is between bracket and comma, as the 2 of ROUND(A1*1.19,2). */
function isWholeArgument(tokens: readonly Token[], at: number): boolean {
  const before = tokens[isSign(tokens, at - 1) ? at - 2 : at - 1]?.value ?? "";
  return (before === "(" || before === ",") && [",", ")"].includes(tokens[at + 1]?.value ?? "");
}

/**
 * Numbers typed into a formula instead of a cell of their own, with sign and percent sign, each once, in order. Left out are 0, 1 and -1,
 * and whole arguments of functions such as INDEX or ROUND, where they say a place.
 * @param formula in file form
 */
export function constantsIn(formula: string): string[] {
  if (!MAY_HOLD_NUMBER.test(formula)) return [];
  const tokens = fileTokens(formula).filter(({ type }) => type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE);
  const found = new Set<string>();
  const calls: string[] = [];
  tokens.forEach((token, at) => {
    if (token.value === "(" && token.type === tokenTypes.OPERATOR) {
      const before = tokens[at - 1];
      // brackets of their own belong to the function around them
      calls.push(before?.type === tokenTypes.FUNCTION ? plainName(before) : (calls.at(-1) ?? ""));
    } else if (token.value === ")" && token.type === tokenTypes.OPERATOR) calls.pop();
    else if (token.type === tokenTypes.NUMBER && !(PLACES.has(calls.at(-1) ?? "") && isWholeArgument(tokens, at))) {
      const isPercent = tokens[at + 1]?.value === "%";
      if (!isPercent && STRUCTURAL.has(Number(token.value))) return;
      found.add(`${isSign(tokens, at - 1) ? "-" : ""}${token.value}${isPercent ? "%" : ""}`);
    }
  });
  return [...found];
}
