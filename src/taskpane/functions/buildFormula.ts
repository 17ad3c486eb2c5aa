import { parseRect } from "../../address/a1";
import { splitSheet } from "../../address/sheetNames";
import type { CatalogParameter } from "../../catalog/data/catalog.types";
import { t } from "../../strings/pane";
import type { Notation } from "../../workbook/workbook.types";
import { formulaTokens } from "../ui/formula/localFormula";
import { amountTyped, serialOfDay } from "../ui/typedValues";

export interface BuiltFormula {
  /** in English notation; "…" for an argument that cannot be read */
  formula: string;
  /** its arguments, in the same notation */
  args: string[];
  /** names of required arguments that are still empty */
  missing: string[];
  /** why each argument cannot be read; undefined for one that can */
  problems: (string | undefined)[];
}

/**
 * The formula for what was typed: numbers in English notation, cells, ranges and formulas as they are, option words in quotes, omitted
 * optionals left empty in the middle and dropped at the end.
 * @param name with namespace, e.g. LOYALTY.CLV
 * @param notation of the person's Excel, where it is known
 * @param home name of the sheet the formula goes to, which its own cells need not name
 */
export function buildFormula(
  name: string,
  parameters: readonly CatalogParameter[],
  typed: readonly string[],
  notation?: Notation,
  home?: string,
): BuiltFormula {
  const readings = parameters.map((parameter, i) => readArgument(parameter, typed[i] ?? "", notation));
  const parts = readings.map(({ text = "…" }) => withoutHome(text, home));
  const missing = parameters.filter((parameter, i) => !parameter.optional && parts[i] === "").map((parameter) => parameter.name);
  while (parts.length > 0 && parts[parts.length - 1] === "" && parameters[parts.length - 1]?.optional) parts.pop();
  return { formula: `=${name}(${parts.join(",")})`, args: parts, missing, problems: readings.map(({ problem }) => problem) };
}

/** Cells are picked with the name of their sheet, since the formula may go to another one. */
function withoutHome(text: string, home: string | undefined): string {
  const { sheet, address } = splitSheet(text);
  return sheet !== undefined && sheet.toLowerCase() === home?.toLowerCase() && parseRect(address) ? address : text;
}

/** An argument in a formula in English notation, "" when nothing is typed; or why what is typed is none. */
export type ArgumentReading = { text: string; problem?: undefined } | { problem: string; text?: undefined };

/**
 * 1,240 and 1.240: thousands or decimals as the person's Excel has them; undefined where the text is clear or the notation does not tell.
 */
function unclearDigits(digits: string, notation: Notation | undefined): string | undefined {
  const [, sign] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits) ?? [];
  if (sign === undefined || notation === undefined) return undefined;
  if (sign === notation.decimal) return digits.replace(sign, ".");
  return sign === notation.group ? digits.replace(sign, "") : undefined;
}

/** A number as the whole pane reads it, also .5, powers of ten and per cents, which stay such. */
function numberText(typed: string, notation: Notation | undefined): string | undefined {
  const [, sign, digits, power, percent] = /^([-+−]?)\s*([\d.,]+)(e[-+]?\d+)?\s*(%?)$/i.exec(typed) ?? [];
  if (digits === undefined) return undefined;
  const value = amountTyped(digits.replace(/^[.,]/, "0$&"));
  const plain = unclearDigits(digits, notation) ?? (/^\d+(\.\d+)?$/.test(digits) ? digits : value?.toString());
  return plain === undefined ? undefined : `${/[-−]/.test(sign ?? "") ? "-" : ""}${plain}${power ?? ""}${percent ?? ""}`;
}

/** A day as Excel takes it in any language: 2026-03-31 alone would be a subtraction. */
function dayText(typed: string): ArgumentReading | undefined {
  if (!/^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\2\d{2}(\d{2})?)$/.test(typed)) return undefined;
  if (serialOfDay(typed) === undefined) return { problem: t("functions.problem.day") };
  return { text: `DATE(${typed.split("-").map(Number).join(",")})` };
}

/** A sign that would end the argument, or that a formula in English does not have there. */
function separatorProblem(typed: string, notation: Notation | undefined): string | undefined {
  const tokens = formulaTokens(typed);
  if (tokens === undefined) return t("functions.problem.brackets");
  for (const [at, { text, inside }] of tokens.entries()) {
    if (text !== "," && text !== ";") continue;
    if (inside === "") return t("functions.problem.separator", { sign: text });
    if (text === ";" && !inside.endsWith("{")) return t("functions.problem.semicolon");
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (text === "," && notation?.decimal === "," && before?.kind === "number" && after?.kind === "number")
      return t("functions.problem.comma", { given: `${before.text},${after.text}`, point: `${before.text}.${after.text}` });
  }
  return undefined;
}

/**
 * Reads what is typed for an argument: a number in either notation, a day, an option word, or a cell, range or formula in English notation.
 */
function readArgument({ words }: Pick<CatalogParameter, "words">, given: string, notation: Notation | undefined): ArgumentReading {
  const typed = given.trim().replace(/^=\s*/, "");
  if (words?.includes(typed)) return { text: `"${typed}"` };
  const number = numberText(typed, notation);
  if (number !== undefined) return { text: number };
  const day = dayText(typed);
  if (day !== undefined) return day;
  const problem = separatorProblem(typed, notation);
  return problem === undefined ? { text: typed } : { problem };
}
