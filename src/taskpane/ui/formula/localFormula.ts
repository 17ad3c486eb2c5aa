import type { Notation } from "../../../workbook/workbook.types";

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

/**
 * Texts, quoted sheet names, what stands in square brackets, names with the bracket of a call, names and cells, numbers; then single signs.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*\s*\(|[$\p{L}_\\][\p{L}\p{N}_.\\$]*|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[^]/giu;

/** What stands where in a formula. */
export interface FormulaToken {
  text: string;
  kind: "quoted" | "brackets" | "call" | "name" | "number" | "sign";
  /** the brackets it stands in, the innermost last: ( or { */
  inside: string;
}

const kindOf = (text: string): FormulaToken["kind"] => {
  if (text.length > 1 && /^["']/.test(text)) return "quoted";
  if (text.length > 1 && text.startsWith("[")) return "brackets";
  if (/^[$\p{L}_\\]/u.test(text)) return text.endsWith("(") ? "call" : "name";
  return /^\.?\d/.test(text) ? "number" : "sign";
};

/**
 * The parts of a formula in English notation.
 * @returns undefined where brackets or quotation marks do not match
 */
export function formulaTokens(formula: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  let inside = "";
  for (const [text] of formula.matchAll(TOKEN)) {
    const kind = kindOf(text);
    if (text === ")" || text === "}") {
      if (!inside.endsWith(text === ")" ? "(" : "{")) return undefined;
      inside = inside.slice(0, -1);
    }
    tokens.push({ text, kind, inside });
    if (text === "{") inside += "{";
    else if (text === "(" || kind === "call") inside += "(";
    if (kind === "sign" && /^["'[\]]$/.test(text)) return undefined;
  }
  return inside === "" ? tokens : undefined;
}
