import type { Notation } from "../../../workbook/workbook.types";
import { type FormulaToken, formulaTokens } from "./formulaTokens";

/** A formula as the person's Excel takes it when it is pasted, or in English notation where that cannot be made. */
export interface LocalFormula {
  text: string;
  english: boolean;
}

/** Excel's own functions, TRUE and FALSE, error values and [#All] have other names in other languages. */
function isNamed({ text, kind }: FormulaToken, at: number, tokens: readonly FormulaToken[]): boolean {
  if (kind === "call") return !text.startsWith("LOYALTY.");
  if (kind === "name") return /^(true|false)$/i.test(text);
  return kind === "brackets" ? text.includes("#") : text === "#" && tokens[at + 1]?.kind === "name";
}

/**
 * The token with a comma for decimals and a semicolon between arguments; undefined where regions differ, as in the signs between the
 * columns of an array.
 */
function withComma({ text, kind, inside }: FormulaToken): string | undefined {
  if (kind === "number") return text.replace(".", ",");
  if (kind === "brackets" && text.includes(",")) return undefined;
  if (text !== ",") return text;
  return inside.endsWith("{") ? undefined : ";";
}

/** @param formula in English notation @param notation undefined where it is not known */
export function localFormula(formula: string, notation: Notation | undefined): LocalFormula {
  const inEnglish = { text: formula, english: true };
  const tokens = formulaTokens(formula);
  if (notation === undefined || tokens === undefined || (!notation.englishNames && tokens.some(isNamed))) return inEnglish;
  if (notation.decimal === ".") return { text: formula, english: false };
  const parts = notation.decimal === "," ? tokens.map(withComma) : [undefined];
  return parts.includes(undefined) ? inEnglish : { text: parts.join(""), english: false };
}
