import { type Area, type CellInput, type CellValue, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import { typedInput } from "../coerce";
import type { HostContext } from "../objectModel";
import { invalidArgument } from "../hostError";
import { assertWritable } from "../targets";

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
