import { parse, tokenize, tokenTypes, type Token } from "@borgar/fx";
import { MOST_NESTED_CALLS, nestedCalls, withPlainSigns } from "../files/formulaTokens";

/** A formula as people type it, with the equals sign that may be left out. */
export function engineFormula(formula: string): string {
  const text = formula.trim();
  return text.startsWith("=") ? text : `=${text}`;
}

/** Signs of other keyboards and of word processors, and what a formula has in their place. */
const FOREIGN_SIGNS: Readonly<Record<string, string>> = {
  "\u2212": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u00d7": "*",
  "\u00f7": "/",
  "\u2044": "/",
  "\u2264": "<=",
  "\u2265": ">=",
  "\u2260": "<>",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u3001": ",",
  "\u3000": " ",
  "\u00a0": " ",
};

/** A sign that only looks like one of a formula: what to type instead. Full-width letters may be part of a name, though not of a function. */
function foreignSign(character: string, isName: boolean): string | undefined {
  const known = FOREIGN_SIGNS[character];
  if (known !== undefined) return known;
  const isFullWidth = character >= "\uff01" && character <= "\uff5e";
  const plain = character.normalize("NFKC");
  return isFullWidth && !(isName && /[\p{L}\d_.]/u.test(plain)) ? plain : undefined;
}

function signProblem(tokens: readonly Token[]): string | undefined {
  for (const [i, { type, value }] of tokens.entries()) {
    if (type === tokenTypes.STRING || type === tokenTypes.REF_STRUCT || value.includes("'")) continue;
    const isName = type === tokenTypes.REF_NAMED && !/^[\uff10-\uff19]/.test(value) && tokens[i + 1]?.value !== "(";
    for (const character of value) {
      const plain = foreignSign(character, isName);
      if (plain === " ") return "A wide or fixed space is no sign of a formula; type a plain space instead";
      if (plain !== undefined) return `"${character}" is no sign of a formula; type ${plain} instead`;
    }
  }
  return undefined;
}

/** Array constants have rows of one length. */
function arrayProblem(tokens: readonly Token[]): string | undefined {
  let lengths: number[] = [];
  for (const { type, value } of tokens) {
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "{") lengths = [1];
    else if (value === ",") lengths.push((lengths.pop() ?? 0) + 1);
    else if (value === ";") lengths.push(1);
    else if (value === "}" && new Set(lengths).size > 1)
      return `The rows of an array constant must be of the same length; got ${lengths.join(", ")}`;
  }
  return undefined;
}

/** Why a text cannot be read as a formula; undefined when it can. */
export function syntaxProblem(formula: string): string | undefined {
  const foreign = signProblem(tokenize(formula));
  if (foreign !== undefined) return foreign;
  const calls = nestedCalls(formula);
  if (calls > MOST_NESTED_CALLS) return `${calls} calls stand one within the other; Excel allows ${MOST_NESTED_CALLS}`;
  try {
    const tokens = withPlainSigns(tokenize(formula, { mergeRefs: true }));
    parse(tokens);
    return arrayProblem(tokens);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
