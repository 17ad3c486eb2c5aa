import { CalcError } from "../economics/CalcError";
import type { AccountId } from "../economics/segmentation/addUpAccounts";
import type { CellValue } from "../economics/segmentation/keyAccounts.types";
import { toNumber } from "./arguments";
import { errorText, isBlank, plainValue } from "./cellValue";
import { cellCount, isOmitted, matrix, position } from "./ranges";

/** Last day Excel can show, 31 December 9999. */
const LAST_DAY = 2958465;

/** How a filled cell is understood; its position is asked for only in a refusal, as a million of them would take their time. */
export type CellReader<T> = (parameter: string, value: unknown, at: () => string) => T;

/** One argument that holds a figure for each line. */
export interface LineColumn<T> {
  parameter: string;
  given: unknown;
  read: CellReader<T>;
  /** a blank cell of this column says something (undefined); it does not make the line a missing observation */
  mayBeBlank?: boolean;
  /** the whole column may be left out */
  optional?: boolean;
}

/** The filled lines of several columns, and where their results go. */
export interface Lines<T extends unknown[]> {
  columns: { [K in keyof T]: T[K][] };
  /** number of the line of each entry, from 0 */
  line: number[];
  /** how an entry's place is called in a refusal */
  where: (entry: number) => string;
  /** rows and columns of the first column's range */
  rows: number;
  width: number;
}

export function readNumber(parameter: string, value: unknown, at: () => string): number {
  return typeof value === "number" ? value : toNumber(parameter, value, at());
}

export function readAtLeastZero(parameter: string, value: unknown, at: () => string): number {
  const figure = readNumber(parameter, value, at);
  if (figure < 0) throw new CalcError("argument", parameter, { rule: "atLeast", limit: 0, got: figure, position: at() });
  return figure;
}

/** A score from 1 to 5. */
export function readFifth(parameter: string, value: unknown, at: () => string): number {
  const figure = readNumber(parameter, value, at);
  if (!Number.isInteger(figure) || figure < 1 || figure > 5)
    throw new CalcError("argument", parameter, { rule: "wholeNumber", low: 1, high: 5, got: figure, position: at() });
  return figure;
}

/** A date as a whole day; the time of the day does not count. */
export function readDay(parameter: string, value: unknown, at: () => string | undefined): number {
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: at() });
  if (typeof value !== "number" || !(value >= 1 && value < LAST_DAY + 1))
    throw new CalcError("argument", parameter, { rule: "date", got: value, position: at() });
  return Math.floor(value);
}

/** A name or number of an account, or a class. */
export function readId(parameter: string, value: unknown, at: () => string): AccountId {
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: at() });
  return value as AccountId;
}

/** Blank cells and cells of nothing but spaces. */
function isEmpty(value: unknown): boolean {
  return isBlank(value) || (typeof value === "string" && value.trim() === "");
}

/** The range of a column; one that may be blank or left out is all blank cells, as many as the first column has. */
function columnRange(spec: LineColumn<unknown>, first: unknown[][] | undefined): unknown[][] {
  if (!isOmitted(spec.given)) return matrix(spec.parameter, spec.given);
  if (spec.optional === true && first !== undefined) return first.map((row) => row.map(() => null));
  return spec.mayBeBlank === true ? [[null]] : matrix(spec.parameter, spec.given);
}

/** Where the cell with this number is, counted row by row. */
function placeOf(range: unknown[][], index: number): string {
  const width = range[0]!.length;
  return position(range, Math.floor(index / width), index % width);
}

/** Every cell of a column as understood; undefined for a blank one. */
function readColumn(spec: LineColumn<unknown>, range: unknown[][]): unknown[] {
  const cells = range.flat();
  let index = 0;
  const at = (): string => placeOf(range, index);
  const isGap = spec.read === readId ? isEmpty : isBlank;
  for (; index < cells.length; index++) {
    const value = plainValue(cells[index]);
    cells[index] = isGap(value) ? undefined : spec.read(spec.parameter, value, at);
  }
  return cells;
}

/** Lines that are observations: filled wherever they must be, and not blank throughout. */
function filledLines(specs: readonly LineColumn<unknown>[], columns: readonly unknown[][]): number[] {
  const must = columns.filter((_, k) => specs[k]!.mayBeBlank !== true);
  const lines: number[] = [];
  for (let i = 0; i < columns[0]!.length; i++)
    if (must.every((column) => column[i] !== undefined) && columns.some((column) => column[i] !== undefined)) lines.push(i);
  return lines;
}

/**
 * Reads columns of equal length side by side. A line where a cell is blank that may not be is no observation and left out; text or an error cell where
 * a figure is wanted is refused with its position.
 */
export function readLines<T extends unknown[]>(...specs: { [K in keyof T]: LineColumn<T[K]> }): Lines<T> {
  const ranges: unknown[][][] = [];
  for (const spec of specs) ranges.push(columnRange(spec, ranges[0]));
  const shape = ranges[0]!;
  const expected = cellCount(shape);
  const [{ parameter: first }] = specs as unknown as [LineColumn<unknown>];
  if (expected === 0) throw new CalcError("argument", first, { rule: "empty" });
  ranges.forEach((range, k) => {
    const got = cellCount(range);
    if (got !== expected) throw new CalcError("argument", specs[k]!.parameter, { rule: "sameLength", other: first, expected, got });
  });
  const columns = specs.map((spec, k) => readColumn(spec, ranges[k]!));
  const line = filledLines(specs, columns);
  if (line.length === 0) throw new CalcError("argument", first, { rule: "empty" });
  const filled = columns.map((column) => line.map((i) => column[i]));
  return {
    columns: filled as Lines<T>["columns"],
    line,
    where: (entry) => placeOf(shape, line[entry]!),
    rows: shape.length,
    width: shape[0]!.length,
  };
}

/** One result for each line, in the shape of the first column; a line that is no observation stays blank. */
export function likeLines(lines: Lines<unknown[]>, results: ArrayLike<unknown>): unknown[][] {
  const table = Array.from({ length: lines.rows }, () => new Array<unknown>(lines.width).fill(""));
  lines.line.forEach((i, entry) => {
    table[Math.floor(i / lines.width)]![i % lines.width] = results[entry];
  });
  return table;
}

/** Several figures for each line: side by side for a column or a cell, below each other for a row. */
export function figuresLikeLines(parameter: string, lines: Lines<unknown[]>, results: readonly unknown[][]): unknown[][] {
  const inRow = lines.rows === 1 && lines.width > 1;
  if (!inRow && lines.width > 1) throw new CalcError("argument", parameter, { rule: "oneLine" });
  const blank = new Array<unknown>(results[0]!.length).fill("");
  const table = Array.from({ length: lines.rows * lines.width }, () => blank);
  lines.line.forEach((i, entry) => {
    table[i] = results[entry]!;
  });
  return inRow ? blank.map((_, figure) => table.map((figures) => figures[figure])) : table;
}

/** Class before and after of each account, line by line; a blank cell has a meaning here. */
export function classLines(before: unknown, after: unknown): [CellValue[], CellValue[]] {
  const range = (parameter: string, given: unknown): unknown[][] => (isOmitted(given) ? [[null]] : matrix(parameter, given));
  const ranges = [range("before", before), range("after", after)] as const;
  const [first, second] = [cellCount(ranges[0]), cellCount(ranges[1])];
  if (first !== second) throw new CalcError("argument", "after", { rule: "sameLength", other: "before", expected: first, got: second });
  const read = (parameter: string, rows: unknown[][]): CellValue[] =>
    rows.flatMap((row, i) =>
      row.map((cell, k) => (isEmpty(plainValue(cell)) ? null : readId(parameter, plainValue(cell), () => position(rows, i, k)))),
    );
  return [read("before", ranges[0]), read("after", ranges[1])];
}
