import { type Token, tokenTypes } from "@borgar/fx/xlsx";
import { fileTokens } from "../formula/parseCalls";
import { readableFormula } from "../formula/readableFormula";
import type { Assumption } from "../sharing.types";
import type { AuditContext } from "./AuditContext";
import { sheetKey } from "./book/AreaSet";
import { cellKey, keyPlace } from "./book/book.types";
import { keyOfAddress } from "./book/readBook";
import { addressOf } from "./book/scanCells";

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

/** A formula with typed numbers; formulas filled down are one finding. */
export interface FoundAssumption extends Assumption {
  /** calls the functions itself, or a cell that they read does */
  calls: boolean;
}

/** Of a formula with typed numbers; none for others. */
function candidate(sheetName: string, address: string, formula: string, calls: boolean): FoundAssumption[] {
  const constants = constantsIn(formula);
  return constants.length > 0 ? [{ sheetName, address, formula, calls, constants }] : [];
}

function candidates({ input, feeding }: AuditContext): FoundAssumption[] {
  const calling = input.converted.flatMap(({ sheetName, address, before }) => candidate(sheetName, address, before, true));
  if (feeding.formulas.length === 0) return calling;
  const ours = new Set(input.converted.map(({ sheetName, address }) => `${sheetKey(sheetName)}!${keyOfAddress(address)}`));
  const others = feeding.formulas
    .filter(({ sheetName, key }) => !ours.has(`${sheetKey(sheetName)}!${key}`))
    .flatMap(({ sheetName, key, formula }) => candidate(sheetName, addressOf(keyPlace(key)), formula, false));
  return [...calling, ...others];
}

/** The same numbers in the cell right above continue one finding: D2:D100. */
function continues(last: FoundAssumption | undefined, next: FoundAssumption): last is FoundAssumption {
  if (!last || last.sheetName !== next.sheetName || last.calls !== next.calls) return false;
  if (last.constants.join() !== next.constants.join()) return false;
  const end = keyOfAddress(last.address.split(":").at(-1)!);
  if (end === undefined) return false;
  const { row, column } = keyPlace(end);
  return keyOfAddress(next.address) === cellKey(row + 1, column);
}

/** Numbers typed into the formulas that call our functions or feed them. */
export function findAssumptions(context: AuditContext): FoundAssumption[] {
  const found: FoundAssumption[] = [];
  const order = new Map(context.book.sheets.map(({ entry }, i) => [entry.name, i]));
  const all = candidates(context).sort(
    (a, b) => (order.get(a.sheetName) ?? 0) - (order.get(b.sheetName) ?? 0) || byColumn(a.address, b.address),
  );
  for (const next of all) {
    const last = found.at(-1);
    if (continues(last, next)) last.address = `${last.address.split(":")[0]}:${next.address}`;
    else found.push({ ...next, formula: `=${readableFormula(next.formula)}` });
  }
  return found;
}

/** Down each column, so that filled formulas follow each other; names come last. */
function byColumn(a: string, b: string): number {
  const [first, second] = [keyOfAddress(a), keyOfAddress(b)];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  const [one, two] = [keyPlace(first), keyPlace(second)];
  return one.column - two.column || one.row - two.row;
}
