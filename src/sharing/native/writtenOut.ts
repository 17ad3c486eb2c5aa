import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { cellAddress } from "../../address/a1";
import { parseBody, type Tree } from "../fold/parseBody";
import type { PrintedPiece } from "../fold/Printer";
import { type Given, makeTemplate, MOST_CELLS, type NoTemplate, type Template, type TemplateText } from "../fold/Template";
import { isTrueMatrix, listsAmong, shapedLike } from "./nameCall";
import { isOneCall, nestingOf } from "./nestingOf";
import { ANY_BOOK, type ArgumentBook, type Refused, type ResultPlace, type Written } from "./native.types";
import { linesOf, type ReadArgument, readArgument, shapeOf } from "./readArgument";

const LONGEST = 8_192;
const DEEPEST = 64;
const OMITTED: ReadArgument = { text: '""', literal: { kind: "text", value: "" }, loose: false, volatile: false };

/** Native forms written out in cells, for older Excel and LibreOffice. Calls of the same pattern share one template. */
export class WrittenForms {
  private readonly templates = new Map<string, Template | NoTemplate>();
  private readonly bodies = new Map<string, Tree>();

  /**
   * @param args texts of the arguments in file form; empty where left out, inner calls of ours converted already
   * @returns formulas, or why there are none
   */
  writtenOut(entry: CatalogFunction, args: readonly string[], place: ResultPlace, book: ArgumentBook = ANY_BOOK): Written | Refused {
    if (entry.native === null) return { refused: "noNativeForm" };
    const read = readAll(entry, args, book);
    if (!read) return { refused: "missingArgument" };
    if (!inColumns(entry, read)) return { refused: "notInColumn" };
    if (read.some(listsTruthValues)) return { refused: "dynamicInOlder" };
    const lifted = entry.parameters.map((parameter, at) => !parameter.matrix && isMany(read[at]!));
    const lines = Math.max(1, ...read.map((argument, at) => (entry.parameters[at]!.matrix ? linesOf(argument, book) : 1)));
    if (lifted.some(Boolean)) return this.liftedOut(entry, read, lifted, place, lines);
    const template = this.template(entry, read, place, lines);
    if (typeof template === "string") return { refused: template };
    return filled(template, read, place);
  }

  /** Ranges where one value is meant: the function answers for each cell, so each cell of the result has its own formula. */
  private liftedOut(entry: CatalogFunction, read: ReadArgument[], lifted: boolean[], place: ResultPlace, lines: number): Written | Refused {
    const fits = read.every(
      ({ range }, at) => !lifted[at] || (range && spans(range.rows, place.rows) && spans(range.columns, place.columns)),
    );
    if (!place.whole || entry.result !== "scalar" || !fits) return { refused: "dynamicInOlder" };
    if (place.rows * place.columns > MOST_CELLS) return { refused: "tooLong" };
    const rows: { text: string; array: boolean }[][] = [];
    for (let row = 0; row < place.rows; row++) {
      rows[row] = [];
      for (let column = 0; column < place.columns; column++) {
        const single = read.map((argument, at) => (lifted[at] ? oneCell(argument, row, column) : argument));
        const one = this.template(entry, single, { ...place, rows: 1, columns: 1 }, lines);
        if (typeof one === "string") return { refused: one };
        const written = filled(one, single, place);
        if ("refused" in written) return written;
        if (written.kind !== "formula") return { refused: "dynamicInOlder" };
        rows[row]!.push({ text: written.text, array: written.array });
      }
    }
    return { kind: "cells", rows };
  }

  private template(
    entry: CatalogFunction,
    read: readonly ReadArgument[],
    { rows, columns, whole }: ResultPlace,
    lines: number,
  ): Template | NoTemplate {
    const key = [entry.id, rows, columns, whole, lines, ...read.map((argument) => patternOf(argument))].join(" | ");
    const known = this.templates.get(key);
    if (known !== undefined) return known;
    const given = entry.parameters.map(({ name, matrix }, at) => givenOf(entry.id, name, matrix, read[at]!));
    const names = entry.parameters.map(({ name }) => name.toLowerCase());
    const made = makeTemplate(this.body(entry), names, given, { rows, columns, whole, lines });
    this.templates.set(key, made);
    return made;
  }

  private body({ id, native, older }: CatalogFunction): Tree {
    const known = this.bodies.get(id) ?? parseBody(older ?? native!);
    this.bodies.set(id, known);
    return known;
  }
}

/** The arguments by parameter; undefined where one is missing or there are too many. */
function readAll(entry: CatalogFunction, args: readonly string[], book?: ArgumentBook): ReadArgument[] | undefined {
  if (args.length > entry.parameters.length) return undefined;
  const read = entry.parameters.map((_, at) => ((args[at] ?? "").trim() === "" ? OMITTED : readArgument(args[at]!, book)));
  return entry.parameters.every(({ optional }, at) => optional || read[at] !== OMITTED) ? read : undefined;
}

/** Rectangles and references of unknown shape are no lists here; a row is, where the result does not follow it. */
function inColumns(entry: CatalogFunction, read: readonly ReadArgument[]): boolean {
  return listsAmong(entry, read).every((isList, at) => {
    if (!isList) return true;
    const { literal, column } = read[at]!;
    const shape = shapeOf(read[at]!);
    if (!shape) return column === true;
    const turns = literal !== undefined || shape.rows === 1;
    return shape.columns === 1 || (turns && shapedLike(entry.id) !== entry.parameters[at]!.name);
  });
}

function isMany({ range, literal }: ReadArgument): boolean {
  return literal?.kind === "array" || (range !== undefined && range.rows * range.columns > 1);
}

/** LibreOffice makes numbers of them, which the native forms take for shares and amounts. */
function listsTruthValues({ literal }: ReadArgument): boolean {
  return literal?.kind === "array" && literal.rows.flat().some(({ kind }) => kind === "boolean");
}

function spans(side: number, whole: number): boolean {
  return side === whole || side === 1;
}

function oneCell(argument: ReadArgument, row: number, column: number): ReadArgument {
  return { ...argument, text: cellOf(argument, row, column), range: undefined };
}

function patternOf({ text, literal, range, column }: ReadArgument): string {
  if (literal) return text;
  return range ? `${range.rows}x${range.columns}` : column ? "column" : "?";
}

function givenOf(id: string, name: string, matrix: boolean, { literal, range, column }: ReadArgument): Given {
  if (!matrix) return literal ? { literal } : { shape: { rows: 1, columns: 1 } };
  if (literal) return { literal: literal.kind === "array" && !isTrueMatrix(id, name) ? asColumn(literal) : literal };
  if (!range) return { shape: { rows: undefined, columns: column ? 1 : undefined } };
  const across = range.rows === 1 && range.columns > 1 && !isTrueMatrix(id, name);
  return { shape: { rows: range.rows, columns: range.columns }, across };
}

function asColumn(literal: Extract<Tree, { kind: "array" }>): Tree {
  return { kind: "array", rows: literal.rows.flat().map((cell) => [cell]) };
}

/** Address of one cell of an argument that is a range. */
function cellOf({ text, range }: ReadArgument, row: number, column: number): string {
  if (!range) throw new Error(`${text} is no range`);
  const { sheet, top, left, rows, columns, fixedColumn, fixedRow } = range;
  return sheet + cellAddress(top + (rows === 1 ? 0 : row), left + (columns === 1 ? 0 : column), fixedRow, fixedColumn);
}

function pieceText(piece: PrintedPiece, read: readonly ReadArgument[], place: ResultPlace): string {
  if (typeof piece === "string") return piece;
  if ("own" in piece) return cellAddress(place.row + piece.own.row, place.column + piece.own.column);
  const argument = read[piece.input]!;
  if ("row" in piece) return cellOf(argument, piece.row, piece.column);
  return piece.inside && argument.loose ? `(${argument.text})` : argument.text;
}

function isRepeated(pieces: readonly PrintedPiece[], input: number): boolean {
  return pieces.filter((piece) => typeof piece !== "string" && "input" in piece && piece.input === input).length > 1;
}

function textOf({ pieces, array }: TemplateText, read: readonly ReadArgument[], place: ResultPlace): { text: string; array: boolean } {
  return { text: pieces.map((piece) => pieceText(piece, read, place)).join(""), array };
}

function filled(template: Template, read: readonly ReadArgument[], place: ResultPlace): Written | Refused {
  const all = template.kind === "formula" ? [template.text] : template.rows.flat();
  const volatile = read.some(({ volatile }, input) => volatile && (all.length > 1 || isRepeated(all[0]!.pieces, input)));
  if (volatile) return { refused: "volatileArgument" };
  const rows = (template.kind === "formula" ? [[template.text]] : template.rows).map((line) =>
    line.map((text) => textOf(text, read, place)),
  );
  if (rows.flat().some(({ text }) => text.length > LONGEST || nestingOf(text) > DEEPEST)) return { refused: "tooLong" };
  if (template.kind === "cells") return { kind: "cells", rows };
  const { text, array } = rows[0]![0]!;
  return { kind: "formula", text: place.whole || isOneCall(text) ? text : `(${text})`, array };
}
