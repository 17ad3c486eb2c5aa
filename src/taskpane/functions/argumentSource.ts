import { cellAddress } from "../../address/a1";
import { monthStart } from "../../economics/calendar/calendarPeriod";
import type { RawArgument } from "../../functions/runtime/calculate";
import { referenceOf } from "../../workbook/readReferences";
import { formulaTokens, type FormulaToken } from "../ui/formula/localFormula";

type Cell = Extract<RawArgument, { kind: "cell" }>["value"];

/** Where the value of an argument comes from. */
export type ArgumentSource =
  | { kind: "literal"; argument: RawArgument }
  | { kind: "reference"; reference: string }
  /** only Excel can calculate it */
  | { kind: "formula" };

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(%?)$/i;
const TEXT = /^"((?:[^"]|"")*)"$/;
const DAY = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** A figure, a text, TRUE, FALSE or an error as a formula in English has it; undefined for anything else. */
function literalCell(text: string): Cell | undefined {
  const [, percent] = NUMBER.exec(text) ?? [];
  // The point is moved in the text: 93.6 / 100 would not be exactly the number 0.936.
  if (percent !== undefined) return percent === "" ? Number(text) : Number(/e/i.test(text) ? text.slice(0, -1) : `${text.slice(0, -1)}e-2`);
  const [, quoted] = TEXT.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return ERROR.test(text) ? { code: text.toUpperCase() } : undefined;
}

/** {1,2;3,4} by rows; undefined where an element is no literal or the rows differ in length. */
function literalRows(text: string): Cell[][] | undefined {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const rows = splitAt(text.slice(1, -1), ";")?.map((row) => splitAt(row, ",")?.map(literalCell));
  const isEven = rows?.every((row) => row !== undefined && row.length === rows[0]?.length && !row.includes(undefined));
  return isEven ? (rows as Cell[][]) : undefined;
}

/** Splits at a sign that stands in no bracket and no quotation marks. */
function splitAt(text: string, sign: string): string[] | undefined {
  const tokens = formulaTokens(text);
  return tokens && parted(tokens, (token) => token.text === sign && token.inside === "");
}

function parted(tokens: readonly FormulaToken[], isEnd: (token: FormulaToken) => boolean): string[] {
  const parts = [""];
  for (const token of tokens) {
    if (isEnd(token)) parts.push("");
    else parts[parts.length - 1] += token.text;
  }
  return parts.map((part) => part.trim());
}

/** @param text of an argument, in English notation; "" for one that is left out */
export function argumentSource(text: string): ArgumentSource {
  if (text === "") return { kind: "literal", argument: { kind: "cell", value: null } };
  const value = literalCell(text);
  if (value !== undefined) return { kind: "literal", argument: { kind: "cell", value } };
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year !== undefined) {
    const serial = monthStart(Number(year), Number(month)) + Number(day) - 1;
    return { kind: "literal", argument: { kind: "cell", value: serial } };
  }
  const rows = literalRows(text);
  if (rows) return { kind: "literal", argument: { kind: "matrix", rows } };
  return referenceOf(text) ? { kind: "reference", reference: text } : { kind: "formula" };
}

/** One of our functions in a formula, with its arguments in English notation. */
export interface FoundCall {
  /** without the namespace */
  id: string;
  args: string[];
}

const CALL = /^(?:_xldudf_)?LOYALTY[._]([A-Z0-9._]+?)\s*\($/i;

/** The arguments of the call that begins at a token. */
function argumentsFrom(tokens: readonly FormulaToken[], start: number): string[] | undefined {
  const depth = tokens[start]!.inside.length;
  const length = tokens.slice(start + 1).findIndex(({ text, inside }) => text === ")" && inside.length === depth);
  if (length < 0) return undefined;
  const inner = tokens.slice(start + 1, start + 1 + length);
  const isArgumentEnd = (sign: string) => (token: FormulaToken) => token.text === sign && token.inside.length === depth + 1;
  // Signs of another region: semicolons between arguments, and so a comma between two figures is one of decimals.
  const isLocal = inner.some(isArgumentEnd(";"));
  const args = isLocal
    ? parted(inner, isArgumentEnd(";")).map((each) => each.replace(/(\d),(?=\d)/g, "$1."))
    : parted(inner, isArgumentEnd(","));
  return args.length === 1 && args[0] === "" ? [] : args;
}

/** Our functions in a formula, wherever they stand in it, in the order they begin. @param cell place of the formula, for the R1C1 form */
export function ourCallsIn(formula: string, cell?: { row: number; column: number }): FoundCall[] {
  if (!/LOYALTY[._]/i.test(formula)) return [];
  const tokens = formulaTokens(cell ? inA1(formula, cell) : formula) ?? [];
  return tokens.flatMap(({ text }, at) => {
    const [, id] = CALL.exec(text) ?? [];
    const args = id === undefined ? undefined : argumentsFrom(tokens, at);
    return id !== undefined && args ? [{ id: id.replaceAll("_", ".").toUpperCase(), args }] : [];
  });
}

const R1C1 = /(?<![\p{L}\p{N}_.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;
/** RC1 alone is a cell of column RC; these are none in A1 form. */
const IS_R1C1 = /(?<![\p{L}\p{N}_.$])(?:R(?:\[-?\d+\]|\d+)C|RC\[)/iu;

/** A formula in R1C1 form in A1 form; any other as it is. Texts and sheet names stay as they are. */
function inA1(formula: string, { row, column }: { row: number; column: number }): string {
  const outside = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  if (!outside.some((part, i) => i % 2 === 0 && IS_R1C1.test(part))) return formula;
  const place = (part: string | undefined, at: number): number => {
    if (part === undefined) return at;
    return part.startsWith("[") ? at + Number(part.slice(1, -1)) : Number(part) - 1;
  };
  const cellOf = (text: string, r: string | undefined, c: string | undefined): string => {
    const [toRow, toColumn] = [place(r, row), place(c, column)];
    return toRow < 0 || toColumn < 0 ? text : cellAddress(toRow, toColumn);
  };
  return outside.map((part, i) => (i % 2 === 0 ? part.replace(R1C1, cellOf) : part)).join("");
}
