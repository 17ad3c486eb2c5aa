import type { CatalogFunction } from "../../catalog/types";
import { isTrueMatrix } from "./columnsMeant";
import type { NameCall, Refused } from "./native.types";
import { nativeName } from "./nativeForm";
import { isOneValue, type ReadArgument, readArgument } from "./readArgument";

/** Blank cells stay blank; TRANSPOSE alone would make zeros of them. */
function turned(text: string): string {
  return `TRANSPOSE(IF(${text}="","",${text}))`;
}

function isRow({ literal, range }: ReadArgument): boolean {
  if (literal?.kind === "array") return literal.rows.length === 1 && literal.rows[0]!.length > 1;
  return range !== undefined && range.rows === 1 && range.columns > 1;
}

function sizeOf({ literal, range }: ReadArgument): string | undefined {
  if (literal?.kind === "array") return `${literal.rows.length}x${literal.rows[0]!.length}`;
  return range && `${range.rows}x${range.columns}`;
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
 * - A list given as a row is turned, since the native forms take columns.
 * - Where one value is meant and a range is given, the function answers for each of its cells; the name does so by MAP.
 *
 * @param args texts of the arguments in file form, inner calls of ours converted already
 * @param name the defined name, where the usual one is taken by something else
 */
export function nameCall(entry: CatalogFunction, args: readonly string[], name = nativeName(entry.id)): NameCall | Refused {
  if (entry.native === null) return { refused: "noNativeForm" };
  if (args.length > entry.parameters.length) return { refused: "missingArgument" };
  if (args.every(isOneValue)) return plainNameCall(entry, args, name);
  const texts = entry.parameters.map((_, at) => (args[at] ?? "").trim());
  if (entry.parameters.some(({ optional }, at) => !optional && texts[at] === "")) return { refused: "missingArgument" };
  const read = texts.map(readArgument);
  const written = entry.parameters.map(({ name: parameter, matrix }, at) => {
    if (texts[at] === "") return '""';
    return matrix && isRow(read[at]!) && !isTrueMatrix(entry.id, parameter) ? turned(texts[at]!) : texts[at]!;
  });
  const many = entry.parameters.flatMap(({ matrix }, at) => (!matrix && isMany(read[at]!) ? [at] : []));
  const call = (list: readonly string[]): string => `${name}(${list.join(",")})`;
  if (many.length === 0) return { text: call(written) };
  const sizes = new Set(many.map((at) => sizeOf(read[at]!)));
  if (entry.result !== "scalar" || sizes.size > 1) return { refused: "noNativeForm" };
  const names = many.map((at) => `_xlpm.${entry.parameters[at]!.name}`);
  const inner = written.map((text, at) => (many.includes(at) ? `_xlpm.${entry.parameters[at]!.name}` : text));
  return { text: `_xlfn.MAP(${[...many.map((at) => texts[at]), `_xlfn.LAMBDA(${[...names, call(inner)].join(",")})`].join(",")})` };
}
