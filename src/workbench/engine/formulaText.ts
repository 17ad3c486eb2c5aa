import { parse, tokenize, tokenTypes } from "@borgar/fx";

/** 1.5E3 as 1500: the engine takes a number with an exponent for text. */
function decimalNotation(text: string): string {
  const match = /^([-+]?)(\d*)\.?(\d*)[eE]([-+]?\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, "0")}${digits.length > point ? `.${digits.slice(point)}` : ""}`;
}

/** A formula as people type it, in the form the engine reads. The result begins with an equals sign. */
export function engineFormula(formula: string): string {
  const text = formula.trim();
  return tokenize(text.startsWith("=") ? text : `=${text}`)
    .map((token) => (token.type === tokenTypes.NUMBER ? decimalNotation(token.value) : token.value))
    .join("");
}

/** Why a text cannot be read as a formula; undefined when it can. */
export function syntaxProblem(formula: string): string | undefined {
  try {
    parse(tokenize(formula, { mergeRefs: true }));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
