import { parseStructRef, stringifyStructRef, type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { storedFunctionName } from "../../sharing/native/nativeForm";
import { withPlainSigns } from "./formulaTokens";
import { fromXString, toXString } from "./xstring";

const SPILLING = `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK LAMBDA LET LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT
MODE.MULT MUNIT PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS
WRAPROWS XLOOKUP`;
const spilling = new Set(SPILLING.split(/\s+/));

/** Whether the function can answer with more than one cell. */
function canSpill(name: string): boolean {
  return spilling.has(name.toUpperCase());
}

/** How Excel stores a function of an add-in: prefix, namespace and id with underscores for dots. */
const ADD_IN_PREFIX = "_xldudf_";
const NAMESPACE = "LOYALTY";

/**
 * A formula as typed ("=LOYALTY.CLV(...)") in the form a file holds it: no "=", prefixes for newer functions and for the add-in's.
 *
 * @param table the table round the cell, which a file names in every reference
 */
export function toFileFormula(formula: string, table = ""): string {
  const tokens = toStoredNames(withPlainSigns(tokenize(formula)));
  const stored = (token: Token) => (token.type === tokenTypes.FUNCTION ? storedFunction(token) : storedReference(token, table));
  return toXString(joined(foldUnary(tokens.map(stored))));
}

/** The reverse: a formula of a file as a person types it, with "=". References to the table round the cell lose its name. */
export function fromFileFormula(formula: string, table = ""): string {
  return `=${joined(unfoldCalls(dropAddInBook(tokenize(fromXString(formula))).map((token) => typedToken(token, table))))}`;
}

/** Some add-ins leave the number of a book before a function: [2]!_xldudf_LOYALTY_CLV(...). */
function dropAddInBook(tokens: Token[]): Token[] {
  const isCall = (index: number): boolean => tokens[index]?.type === tokenTypes.FUNCTION && tokens[index].value.startsWith("_xl");
  return tokens.filter(({ type, value }, index) => {
    if (type === tokenTypes.CONTEXT) return !isCall(index + 2);
    return !(value === "!" && isCall(index + 1));
  });
}

/** Whether a cell with this formula must be stored as a dynamic array: everything else a file takes for one cell's formula of the old kind. */
export function isDynamic(formula: string): boolean {
  const tokens = tokenize(formula);
  const calls = tokens.filter(({ type }) => type === tokenTypes.FUNCTION).map(({ value }) => value);
  if (calls.some((name) => isOurs(name) || canSpill(name))) return true;
  return tokens.some(isManyCells) && tokens.some(isArithmetic);
}

function joined(tokens: Token[]): string {
  return tokens
    .filter(({ type }) => type !== tokenTypes.FX_PREFIX)
    .map(({ value }) => value)
    .join("");
}

function isOurs(name: string): boolean {
  return name.toUpperCase().startsWith(`${NAMESPACE}.`);
}

function storedFunction(token: Token): Token {
  if (token.value.startsWith("_xl")) return token;
  const value = isOurs(token.value) ? ADD_IN_PREFIX + token.value.toUpperCase().replaceAll(".", "_") : storedFunctionName(token.value);
  return { ...token, value };
}

/** Tbl[@Price] is stored as Tbl[[#This Row],[Price]], and so is [@Price] in the table Tbl. */
function storedReference(token: Token, table: string): Token {
  if (token.type !== tokenTypes.REF_STRUCT) return token;
  const reference = parseStructRef(token.value);
  if (!reference || (reference.table && !token.value.includes("@"))) return token;
  // Outside a table [x] is a parameter of a LAMBDA.
  if (!reference.table && table === "") return token;
  return { ...token, value: stringifyStructRef({ ...reference, table: reference.table || table }, { thisRow: true }) };
}

function typedToken(token: Token, table: string): Token {
  if (token.type === tokenTypes.FUNCTION) return { ...token, value: typedFunction(token.value) };
  if (token.type === tokenTypes.REF_NAMED) return { ...token, value: typedName(token.value) };
  if (token.type === tokenTypes.REF_STRUCT) {
    const reference = parseStructRef(token.value);
    const isOwn = table !== "" && reference?.table?.toLowerCase() === table.toLowerCase() && (reference.columns ?? []).length > 0;
    if (reference && (isOwn || token.value.includes("#This Row")))
      return { ...token, value: stringifyStructRef(isOwn ? { ...reference, table: "" } : reference) };
  }
  return token;
}

function typedFunction(stored: string): string {
  const lower = stored.toLowerCase();
  const ours = `${ADD_IN_PREFIX}${NAMESPACE}_`.toLowerCase();
  if (lower.startsWith(ours)) return `${NAMESPACE}.${stored.slice(ours.length).toUpperCase().replaceAll("_", ".")}`;
  return isOurs(stored) ? stored.toUpperCase() : typedName(stored);
}

function typedName(stored: string): string {
  const optional = /^_xlop\.(.+)$/i.exec(stored);
  return optional ? `[${optional[1]}]` : stored.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.|_xleta\.)+/i, "");
}

/** A1# and @A1:A3, which a file stores as calls. */
function foldUnary(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (isReference(token) && next?.value === "#") {
      result.push(text(`_xlfn.ANCHORARRAY(${token.value})`));
      i++;
    } else if (token.value === "@" && next && isReference(next)) {
      result.push(text(`_xlfn.SINGLE(${next.value})`));
      i++;
    } else result.push(token);
  }
  return result;
}

function unfoldCalls(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [call, , operand, close] = tokens.slice(i, i + 4) as [Token, Token?, Token?, Token?];
    const unary = call.type === tokenTypes.FUNCTION && (call.value === "ANCHORARRAY" || call.value === "SINGLE");
    if (unary && operand && isReference(operand) && close?.value === ")") {
      result.push(text(call.value === "SINGLE" ? `@${operand.value}` : `${operand.value}#`));
      i += 3;
    } else result.push(call);
  }
  return result;
}

function text(value: string): Token {
  return { type: tokenTypes.UNKNOWN, value };
}

const references = new Set<string>([tokenTypes.REF_RANGE, tokenTypes.REF_STRUCT, tokenTypes.REF_NAMED, tokenTypes.REF_BEAM]);

function isReference(token: Token): boolean {
  return references.has(token.type);
}

function isManyCells({ type, value }: Token): boolean {
  if (type === tokenTypes.REF_BEAM) return true;
  if (type === tokenTypes.REF_STRUCT) return !value.includes("@") && !value.includes("#This Row");
  return (type === tokenTypes.REF_RANGE && value.includes(":")) || value === "{" || value === "#";
}

function isArithmetic({ type, value }: Token): boolean {
  return type === tokenTypes.OPERATOR && /^(?:[-+*/^&=<>%]|<=|>=|<>|#)$/.test(value);
}

/**
 * Marks the variables of LET and the parameters of LAMBDA as a file does: _xlpm.x, and _xlop.x for an optional parameter where it is declared.
 * Every other token is left as it is.
 */
function toStoredNames(tokens: readonly Token[]): Token[] {
  const result = tokens.map((token) => ({ ...token }));
  result.forEach((token, index) => {
    if (token.type !== tokenTypes.FUNCTION) return;
    const name = token.value.toUpperCase();
    if (name === "LET" || name === "LAMBDA") markScope(result, index, name);
  });
  return result;
}

function markScope(tokens: Token[], call: number, kind: "LET" | "LAMBDA"): void {
  const starts = argumentStarts(tokens, call);
  const end = starts.pop() as number;
  const declared = starts.slice(0, -1).filter((_, position) => kind === "LAMBDA" || position % 2 === 0);
  const names = new Set<string>();
  for (const position of declared) {
    const token = tokens[position];
    if (token && !isMarked(token)) names.add(bare(token.value));
  }
  for (let i = call + 1; i < end; i++) {
    const token = tokens[i];
    if (token && names.has(bare(token.value))) token.value = marked(token);
  }
}

/** Index of the first token of each argument that is not blank, and at last the index after the closing bracket. */
function argumentStarts(tokens: readonly Token[], call: number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let fresh = false;
  for (let i = call + 1; i < tokens.length; i++) {
    const { type, value } = tokens[i] as Token;
    if (fresh && type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE) {
      starts.push(i);
      fresh = false;
    }
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "(" || value === "{") depth++;
    if (value === ")" || value === "}") depth--;
    if (depth === 0) return [...starts, i + 1];
    if (depth === 1 && (value === "," || (value === "(" && starts.length === 0))) fresh = true;
  }
  return [...starts, tokens.length];
}

/** A name that an outer LET or LAMBDA declares too is marked throughout already. */
function isMarked({ value }: Token): boolean {
  return value.startsWith("_xl");
}

function bare(value: string): string {
  return value.replace(/^\[(.+)\]$/, "$1").toLowerCase();
}

function marked({ type, value }: Token): string {
  if (type === tokenTypes.REF_STRUCT) return `_xlop.${value.slice(1, -1)}`;
  return type === tokenTypes.REF_NAMED || type === tokenTypes.FUNCTION ? `_xlpm.${value}` : value;
}
