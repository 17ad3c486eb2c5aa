import { CalcError, type CalcErrorDetail } from "../../economics/CalcError";
import { toNumber } from "../arguments";
import { isBlank, plainValue } from "../cellValue";
import { cellCount, matrix, position } from "../ranges";

/** One range among several that are read side by side. */
interface Range {
  parameter: string;
  rows: unknown[][];
  count: number;
}

/** The filled lines of several ranges; a single value stands for every line. */
export interface BroadcastLines {
  /** the figures of the filled lines, a column for each range */
  columns: Float64Array[];
  /** number of the cell of each filled line, from 0 */
  line: Uint32Array;
  /** where the cell of a line is; undefined where its range is a single value or none of these */
  where: (parameter: string, entry: number) => string | undefined;
  rows: number;
  width: number;
}

function placeOf({ rows }: Range, index: number): string {
  const width = rows[0]!.length;
  return position(rows, Math.floor(index / width), index % width);
}

/** Every cell as a figure; NaN for a blank one. */
function figures(range: Range): Float64Array {
  const values = new Float64Array(range.count);
  let index = 0;
  for (const row of range.rows)
    for (const given of row) {
      const value = plainValue(given);
      if (typeof value === "number") values[index] = value;
      else if (isBlank(value)) values[index] = NaN;
      else values[index] = toNumber(range.parameter, value, range.count === 1 ? undefined : placeOf(range, index));
      index++;
    }
  if (values.every(Number.isNaN)) throw new CalcError("argument", range.parameter, { rule: range.count === 1 ? "missing" : "empty" });
  return values;
}

function rangeOf(parameter: string, given: unknown): Range {
  const rows = matrix(parameter, given);
  const count = cellCount(rows);
  if (count === 0) throw new CalcError("argument", parameter, { rule: "empty" });
  return { parameter, rows, count };
}

/** The range that gives the result its shape: the first one with several cells. */
function shapeOf(ranges: readonly Range[]): Range {
  const shape = ranges.find(({ count }) => count > 1) ?? ranges[0]!;
  for (const { parameter, count } of ranges)
    if (count !== 1 && count !== shape.count)
      throw new CalcError("argument", parameter, { rule: "sameLength", other: shape.parameter, expected: shape.count, got: count });
  return shape;
}

function filledLines(columns: readonly Float64Array[], count: number): Uint32Array {
  const lines = new Uint32Array(count);
  let filled = 0;
  for (let i = 0; i < count; i++) if (columns.every((column) => !Number.isNaN(column[column.length === 1 ? 0 : i]!))) lines[filled++] = i;
  return lines.subarray(0, filled);
}

/**
 * Reads ranges of equal size side by side; a single value is repeated for every line. A line with a blank cell is no observation.
 *
 * @param given ranges by parameter, in the order of the columns wanted
 * @throws {CalcError} text or an error cell with its position, ranges of different size, or no filled line
 */
export function broadcastLines(given: Readonly<Record<string, unknown>>): BroadcastLines {
  const ranges = Object.entries(given).map(([parameter, range]) => rangeOf(parameter, range));
  const shape = shapeOf(ranges);
  const columns = ranges.map(figures);
  const line = filledLines(columns, shape.count);
  if (line.length === 0) throw new CalcError("argument", shape.parameter, { rule: "empty" });
  const column = (values: Float64Array): Float64Array =>
    values.length === 1 ? new Float64Array(line.length).fill(values[0]!) : Float64Array.from(line, (i) => values[i]!);
  return {
    columns: columns.map(column),
    line,
    where: (parameter, entry) => {
      const range = ranges.find((candidate) => candidate.parameter === parameter);
      return range === undefined || range.count === 1 ? undefined : placeOf(range, line[entry]!);
    },
    rows: shape.rows.length,
    width: shape.rows[0]!.length,
  };
}

/** The same refusal with the position of the cell in the caller's ranges. */
function placed(error: CalcError, where: string | undefined): CalcError {
  if ("position" in error.detail) {
    // the detail keeps its rule; only where the cell is changes
    const detail = { ...error.detail, position: where } as CalcErrorDetail;
    return new CalcError(error.kind, error.parameter, detail);
  }
  return where === undefined ? error : new CalcError(error.kind, `${error.parameter} ${where}`, error.detail);
}

/** Computes one line; a refusal says where in the ranges its cell is. */
export function atLine<T>(lines: BroadcastLines, entry: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw placed(error, lines.where(error.parameter, entry));
  }
}

/** The figure of one cell; where there is none for these data, the reason becomes the error of that cell. */
function figureOr(compute: () => number): number | CalcError {
  try {
    const value = compute();
    return Number.isFinite(value) ? value : new CalcError("noAnswer", "The result", { rule: "tooLarge" });
  } catch (error) {
    if (error instanceof CalcError && error.kind === "noAnswer") return error;
    throw error;
  }
}

/** One figure for each filled line, in the shape of the ranges; other lines stay blank. */
export function figuresLike(lines: BroadcastLines, compute: (entry: number) => number): unknown[][] {
  const results = Array.from({ length: lines.rows }, () => new Array<unknown>(lines.width).fill(""));
  lines.line.forEach((i, entry) => {
    results[Math.floor(i / lines.width)]![i % lines.width] = atLine(lines, entry, () => figureOr(() => compute(entry)));
  });
  return results;
}
