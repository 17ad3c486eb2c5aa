import { CalcError } from "../economics/CalcError";
import { addUpAccounts, type AccountId } from "../economics/segmentation/addUpAccounts";
import { toNumber } from "./arguments";
import { errorText, isBlank, plainValue } from "./cellValue";

/** Rows of equal length: those of a ragged range end in blanks. Excel hands over rectangles only, other hosts may not. */
function rectangle(rows: unknown[][]): unknown[][] {
  if (rows.every((row) => row.length === rows[0]!.length)) return rows;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
}

/** A range as it arrives: rows of cells; a single cell may arrive bare. */
export function matrix(parameter: string, given: unknown): unknown[][] {
  if (isOmitted(given)) throw new CalcError("argument", parameter, { rule: "missing" });
  return Array.isArray(given) ? rectangle(given as unknown[][]) : [[given]];
}

/** Where a cell is, as short as the range allows: "row 3" in a column, "column 3" in a row. */
export function position(rows: unknown[][], row: number, column: number): string {
  if (rows[0]!.length === 1) return `row ${row + 1}`;
  return rows.length === 1 ? `column ${column + 1}` : `row ${row + 1}, column ${column + 1}`;
}

/** Calls `use` for every cell, row by row, with the plain value of a cell that holds an object. */
function eachCell(rows: unknown[][], use: (value: unknown, row: number, column: number) => void): void {
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!;
    for (let column = 0; column < cells.length; column++) use(plainValue(cells[column]), row, column);
  }
}

export function cellCount(rows: unknown[][]): number {
  return rows.reduce((count, row) => count + row.length, 0);
}

/** The figures of a range; blank cells are no observations. */
export function numbers(parameter: string, given: unknown): Float64Array {
  const rows = matrix(parameter, given);
  const figures = new Float64Array(cellCount(rows));
  let count = 0;
  eachCell(rows, (value, row, column) => {
    if (typeof value === "number") figures[count++] = value;
    else if (!isBlank(value)) figures[count++] = toNumber(parameter, value, position(rows, row, column));
  });
  if (count === 0) throw new CalcError("argument", parameter, { rule: "empty" });
  return figures.subarray(0, count);
}

/** The figures of a range in time order: a blank before a later figure would shift the periods, so it is refused; blanks at the end are not. */
export function series(parameter: string, given: unknown): Float64Array {
  const rows = matrix(parameter, given);
  let gap: string | undefined;
  eachCell(rows, (value, row, column) => {
    if (isBlank(value)) gap ??= position(rows, row, column);
    else if (gap !== undefined) throw new CalcError("argument", parameter, { rule: "gap", position: gap });
  });
  return numbers(parameter, given);
}

/** The cells row by row. For a column of a million cells several times faster than flat(). */
function flatCells(rows: unknown[][]): unknown[] {
  if (rows.length > 1 && rows.every((row) => row.length === 1)) return rows.map((row) => row[0]);
  return rows.flat();
}

/** Accounts and figures line by line; a line where either cell is blank is no observation. */
export function accountLines(accounts: unknown, values: unknown): { accounts: AccountId[]; values: Float64Array } {
  const valueRows = matrix("values", values);
  const cells = flatCells(matrix("accounts", accounts));
  const expected = cellCount(valueRows);
  if (cells.length !== expected)
    throw new CalcError("argument", "accounts", { rule: "sameLength", other: "values", expected, got: cells.length });
  const ids: AccountId[] = [];
  const figures = new Float64Array(expected);
  let line = 0;
  eachCell(valueRows, (value, row, column) => {
    const id = plainValue(cells[line++]);
    const error = errorText(id);
    if (error !== undefined) throw new CalcError("argument", "accounts", { rule: "errorCell", got: error, position: `row ${line}` });
    if (isBlank(value)) return;
    const figure = typeof value === "number" ? value : toNumber("values", value, position(valueRows, row, column));
    if (isBlank(id) || (typeof id === "string" && id.trim() === "")) return;
    figures[ids.push(id as AccountId) - 1] = figure;
  });
  if (ids.length === 0) throw new CalcError("argument", "values", { rule: "empty" });
  return { accounts: ids, values: figures.subarray(0, ids.length) };
}

/** An omitted range arrives as null, from some hosts as one blank cell. */
export function isOmitted(given: unknown): boolean {
  if (!Array.isArray(given)) return isBlank(plainValue(given));
  const rows = given as unknown[][];
  return rows.length === 1 && rows[0]!.length === 1 && isBlank(plainValue(rows[0]![0]));
}

/** One figure an account: the cells themselves, or the lines of each account added up where accounts are given; then with the noise of all lines. */
export function accountValues(values: unknown, accounts: unknown): { figures: Float64Array; noise?: number } {
  if (isOmitted(accounts)) return { figures: numbers("values", values) };
  const lines = accountLines(accounts, values);
  const totals = addUpAccounts(lines.accounts, lines.values);
  return { figures: totals.values, noise: totals.noise };
}

/** A result for each figure of the range, in the range's own shape; a blank cell stays blank. */
export function like<T>(parameter: string, given: unknown, compute: (figures: Float64Array) => readonly T[]): (T | "")[][] {
  const rows = matrix(parameter, given);
  const results = compute(numbers(parameter, given));
  const shaped = rows.map((row) => new Array<T | "">(row.length).fill(""));
  let next = 0;
  eachCell(rows, (value, row, column) => {
    if (!isBlank(value)) shaped[row]![column] = results[next++]!;
  });
  return shaped;
}
