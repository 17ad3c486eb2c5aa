import type { CatalogParameter } from "../../../catalog/data/catalog.types";
import { t } from "../../../strings/pane";
import type { Notation } from "../../../workbook/workbook.types";
import { serialOfDay } from "../../state/days";
import { amountTyped } from "../../state/numberTyped";
import { formulaTokens } from "../../ui/formula/formulaTokens";

/** An argument in a formula in English notation, "" when nothing is typed; or why what is typed is none. */
export type ArgumentReading = { text: string; problem?: undefined } | { problem: string; text?: undefined };

/** 1,240 and 1.240: thousands or decimals as the person's Excel has them; undefined where the text is clear or the notation does not tell. */
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

/** Reads what is typed for an argument: a number in either notation, a day, an option word, or a cell, range or formula in English notation. */
export function readArgument({ words }: Pick<CatalogParameter, "words">, given: string, notation: Notation | undefined): ArgumentReading {
  const typed = given.trim().replace(/^=\s*/, "");
  if (words?.includes(typed)) return { text: `"${typed}"` };
  const number = numberText(typed, notation);
  if (number !== undefined) return { text: number };
  const day = dayText(typed);
  if (day !== undefined) return day;
  const problem = separatorProblem(typed, notation);
  return problem === undefined ? { text: typed } : { problem };
}
