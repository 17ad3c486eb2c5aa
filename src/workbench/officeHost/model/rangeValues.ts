import { type Area, type CellInput, type CellValue, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../objectModel";
import { assertWritable } from "../targets";

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

/** Excel gives no arrays for whole rows, whole columns or more cells than this. */
const MAX_CELLS = 5_000_000;

const isUnbounded = ({ rows, columns }: Area) => rows >= MAX_ROWS || columns >= MAX_COLUMNS;

/** null where Excel gives none; empty cells as "". */
export function readable<T>(area: Area, read: () => T): T | null {
  return isUnbounded(area) || area.rows * area.columns > MAX_CELLS ? null : read();
}

export const withBlanks = (cells: CellValue[][]): unknown[][] => cells.map((row) => row.map((value) => value ?? ""));

/** A value for one cell of the range: the array's own, or the one scalar for all. */
function cellReader(area: Area, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  return (row, column) => (rows[row] as unknown[])[column];
}

/** Writes values or formulas as the API takes them. */
export function writeInputs(area: Area, value: unknown, host: HostContext): void {
  assertWritable(host, area);
  const { grid } = host;
  const target = Array.isArray(value) ? area : boundedForScalar(area, host);
  const cellAt = cellReader(target, value);
  const before = formatLookup(target, value, host);
  const formats: (string | undefined)[][] = [];
  const inputs: (CellInput | undefined)[][] = [];
  let anyFormat = false;
  for (let row = 0; row < target.rows; row++) {
    const inputRow: (CellInput | undefined)[] = [];
    const formatRow: (string | undefined)[] = [];
    for (let column = 0; column < target.columns; column++) {
      const given = cellAt(row, column);
      const format = typeof given === "string" && given !== "" ? before(row, column) : "General";
      const typed = typedInput(given, format);
      checkReferences(typed?.input, target, row, column, host);
      inputRow.push(typed?.input);
      const own = format === "General" ? typed?.numberFormat : undefined;
      formatRow.push(own);
      anyFormat ||= own !== undefined;
    }
    inputs.push(inputRow);
    formats.push(formatRow);
  }
  grid.cells.write(target, inputs);
  if (anyFormat) grid.styles.setNumberFormats(target, formats);
}

/** Excel refuses a formula that names a table or column it does not have. */
function checkReferences(input: CellInput | undefined, area: Area, row: number, column: number, { grid }: HostContext): void {
  if (!input || !("formula" in input) || !input.formula.includes("[")) return;
  const [unknown] = grid.tables.unknownReferences({ ...area, row: area.row + row, column: area.column + column }, input.formula);
  if (unknown !== undefined) throw invalidArgument(`No table has what the formula refers to with ${unknown}.`);
}

/** Formats matter only for text, which may be a number or date in disguise; numbers need no look-up. */
function formatLookup(area: Area, value: unknown, host: HostContext): (row: number, column: number) => string {
  const anyText = Array.isArray(value)
    ? (value as unknown[][]).some((row) => row.some((cell) => typeof cell === "string" && cell !== ""))
    : typeof value === "string";
  if (!anyText) return () => "General";
  const formats = host.grid.cells.numberFormats(area);
  return (row, column) => formats[row]?.[column] ?? "General";
}

/** One value for a whole column fills the rows in use, not a million. */
function boundedForScalar(area: Area, { grid }: HostContext): Area {
  if (!isUnbounded(area)) return area;
  const used = grid.cells.used(area.sheetId, false);
  const rows = Math.min(area.rows, Math.max(1, (used?.row ?? 0) + (used?.rows ?? 1) - area.row));
  const columns = Math.min(area.columns, Math.max(1, (used?.column ?? 0) + (used?.columns ?? 1) - area.column));
  return { ...area, rows, columns };
}

/** Writes number formats: one for all, or one a cell. */
export function writeNumberFormats(area: Area, value: unknown, host: HostContext): void {
  assertWritable(host, area);
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument();
    host.grid.styles.set(area, { numberFormat: value === "General" ? null : value });
    return;
  }
  const cellAt = cellReader(area, value);
  const formats = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const format = cellAt(row, column);
      if (format !== null && typeof format !== "string") throw invalidArgument();
      return format ?? undefined;
    }),
  );
  host.grid.styles.setNumberFormats(area, formats);
}

/** Excel.RangeValueType of each cell. */
export function valueTypes(cells: CellValue[][]): string[][] {
  return cells.map((row) => row.map(valueType));
}

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR.test(value) ? "Error" : "String";
}
