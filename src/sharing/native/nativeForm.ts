import { tokenize, tokenTypes, type Token } from "@borgar/fx/xlsx";
import type { CatalogFunction } from "../../catalog/data/catalog.types";
import type { NativeForm } from "./native.types";
import { isVariableName } from "./parameterName";
import { storedFunctionName } from "./storedFunctionName";

/** By this the names of an earlier finance copy are known. */
export const FINANCE_COPY_COMMENT = "LOYALTY finance copy v1";
/** Not the add-in's own namespace: a name equal to a custom function can stop both. */
const NAME_PREFIX = "LOYALTYX.";
/** Excel refuses 8,192 characters and a longer comment than 255; the limit for names is kept below that on purpose. */
const LONGEST_FORMULA = 7_900;
const LONGEST_COMMENT = 255;

/** The workbook-level name under which a finance copy keeps a function. */
export function nativeName(id: string): string {
  return NAME_PREFIX + id;
}

const blank = new Set<string>([tokenTypes.WHITESPACE, tokenTypes.NEWLINE]);

function stored({ type, value }: Token, known: ReadonlySet<string>): string {
  if (type === tokenTypes.FUNCTION) return storedFunctionName(value);
  if (type === tokenTypes.REF_NAMED && known.has(value.toLowerCase())) return `_xlpm.${value}`;
  if (!EXPECTED.has(type)) throw new Error(`${value} is no parameter, no variable and no literal`);
  return value;
}

const EXPECTED = new Set<string>([tokenTypes.OPERATOR, tokenTypes.NUMBER, tokenTypes.STRING, tokenTypes.BOOLEAN, tokenTypes.ERROR]);

/** The names that the LETs and LAMBDAs of a formula declare: those that stand alone, right after the bracket or a comma, and before a comma. */
function declaredNames(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ type, value }, place) => {
    const alone = ["(", ","].includes(tokens[place - 1]?.value ?? "") && tokens[place + 1]?.value === ",";
    return type === tokenTypes.REF_NAMED && alone ? [value] : [];
  });
}

/**
 * The native form of a function, for the names of a workbook.
 *
 * @returns undefined where the function has none
 * @throws when the form does not fit: a variable Excel would take for a cell, an unknown name, more than 7,900 characters
 */
export function nativeForm({ id, parameters, native, description }: CatalogFunction): NativeForm | undefined {
  if (native === null) return undefined;
  const names = parameters.map(({ name }) => name);
  const all = tokenize(`LAMBDA(${[...names, native].join(",")})`, { negativeNumbers: false });
  const tokens = all.filter(({ type }) => !blank.has(type));
  const declared = [...names, ...declaredNames(tokens)];
  const wrong = declared.find((name) => !isVariableName(name));
  if (wrong !== undefined) throw new Error(`${id}: Excel takes the variable ${wrong} for a cell`);
  const known = new Set(declared.map((name) => name.toLowerCase()));
  const lambda = tokens.map((token) => stored(token, known)).join("");
  if (lambda.length > LONGEST_FORMULA) throw new Error(`${id}: the native form has ${lambda.length} characters`);
  return { id, name: nativeName(id), lambda, comment: commentOf(description) };
}

function commentOf(description: string): string {
  const whole = `${FINANCE_COPY_COMMENT}: ${description.replace(/\s+/g, " ").trim()}`;
  return whole.length <= LONGEST_COMMENT ? whole : `${whole.slice(0, LONGEST_COMMENT - 3)}...`;
}
