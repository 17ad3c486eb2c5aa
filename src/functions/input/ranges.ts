import { CalcError } from "../../economics/CalcError";
import { type CellReader, isBlankCell, plainValue, readFigure, readId } from "./readers";

/** One range: how it arrives, where its cells are, and its figures. What belongs together line by line is read by lines.ts. */

/** Rows of equal length: those of a ragged range end in blanks. Excel hands over rectangles only, other hosts may not. */
function rectangle(rows: unknown[][]): unknown[][] {
  if (rows.every((row) => row.length === rows[0]!.length)) return rows;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
}

/** One value, bare or as a range of one cell. */
export function isSingleCell(given: unknown): boolean {
  if (!Array.isArray(given)) return true;
  const rows = given as unknown[][];
  return rows.length === 1 && rows[0]!.length === 1;
}

/** An omitted range arrives as null, from some hosts as one blank cell. */
export function isOmitted(given: unknown): boolean {
  if (!Array.isArray(given)) return isBlankCell(plainValue(given));
  const rows = given as unknown[][];
  return rows.length === 1 && rows[0]!.length === 1 && isBlankCell(plainValue(rows[0]![0]));
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

/** Where the cell with this number is, counted row by row from 0. */
export function cellPlace(rows: unknown[][], index: number): string {
  const width = rows[0]!.length;
  return position(rows, Math.floor(index / width), index % width);
}

export function countCells(rows: unknown[][]): number {
  return rows.reduce((count, row) => count + row.length, 0);
}

/** Blank cells; where names stand, cells of nothing but spaces too. */
function isGap(value: unknown, read: CellReader<unknown>): boolean {
  return isBlankCell(value) || (read === readId && typeof value === "string" && value.trim() === "");
}

/** Every cell row by row as understood; undefined for a blank one. */
export function readEach<T>(parameter: string, rows: unknown[][], read: CellReader<T>): (T | undefined)[] {
  const values: (T | undefined)[] = [];
  const at = (): string => cellPlace(rows, values.length);
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const value = plainValue(row[column]);
      values.push(isGap(value, read) ? undefined : read(parameter, value, at));
    }
  return values;
}

/** Refuses a range that holds nothing at all. */
export function refuseEmpty(parameter: string, cells: readonly unknown[]): void {
  if (cells.every((value) => value === undefined))
    throw new CalcError("argument", parameter, { rule: cells.length === 1 ? "missing" : "empty" });
}

/** The figures of a range; blank cells are no observations. */
export function figures(parameter: string, given: unknown): Float64Array {
  const rows = matrix(parameter, given);
  const figures = new Float64Array(countCells(rows));
  let [index, count] = [0, 0];
  const at = (): string => cellPlace(rows, index);
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const value = plainValue(row[column]);
      if (!isBlankCell(value)) figures[count++] = readFigure(parameter, value, at);
      index++;
    }
  if (count === 0) throw new CalcError("argument", parameter, { rule: "empty" });
  return figures.subarray(0, count);
}

/**
 * The figures of a range in time order: a blank before a later figure would shift the periods, so it is refused; blanks at the end are not.
 */
export function series(parameter: string, given: unknown): Float64Array {
  const rows = matrix(parameter, given);
  const cells = rows.flatMap((row) => row.map((cell) => isBlankCell(plainValue(cell))));
  const gap = cells.indexOf(true);
  if (gap >= 0 && cells.includes(false, gap)) throw new CalcError("argument", parameter, { rule: "gap", position: cellPlace(rows, gap) });
  return figures(parameter, given);
}

/** A rectangle of figures; undefined where a cell is blank. */
export function figureMatrix(parameter: string, given: unknown): (number | undefined)[][] {
  const rows = matrix(parameter, given);
  const figures = readEach(parameter, rows, readFigure);
  refuseEmpty(parameter, figures);
  const width = rows[0]!.length;
  return rows.map((_, row) => figures.slice(row * width, (row + 1) * width));
}

/** A rectangle of figures none of which may be blank, such as the shares that move between states. */
export function filledMatrix(parameter: string, given: unknown): number[][] {
  const figures = figureMatrix(parameter, given);
  return figures.map((row, i) =>
    row.map((figure, k) => {
      if (figure === undefined) throw new CalcError("argument", parameter, { rule: "blankCell", position: position(figures, i, k) });
      return figure;
    }),
  );
}

/** Figures whose place has a meaning: as many as `meaning` has words, none blank. */
export function orderedFigures(parameter: string, given: unknown, meaning: readonly string[]): number[] {
  const rows = matrix(parameter, given);
  const figures = readEach(parameter, rows, readFigure);
  refuseEmpty(parameter, figures);
  if (figures.length !== meaning.length)
    throw new CalcError("argument", parameter, {
      rule: "figureCount",
      expected: meaning.length,
      meaning: meaning.join(", "),
      got: figures.length,
    });
  const blank = figures.indexOf(undefined);
  if (blank >= 0) throw new CalcError("argument", `${parameter} ${cellPlace(rows, blank)}`, { rule: "missing" });
  return figures as number[];
}

/** A result for each figure of the range, in the range's own shape; a blank cell stays blank. */
export function like<T>(parameter: string, given: unknown, compute: (figures: Float64Array) => readonly T[]): (T | "")[][] {
  const rows = matrix(parameter, given);
  const results = compute(figures(parameter, given));
  let next = 0;
  return rows.map((row) => row.map((cell) => (isBlankCell(plainValue(cell)) ? "" : results[next++]!)));
}
