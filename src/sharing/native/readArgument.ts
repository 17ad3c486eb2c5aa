import { parseA1Range, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { parseCell } from "../../address/a1";
import { parseBody, type Tree } from "../fold/parseBody";
import { ANY_BOOK, type ArgumentBook } from "./native.types";

/** One argument of a call, as far as its text tells. */
export interface ReadArgument {
  text: string;
  /** a number, text or truth value, or an array of them */
  literal?: Tree;
  /** a plain range: what stands before its address, and where it is */
  range?: { sheet: string; top: number; left: number; rows: number; columns: number; fixedRow: boolean; fixedColumn: boolean };
  /** one column of cells, of which only the workbook knows how many there are: A:A, Table[Column] */
  column?: boolean;
  /** operators stand outside brackets */
  loose: boolean;
  /** gives another number wherever it is written */
  volatile: boolean;
}

const VOLATILE = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);
const LITERALS = new Set(["number", "text", "boolean"]);

function isPlainLiteral(tree: Tree): boolean {
  if (tree.kind === "array") return tree.rows.flat().every((cell) => LITERALS.has(cell.kind) || isSignedNumber(cell));
  return LITERALS.has(tree.kind) || isSignedNumber(tree);
}

function isSignedNumber(tree: Tree): boolean {
  return tree.kind === "sign" && tree.operand.kind === "number";
}

const NUMBER = /^\d+(?:\.\d+)?$/;
const ADDRESS = /^[A-Z\d$:]*$/;

type Tokens = ReturnType<typeof tokenize>;

function literalOf(text: string, tokens: Tokens): Tree | undefined {
  const simple = tokens.every(
    ({ type }) => type === tokenTypes.NUMBER || type === tokenTypes.STRING || type === tokenTypes.BOOLEAN || type === tokenTypes.OPERATOR,
  );
  if (!simple || tokens.length === 0 || tokens.some(({ value }) => value === "%" || value === "(")) return undefined;
  const tree = parseBody(text);
  return isPlainLiteral(tree) ? tree : undefined;
}

/** Whole columns and rows have no size worth the name. */
function rangeOf([token, ...more]: Tokens): ReadArgument["range"] {
  if (token?.type !== tokenTypes.REF_RANGE || more.length > 0) return undefined;
  return readRange(token.value);
}

/** The cell that most arguments are. */
function readCell(text: string): ReadArgument["range"] {
  const cell = parseCell(text);
  if (!cell) return undefined;
  return {
    sheet: "",
    top: cell.row,
    left: cell.column,
    rows: 1,
    columns: 1,
    fixedRow: text.indexOf("$", 1) > 0,
    fixedColumn: text.startsWith("$"),
  };
}

/** Whether an argument is one cell of the same sheet or a number that stands alone, as most are: it need not be read any further. */
export function isOneValue(text: string): boolean {
  return readCell(text) !== undefined || NUMBER.test(text);
}

function readRange(text: string): ReadArgument["range"] {
  const afterSheet = text.lastIndexOf("!") + 1;
  const range = parseA1Range(text.slice(afterSheet));
  if (!range || typeof range.top !== "number" || typeof range.left !== "number") return undefined;
  const { top, left, bottom = top, right = left } = range;
  if (typeof bottom !== "number" || typeof right !== "number") return undefined;
  return {
    sheet: text.slice(0, afterSheet),
    top,
    left,
    rows: bottom - top + 1,
    columns: right - left + 1,
    fixedRow: range.$top === true,
    fixedColumn: range.$left === true,
  };
}

function hasLooseOperator(tokens: Tokens): boolean {
  let depth = 0;
  return tokens.some(({ type, value }) => {
    if (type !== tokenTypes.OPERATOR) return type === tokenTypes.WHITESPACE && depth === 0;
    if (value === "(" || value === "{") depth++;
    else if (value === ")" || value === "}") depth--;
    else return depth === 0 && value !== "!" && value !== ":" && value !== "#";
    return false;
  });
}

const WHOLE_COLUMN = /(?:^|!)\$?([A-Z]+):\$?([A-Z]+)$/i;
const TABLE_COLUMN = /^[^[\]]*\[(?!#)[^[\]:]+\]$/;

function isColumn([token, ...more]: Tokens): boolean {
  if (token === undefined || more.length > 0) return false;
  if (token.type === tokenTypes.REF_STRUCT) return TABLE_COLUMN.test(token.value);
  const columns = token.type === tokenTypes.REF_BEAM ? WHOLE_COLUMN.exec(token.value) : null;
  return columns !== null && columns[1]!.toUpperCase() === columns[2]!.toUpperCase();
}

/** The cells a name stands for; a name that moves with the cell that uses it stands for none. */
function namedRange([token, ...more]: Tokens, book: ArgumentBook): Pick<ReadArgument, "range" | "column"> {
  const meant = token?.type === tokenTypes.REF_NAMED && more.length === 0 ? book.named(token.value) : undefined;
  if (meant === undefined) return {};
  const { range, column } = readArgument(meant);
  return range === undefined || (range.fixedRow && range.fixedColumn) ? { range, column } : {};
}

/** Reads the text of an argument as a file holds it. */
export function readArgument(given: string, book: ArgumentBook = ANY_BOOK): ReadArgument {
  const text = given.trim();
  if (text === "") return { text, loose: false, volatile: false };
  // most arguments are addresses, which need not be taken apart into tokens
  const range = ADDRESS.test(text) ? (readCell(text) ?? readRange(text)) : undefined;
  if (range) return { text, range, loose: false, volatile: false };
  const all = tokenize(text, { negativeNumbers: false });
  const tokens = all.filter(({ type }) => type !== tokenTypes.WHITESPACE && type !== tokenTypes.NEWLINE);
  return {
    text,
    literal: literalOf(text, tokens),
    range: rangeOf(tokens),
    column: isColumn(tokens),
    ...namedRange(tokens, book),
    loose: hasLooseOperator(all),
    volatile: tokens.some(({ type, value }) => type === tokenTypes.FUNCTION && VOLATILE.has(value.toUpperCase().replace("_XLFN.", ""))),
  };
}

/** Rows and columns, where the text tells them. */
export function shapeOf({ literal, range }: ReadArgument): { rows: number; columns: number } | undefined {
  if (!literal) return range;
  return literal.kind === "array" ? { rows: literal.rows.length, columns: literal.rows[0]!.length } : { rows: 1, columns: 1 };
}

/** Cells of an argument; of one without a size, as many as any reference of the workbook can have. */
export function linesOf(argument: ReadArgument, book: ArgumentBook): number {
  const shape = shapeOf(argument);
  return shape ? shape.rows * shape.columns : book.lines;
}
