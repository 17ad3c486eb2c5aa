import { CalcError } from "../../economics/CalcError";
import { sameLength } from "../../economics/guards";
import { type AccountId, addUpAccounts } from "../../economics/segmentation/addUpAccounts";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { type CellReader, isBlankCell, nowhere, plainValue, readFigure, readFlag, readId } from "./readers";
import { cellPlace, countCells, figures, isOmitted, matrix, readEach, refuseEmpty } from "./ranges";

/**
 * The one reader of ranges that belong together line by line. Its rules, the same in every function:
 * - all ranges have as many cells as the one that gives the shape; they may lie in rows, columns or rectangles.
 * - a line with a blank cell is no observation and left out, unless the blank of that column says something (`mayBeBlank`).
 * - a column that is blank throughout is refused by its own name, one that may be blank or left out is not.
 * - one cell stands for every line where the column tells a property of the lines, such as a cost, a margin or a model's time (`oneCell:
 *   "spread"`), and is refused where each line needs an observation of its own: a customer, a date, an amount, an answer.
 * - text or an error cell where a figure is wanted is refused with its place.
 */

/** One argument that holds a value for each line. */
export interface LineColumn<T> {
  parameter: string;
  given: unknown;
  read: CellReader<T>;
  /** a blank cell of this column says something (undefined); it does not make the line a missing observation */
  mayBeBlank?: boolean;
  /** the whole column may be left out; it is then blank throughout */
  optional?: boolean;
  /** one cell stands for every line; otherwise it is refused where there are several lines */
  oneCell?: "spread";
}

/** The filled lines of several columns, and where their results go. */
export interface Lines<T extends unknown[]> {
  columns: { [K in keyof T]: T[K][] };
  /** number of the line of each entry, from 0 */
  line: number[];
  /**
   * how an entry's place is called in a refusal, in the range of a parameter or in the one that gives the shape; undefined for a single
   * cell
   */
  where: (entry: number, parameter?: string) => string | undefined;
  /** rows and columns of the range that gives the shape */
  rows: number;
  width: number;
}

type Columns<T extends unknown[]> = { [K in keyof T]: LineColumn<T[K]> };

/** The range of a column; one that may be blank or left out is all blank cells, as many as the first column has. */
function rangeOf(spec: LineColumn<unknown>, first: unknown[][] | undefined): unknown[][] {
  if (!isOmitted(spec.given)) return matrix(spec.parameter, spec.given);
  if (spec.optional === true && first !== undefined) return first.map((row) => row.map(() => null));
  return spec.mayBeBlank === true ? [[null]] : matrix(spec.parameter, spec.given);
}

/**
 * Which column gives the result its shape: the first that needs a cell a line, or where one cell would do for all of them the first of
 * several cells.
 */
function shapeOf(specs: readonly LineColumn<unknown>[], ranges: readonly unknown[][][]): number {
  const own = specs.findIndex(({ oneCell }) => oneCell !== "spread");
  return own >= 0
    ? own
    : Math.max(
        0,
        ranges.findIndex((range) => countCells(range) > 1),
      );
}

/** Is the range one cell that may stand for every line? It then is a value like one typed into the formula, and has no place. */
function standsForAll({ oneCell }: LineColumn<unknown>, range: unknown[][]): boolean {
  return oneCell === "spread" && countCells(range) === 1;
}

function readOne({ parameter, read }: LineColumn<unknown>, given: unknown): unknown {
  const value = plainValue(given);
  return isBlankCell(value) ? undefined : read(parameter, value, nowhere);
}

/** Cells of a column, one for each line. */
function columnOf(spec: LineColumn<unknown>, range: unknown[][], lines: number): unknown[] {
  const cells = standsForAll(spec, range) ? [readOne(spec, range[0]![0])] : readEach(spec.parameter, range, spec.read);
  if (spec.mayBeBlank !== true) refuseEmpty(spec.parameter, cells);
  return cells.length === lines ? cells : new Array<unknown>(lines).fill(cells[0]);
}

function checkCounts(specs: readonly LineColumn<unknown>[], ranges: readonly unknown[][][], shape: number): number {
  const other = specs[shape]!.parameter;
  const expected = countCells(ranges[shape]!);
  if (expected === 0) throw new CalcError("argument", other, { rule: "empty" });
  ranges.forEach((range, k) => {
    if (!standsForAll(specs[k]!, range)) sameLength(specs[k]!.parameter, countCells(range), other, expected);
  });
  return expected;
}

/** Lines that are observations: filled wherever they must be, and not blank throughout. */
function filledLines(specs: readonly LineColumn<unknown>[], columns: readonly unknown[][]): number[] {
  const must = columns.filter((_, k) => specs[k]!.mayBeBlank !== true);
  const isFull = must.length > 0 && must.every((column) => !column.includes(undefined));
  const lines: number[] = [];
  for (let i = 0; i < columns[0]!.length; i++)
    if (isFull || (must.every((column) => column[i] !== undefined) && columns.some((column) => column[i] !== undefined))) lines.push(i);
  return lines;
}

/**
 * Reads columns side by side by the rules above.
 * @throws {CalcError} ranges of different size, cells that are not what is wanted, or no filled line
 */
export function readLines<T extends unknown[]>(...specs: Columns<T>): Lines<T> {
  const given: readonly LineColumn<unknown>[] = specs;
  const ranges: unknown[][][] = [];
  for (const spec of given) ranges.push(rangeOf(spec, ranges[0]));
  const shape = shapeOf(given, ranges);
  const count = checkCounts(given, ranges, shape);
  const columns = given.map((spec, k) => columnOf(spec, ranges[k]!, count));
  const line = filledLines(given, columns);
  if (line.length === 0) throw new CalcError("argument", given[shape]!.parameter, { rule: "empty" });
  return {
    columns: (line.length === count ? columns : columns.map((column) => line.map((i) => column[i]))) as Lines<T>["columns"],
    line,
    where: (entry, parameter = given[shape]!.parameter) => {
      const column = given.findIndex((spec) => spec.parameter === parameter);
      return column < 0 || standsForAll(given[column]!, ranges[column]!) ? undefined : cellPlace(ranges[column]!, line[entry]!);
    },
    rows: ranges[shape]!.length,
    width: ranges[shape]![0]!.length,
  };
}

type Ranges = Readonly<Record<string, unknown>>;

const columnsOf = <T>(ranges: Ranges, read: CellReader<T>, oneCell?: "spread"): LineColumn<T>[] =>
  Object.entries(ranges).map(([parameter, given]) => ({ parameter, given, read, oneCell }));

/** Figures observed together, in the order of the keys. */
export function figureLines(ranges: Ranges): number[][] {
  return readLines<number[]>(...columnsOf(ranges, readFigure)).columns;
}

/** TRUE and FALSE (or 1 and 0) observed together. */
export function flagLines(ranges: Ranges): boolean[][] {
  return readLines<boolean[]>(...columnsOf(ranges, readFlag)).columns;
}

/** Names beside their figures; a figure in one cell holds for every name. */
export function namedLines(names: unknown, ranges: Ranges): { names: AccountId[]; figures: number[][] } {
  const name: LineColumn<AccountId> = { parameter: "names", given: names, read: readId };
  const { columns } = readLines<[AccountId, ...number[]]>(name, ...columnsOf(ranges, readFigure, "spread"));
  const [kept, ...figures] = columns;
  return { names: kept, figures: figures as number[][] };
}

/**
 * Figures of periods, side by side. Incomplete lines at the end are periods that have not been observed; one before a later full line would
 * shift the periods, so it is refused.
 */
export function periodLines(ranges: Ranges): number[][] {
  const { columns, line } = readLines<number[]>(...columnsOf(ranges, readFigure));
  const skipped = line.findIndex((place, entry) => place !== entry);
  if (skipped >= 0) throw new CalcError("argument", Object.keys(ranges)[0]!, { rule: "notObserved", period: skipped + 1 });
  return columns;
}

/** Class before and after of each account, line by line; a blank cell is an account that was not there yet, or is gone. */
export function classLines(before: unknown, after: unknown): [CellValue[], CellValue[]] {
  const classes = (parameter: string, given: unknown): unknown[][] => (isOmitted(given) ? [[null]] : matrix(parameter, given));
  const [first, second] = [classes("before", before), classes("after", after)];
  sameLength("after", countCells(second), "before", countCells(first));
  const read = (parameter: string, rows: unknown[][]): CellValue[] => readEach(parameter, rows, readId).map((cell) => cell ?? null);
  return [read("before", first), read("after", second)];
}

/** One result for each line, in the shape of the ranges; a line that is no observation stays blank. */
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

/** Accounts beside what is known of each; a line with a blank cell is no observation. */

/**
 * One figure an account: the cells themselves, or the lines of each account added up where accounts are given; then with the noise of all
 * lines.
 */
export function accountValues(values: unknown, accounts: unknown): { figures: Float64Array; noise?: number } {
  if (isOmitted(accounts)) return { figures: figures("values", values) };
  const lines = accountLines(accounts, values);
  const totals = addUpAccounts(lines.accounts, lines.values);
  return { figures: totals.values, noise: totals.noise };
}

/** The accounts of a list and their figures, which give the shape. */
export function accountLines(accounts: unknown, values: unknown): { accounts: AccountId[]; values: Float64Array } {
  const { columns } = readLines<[number, AccountId]>(
    { parameter: "values", given: values, read: readFigure },
    { parameter: "accounts", given: accounts, read: readId },
  );
  return { accounts: columns[1], values: new Float64Array(columns[0]) };
}
