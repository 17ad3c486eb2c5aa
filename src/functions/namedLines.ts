import { CalcError } from "../economics/CalcError";
import { toNumber } from "./arguments";
import { errorText, isBlank, plainValue } from "./cellValue";

/** Ranges read side by side, line by line, such as a column of names beside columns of figures. */

/** What may stand in a cell that names something. */
export type Label = string | number | boolean;

/** The cells of a range, row by row, and what it takes to say where one is. */
interface Cells {
  parameter: string;
  values: unknown[];
  columns: number;
}

/** Turns a filled cell into what the model takes, or refuses it with its position. */
type Read<T> = (cells: Cells, index: number) => T;

function cellsOf(parameter: string, given: unknown): Cells {
  const rows = (Array.isArray(given) ? given : [[given]]) as unknown[][];
  const values: unknown[] = [];
  let filled = false;
  for (const row of rows)
    for (const cell of row) {
      const value = plainValue(cell);
      values.push(value);
      filled ||= !isBlank(value);
    }
  if (!filled) throw new CalcError("argument", parameter, { rule: values.length > 1 ? "empty" : "missing" });
  return { parameter, values, columns: rows[0]?.length ?? 1 };
}

function position({ values, columns }: Cells, index: number): string {
  if (columns === 1) return `row ${index + 1}`;
  return columns === values.length ? `column ${index + 1}` : `row ${Math.floor(index / columns) + 1}, column ${(index % columns) + 1}`;
}

function refuseError(cells: Cells, index: number): void {
  const error = errorText(cells.values[index]);
  if (error === undefined) return;
  throw new CalcError("argument", cells.parameter, { rule: "errorCell", got: error, position: position(cells, index) });
}

function figure(cells: Cells, index: number): number {
  const value = cells.values[index];
  return typeof value === "number" ? value : toNumber(cells.parameter, value, position(cells, index));
}

function label(cells: Cells, index: number): Label {
  refuseError(cells, index);
  return cells.values[index] as Label;
}

function flag(cells: Cells, index: number): boolean {
  refuseError(cells, index);
  const value = cells.values[index];
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  throw new CalcError("argument", `${cells.parameter} ${position(cells, index)}`, { rule: "trueOrFalse", got: value });
}

function readCells<T>(cells: Cells, read: Read<T>): (T | undefined)[] {
  return cells.values.map((value, index) => (isBlank(value) ? undefined : read(cells, index)));
}

/** The ranges cell by cell, as many cells in each. */
function sameCount(cells: Cells[]): Cells[] {
  const first = cells[0]!;
  const expected = first.values.length;
  return cells.map((other) => {
    const got = other.values.length;
    if (got === expected) return other;
    throw new CalcError("argument", other.parameter, { rule: "sameLength", other: first.parameter, expected, got });
  });
}

/** Only the lines in which every cell is filled: a line with a blank is no observation. */
function filledLines(columns: readonly (readonly unknown[])[], parameter: string): unknown[][] {
  const kept: unknown[][] = columns.map(() => []);
  for (let line = 0; line < columns[0]!.length; line++) {
    if (columns.some((column) => column[line] === undefined)) continue;
    columns.forEach((column, i) => kept[i]!.push(column[line]));
  }
  if (kept[0]!.length === 0) throw new CalcError("argument", parameter, { rule: "empty" });
  return kept;
}

function readLines<T>(ranges: Readonly<Record<string, unknown>>, read: Read<T>): T[][] {
  const cells = sameCount(Object.keys(ranges).map((parameter) => cellsOf(parameter, ranges[parameter])));
  return filledLines(
    cells.map((range) => readCells(range, read)),
    cells[0]!.parameter,
  ) as T[][];
}

/** Figures that belong together line by line, in the order of the keys; a line with a blank cell is no observation. */
export function figureLines(ranges: Readonly<Record<string, unknown>>): number[][] {
  return readLines(ranges, figure);
}

/** The same cells for each of so many lines where there is but one. */
function forEachLine(cells: Cells, lines: number): Cells {
  return cells.values.length === 1 ? { ...cells, values: new Array<unknown>(lines).fill(cells.values[0]) } : cells;
}

/** Names beside figures; a line with a blank cell is no observation. Figures in one cell hold for every name. */
export function namedLines(names: unknown, ranges: Readonly<Record<string, unknown>>): { names: Label[]; figures: number[][] } {
  const named = cellsOf("names", names);
  const figures = Object.entries(ranges).map(([parameter, given]) => forEachLine(cellsOf(parameter, given), named.values.length));
  const [labels, ...others] = sameCount([named, ...figures]);
  const [kept, ...columns] = filledLines([readCells(labels!, label), ...others.map((range) => readCells(range, figure))], "names");
  return { names: kept as Label[], figures: columns as number[][] };
}

/** TRUE and FALSE (or 1 and 0) line by line; a line with a blank cell is no observation. */
export function flagLines(ranges: Readonly<Record<string, unknown>>): boolean[][] {
  return readLines(ranges, flag);
}

/** Figures whose place has a meaning: as many as `meaning` has words, none blank. */
export function orderedFigures(parameter: string, given: unknown, meaning: readonly string[]): number[] {
  const cells = cellsOf(parameter, given);
  const blank = cells.values.findIndex(isBlank);
  if (cells.values.length !== meaning.length)
    throw new CalcError("argument", parameter, {
      rule: "figureCount",
      expected: meaning.length,
      meaning: meaning.join(", "),
      got: cells.values.length,
    });
  if (blank >= 0) throw new CalcError("argument", `${parameter} ${position(cells, blank)}`, { rule: "missing" });
  return readCells(cells, figure) as number[];
}

/** Every name of a range, with blanks kept as undefined so that the places still match another range. */
export function labels(parameter: string, given: unknown): (Label | undefined)[] {
  return readCells(cellsOf(parameter, given), label);
}

/** A rectangle of figures; undefined where a cell is blank. */
export function figureMatrix(parameter: string, given: unknown): (number | undefined)[][] {
  const cells = cellsOf(parameter, given);
  const figures = readCells(cells, figure);
  const rows: (number | undefined)[][] = [];
  for (let start = 0; start < figures.length; start += cells.columns) rows.push(figures.slice(start, start + cells.columns));
  return rows;
}
