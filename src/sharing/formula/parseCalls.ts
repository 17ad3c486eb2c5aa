import { type Token, tokenize, tokenTypes } from "@borgar/fx/xlsx";
import { parseCell } from "../../address/a1";
import { ShareError } from "../ShareError";
import { nestingOf } from "../native/nestingOf";
import { loyaltyId } from "./loyaltyName";

/** A call of one of our functions; the arguments may hold further calls. */
export interface LoyaltyCall {
  id: string;
  /** name as written */
  written: string;
  /** false for a bare name without brackets, as in MAP(A1:A3,LOYALTY.CLV) */
  called: boolean;
  args: FormulaPiece[][];
}

/** A formula in pieces: text that stays as it is, and calls of ours. */
export type FormulaPiece = string | LoyaltyCall;

/** The file form: prefixes such as _xlfn. belong to the names, and -2 stays a sign and a number. */
export function fileTokens(formula: string): Token[] {
  return tokenize(formula, { negativeNumbers: false });
}

const OPENING = new Set(["(", "{"]);
const CLOSING = new Set([")", "}"]);

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Reads up to the end, or, inside a call, up to the comma or bracket that ends the argument. */
  pieces(insideCall: boolean): FormulaPiece[] {
    const pieces: FormulaPiece[] = [];
    let depth = 0;
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      const operator = token.type === tokenTypes.OPERATOR ? token.value : "";
      if (insideCall && depth === 0 && (operator === "," || operator === ")")) break;
      if (OPENING.has(operator)) depth++;
      if (CLOSING.has(operator)) depth--;
      const id = isName(token) ? loyaltyId(token.value) : undefined;
      if (id === undefined) {
        append(pieces, token.value);
        this.at++;
      } else pieces.push(this.call(id, takeBook(pieces) + token.value));
    }
    return pieces;
  }

  private call(id: string, written: string): LoyaltyCall {
    this.at++;
    if (this.tokens[this.at]?.value !== "(") return { id, written, called: false, args: [] };
    const args: FormulaPiece[][] = [];
    do {
      this.at++;
      args.push(this.pieces(true));
    } while (this.tokens[this.at]?.value === ",");
    this.at++;
    const none = args.length === 1 && args[0]!.every((piece) => typeof piece === "string" && piece.trim() === "");
    return { id, written, called: true, args: none ? [] : args };
  }
}

function isName({ type }: Token): boolean {
  return type === tokenTypes.FUNCTION || type === tokenTypes.REF_NAMED || type === tokenTypes.UNKNOWN;
}

function append(pieces: FormulaPiece[], text: string): void {
  const last = pieces.length - 1;
  if (typeof pieces[last] === "string") pieces[last] += text;
  else pieces.push(text);
}

/**
 * Add-ins of the older kind leave the number of a workbook, or the path of their file, before the name, which a converted formula must not
 * keep.
 */
const BOOK = /(?:\[\d+\]|'(?:[^']|'')*\.xla[ms]?'|[\w.]+\.xla[ms]?)!$/i;

/** Whether a token names such a book before a function of ours. */
export function isBookOf(context: string): boolean {
  return BOOK.exec(`${context}!`)?.[0] === `${context}!`;
}

function takeBook(pieces: FormulaPiece[]): string {
  const last = pieces.at(-1);
  const found = typeof last === "string" ? BOOK.exec(last)?.[0] : undefined;
  if (typeof last !== "string" || found === undefined) return "";
  pieces[pieces.length - 1] = last.slice(0, -found.length);
  return found;
}

/** What is asked of a formula's tokens. */
interface Reading {
  pieces: readonly FormulaPiece[];
  references: readonly Reference[];
}

/** Cells, a column of a table or a name, as a token. */
export type Reference = Pick<Token, "type" | "value">;

/** Formulas read last: each is asked for when it is found, when it is converted and when it is explained. */
const known = new Map<string, Reading>();
const MOST_KNOWN = 20_000;
const REFERENCES = new Set<string>([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_STRUCT, tokenTypes.REF_NAMED]);

/** Whether a token stands for cells: an address, a column of a table, a name. */
export function isReference({ type }: Pick<Token, "type">): boolean {
  return REFERENCES.has(type);
}

/** One call of a function of ours with cells of the same sheet as its arguments, as most formulas are. */
const PLAIN = /^((?:_xldudf_LOYALTY_|LOYALTY\.)[A-Z][A-Z._]*)\((\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?:,\$?[A-Z]{1,3}\$?[1-9]\d{0,6})*)\)$/;

/** Such a call, read without taking the formula apart into tokens; undefined for any other formula. */
export function plainCall(formula: string): { name: string; cells: string[] } | undefined {
  const found = PLAIN.exec(formula);
  if (!found) return undefined;
  const cells = found[2]!.split(",");
  return cells.every(parseCell) ? { name: found[1]!, cells } : undefined;
}

function readPlain(formula: string): Reading | undefined {
  const plain = plainCall(formula);
  const id = plain && loyaltyId(plain.name);
  if (!id) return undefined;
  const call = { id, written: plain.name, called: true, args: plain.cells.map((cell) => [cell]) };
  return { pieces: [call], references: plain.cells.map((value) => ({ type: tokenTypes.REF_RANGE, value })) };
}

/** Excel takes 64 levels; whoever reads formulas by calling itself, as happens here, ends somewhere behind that. */
const DEEPEST = 256;

function readTokens(formula: string): Reading {
  if (nestingOf(formula) > DEEPEST) throw new ShareError("deepFormula");
  const tokens = fileTokens(formula);
  return { pieces: new Reader(tokens).pieces(false), references: tokens.filter(isReference) };
}

function reading(formula: string): Reading {
  const found = known.get(formula);
  if (found) return found;
  const read = readPlain(formula) ?? readTokens(formula);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(formula, read);
  return read;
}

/**
 * Finds our functions in the text of a formula as a file holds it, without its equals sign. Texts and sheet names never match, since the
 * formula is read as tokens.
 */
export function parseCalls(formula: string): readonly FormulaPiece[] {
  return reading(formula).pieces;
}

/** The cells, columns of tables and names that a formula refers to, as their tokens. */
export function referencesIn(formula: string): readonly Reference[] {
  return reading(formula).references;
}

/** The pieces as text again; `write` gives the text of each call, inner calls first. */
export function writePieces(pieces: readonly FormulaPiece[], write: (call: LoyaltyCall, args: string[]) => string): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      const args = piece.args.map((arg) => writePieces(arg, write));
      text += write(piece, args);
    }
  }
  return text;
}

function addCalls(pieces: readonly FormulaPiece[], calls: LoyaltyCall[]): void {
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    calls.push(piece);
    for (const arg of piece.args) addCalls(arg, calls);
  }
}

/** Every call in a formula, outer ones first. */
export function callsIn(pieces: readonly FormulaPiece[]): LoyaltyCall[] {
  const calls: LoyaltyCall[] = [];
  addCalls(pieces, calls);
  return calls;
}

/** Whether a formula in file form calls one of our functions. */
export function callsLoyalty(formula: string): boolean {
  // most formulas are told apart by a search for the word, which no name of ours is without, before any is read as tokens
  return /loyalty[._]/i.test(formula) && callsIn(parseCalls(formula)).length > 0;
}
