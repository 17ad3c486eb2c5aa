import type { CellInput } from "../grid/grid.types";
import { invalidArgument } from "./hostError";

/** What typing a value does to a cell: its content, and the number format Excel gives it while the cell has none. */
export interface TypedInput {
  input: CellInput;
  numberFormat?: string;
}

/**
 * A value as the API takes it. null leaves the cell, "" empties it, text is read as if typed: formula, number, percentage, date, truth value.
 *
 * @param format number format of the cell; "@" keeps text as it is
 * @returns undefined where the cell stays as it is
 * @throws {HostError} InvalidArgument for objects and functions
 */
export function typedInput(value: unknown, format: string): TypedInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "boolean") {
    if (typeof value === "number" && !Number.isFinite(value)) throw invalidArgument();
    return { input: { value } };
  }
  if (typeof value !== "string") throw invalidArgument();
  return typedText(value, format);
}

/** Characters a cell takes at most, the quotation mark before a text not counted; a formula has 8,192. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;

function typedText(text: string, format: string): TypedInput {
  if (text === "") return { input: { value: null } };
  const isFormula = text.startsWith("=") && format !== "@";
  if (text.replace(/^'/, "").length > (isFormula ? LONGEST_FORMULA : LONGEST_TEXT)) throw invalidArgument();
  if (text.startsWith("'")) return { input: { value: text.slice(1), forcedText: true } };
  if (format === "@") return { input: { value: text, forcedText: true } };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: text } };
  const number = typedNumber(text.trim());
  if (number) return number;
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { input: { value: upper === "TRUE" } };
  // Excel reads "+x" and "-x" as formulas when typed; through the API too.
  if (/^[+-][A-Za-z(]/.test(text)) return { input: { formula: `=${text}` } };
  return typedDate(text.trim()) ?? { input: { value: text } };
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const CURRENCY = /^([+-]?)\$(\d[\d,]*(\.\d+)?)$/;

function typedNumber(text: string): TypedInput | undefined {
  if (PLAIN.test(text)) return { input: { value: Number(text) } };
  if (GROUPED.test(text))
    return { input: { value: Number(text.replace(/,/g, "")) }, numberFormat: text.includes(".") ? "#,##0.00" : "#,##0" };
  if (text.endsWith("%") && PLAIN.test(text.slice(0, -1))) {
    return { input: { value: Number(text.slice(0, -1)) / 100 }, numberFormat: text.includes(".") ? "0.00%" : "0%" };
  }
  const money = CURRENCY.exec(text);
  if (!money) return undefined;
  const value = Number((money[2] ?? "").replace(/,/g, "")) * (money[1] === "-" ? -1 : 1);
  return { input: { value }, numberFormat: text.includes(".") ? "$#,##0.00" : "$#,##0" };
}

/** Day numbers of Excel: 1 is 1900-01-01, counted with the day that never was. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

function typedDate(text: string): TypedInput | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4));
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  return us ? serial(Number(us[3]), Number(us[1]), Number(us[2]), us.slice(4)) : undefined;
}

function serial(year: number, month: number, day: number, time: (string | undefined)[]): TypedInput | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const value = (at.getTime() - EPOCH_MS) / DAY_MS + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { input: { value }, numberFormat: time[0] === undefined ? "m/d/yyyy" : "m/d/yyyy h:mm" };
}
