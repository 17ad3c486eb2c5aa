import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { ANY_BOOK, type ArgumentBook, type NameCall, type Refused } from "./native.types";
import { nativeName } from "./nativeForm";
import { isOneValue, linesOf, type ReadArgument, readArgument, shapeOf } from "./readArgument";

/**
 * Arguments that are taken as they stand: tables of rows and columns, and ranges in whose shape the native form answers. Of any other range
 * the native forms take a column.
 */
const TABLES = new Set([
  "CLV.MIGRATION transition",
  "POINTS.URR triangle",
  "SURVEY.SERVQUAL perceived",
  "SURVEY.SERVQUAL expected",
  "PARETO.CLASS values",
  "PARETO.COSTTOSERVE drivers",
  "PARETO.COSTTOSERVE rates",
  "PARETO.KEYSCORE scores",
  "PARETO.KEYSCORE weights",
  "SURVEY.IPA importance",
  "SURVEY.IPA performance",
  "RFM.SCORE limits",
  "RFM.SEGMENT recency_score",
  "RFM.SEGMENT frequency_score",
  "RFM.SEGMENT monetary_score",
]);

/** Tables that are lists when they have as many cells as the names. */
const LIST_OF_NAMES = new Set(["SURVEY.IPA importance", "SURVEY.IPA performance"]);

/** Functions that answer in the shape of one of their lists, where the native form answers for a column. */
const SHAPED_LIKE: Readonly<Record<string, string>> = {
  "RFM.SCORE": "recency",
  "RFM.STAGE": "first_date",
  "SWITCH.SHY": "prices",
};

/** Families whose native forms take a range in any orientation and answer in the same one. */
const ANY_ORIENTATION = /^(?:BGNBD|MBGNBD|PNBD|BGBB|GG|SBG|BDW)\./;

/**
 * The forms sort and scan: up to 135 cells of arrays a line, 13.5 million at this many; beyond, nobody should be made to wait for a copy.
 */
const MOST_LINES = 100_000;
/** The customer-base models add up hundreds of terms for each line. */
const MOST_HISTORIES = 10_000;

/** Lines of the longest list for which a copy holds the formula; above, it holds the value. */
function mostLines(id: string): number {
  return ANY_ORIENTATION.test(id) ? MOST_HISTORIES : MOST_LINES;
}

/** The parameter in whose shape the function answers; undefined where the result has a shape of its own, or the native form minds it. */
export function shapedLike(id: string): string | undefined {
  return SHAPED_LIKE[id];
}

export function isTrueMatrix(id: string, parameter: string): boolean {
  return ANY_ORIENTATION.test(id) || TABLES.has(`${id} ${parameter}`);
}

/** Whether each argument is a list, of which the native form takes a column. */
export function listsAmong({ id, parameters }: CatalogFunction, read: readonly ReadArgument[]): boolean[] {
  const names = read[parameters.findIndex(({ name }) => name === "names")];
  return parameters.map(({ name, matrix }, at) => {
    if (!matrix || !isTrueMatrix(id, name)) return matrix;
    const [own, wanted] = [shapeOf(read[at]!), names && shapeOf(names)];
    const rectangle = own !== undefined && own.rows > 1 && own.columns > 1;
    return LIST_OF_NAMES.has(`${id} ${name}`) && rectangle && own.rows * own.columns === (wanted?.rows ?? 0) * (wanted?.columns ?? 0);
  });
}

/** Blank cells stay blank; TRANSPOSE alone would make zeros of them. */
function turned(text: string): string {
  return `TRANSPOSE(IF(${text}="","",${text}))`;
}

function isRow(argument: ReadArgument): boolean {
  const shape = shapeOf(argument);
  return shape !== undefined && shape.rows === 1 && shape.columns > 1;
}

function isSingleColumn(argument: ReadArgument): boolean {
  const shape = shapeOf(argument);
  return shape ? shape.columns === 1 : argument.column === true;
}

/** A list as a column, row by row as the functions read it; blank cells stay blank. */
function inColumn(argument: ReadArgument): string | Refused {
  const { text, volatile } = argument;
  if (isSingleColumn(argument)) return text;
  if (isRow(argument)) return turned(text);
  return volatile ? { refused: "volatileArgument" } : `_xlfn.TOCOL(IF(${text}="","",${text}))`;
}

function sizeOf(argument: ReadArgument): string | undefined {
  const shape = shapeOf(argument);
  return shape && `${shape.rows}x${shape.columns}`;
}

function isMany(argument: ReadArgument): boolean {
  const size = sizeOf(argument);
  return size !== undefined && size !== "1x1";
}

/** Arguments that are one value each are handed on as they are. */
function plainNameCall({ parameters }: CatalogFunction, args: readonly string[], name: string): NameCall | Refused {
  let text = `${name}(`;
  for (let at = 0; at < parameters.length; at++) {
    if (at >= args.length && !parameters[at]!.optional) return { refused: "missingArgument" };
    text += `${at > 0 ? "," : ""}${args[at] ?? '""'}`;
  }
  return { text: `${text})` };
}

/**
 * The call of a function's defined name in place of the call of the function.
 *
 * - An optional argument left out is written as "", which the native forms take for its default: the same in every spreadsheet program.
 * - A list that is no column, or of which nobody knows, is made one, since the native forms take columns. A result in the shape of a row is
 * turned back.
 * - Where one value is meant and a range is given, the function answers for each of its cells; the name does so by MAP.
 *
 * @param args texts of the arguments in file form, inner calls of ours converted already
 * @param name the defined name, where the usual one is taken by something else
 */
export function nameCall(
  entry: CatalogFunction,
  args: readonly string[],
  name = nativeName(entry.id),
  book: ArgumentBook = ANY_BOOK,
): NameCall | Refused {
  if (entry.native === null) return { refused: "noNativeForm" };
  if (args.length > entry.parameters.length) return { refused: "missingArgument" };
  if (args.every(isOneValue)) return plainNameCall(entry, args, name);
  const texts = entry.parameters.map((_, at) => (args[at] ?? "").trim());
  if (entry.parameters.some(({ optional }, at) => !optional && texts[at] === "")) return { refused: "missingArgument" };
  const read = texts.map((text) => readArgument(text, book));
  if (entry.parameters.some(({ matrix }, at) => matrix && texts[at] !== "" && linesOf(read[at]!, book) > mostLines(entry.id)))
    return { refused: "tooManyLines" };
  const written: string[] = [];
  for (const [at, isList] of listsAmong(entry, read).entries()) {
    const text = texts[at]! === "" ? '""' : isList ? inColumn(read[at]!) : texts[at]!;
    if (typeof text !== "string") return text;
    written.push(text);
  }
  const lead = entry.parameters.findIndex(({ name: parameter }) => parameter === shapedLike(entry.id));
  if (lead >= 0 && !isSingleColumn(read[lead]!)) {
    return isRow(read[lead]!) ? { text: `TRANSPOSE(${name}(${written.join(",")}))` } : { refused: "notInColumn" };
  }
  const many = entry.parameters.flatMap(({ matrix }, at) => (!matrix && isMany(read[at]!) ? [at] : []));
  const call = (list: readonly string[]): string => `${name}(${list.join(",")})`;
  if (many.length === 0) return { text: call(written) };
  const sizes = new Set(many.map((at) => sizeOf(read[at]!)));
  if (entry.result !== "scalar" || sizes.size > 1) return { refused: "noNativeForm" };
  const names = many.map((at) => `_xlpm.${entry.parameters[at]!.name}`);
  const inner = written.map((text, at) => (many.includes(at) ? `_xlpm.${entry.parameters[at]!.name}` : text));
  return { text: `_xlfn.MAP(${[...many.map((at) => texts[at]), `_xlfn.LAMBDA(${[...names, call(inner)].join(",")})`].join(",")})` };
}
