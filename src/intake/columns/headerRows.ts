import { anyRoleWord } from "../titleScore";
import type { IntakeCell } from "../values/intakeCell";
import { cellKind, type CellKind } from "./columnProfile";

/** Rows read from a source to recognise its columns. */
export interface Sample {
  /** rows from the top of the source, header included, then rows spread over the rest; all of one width */
  values: IntakeCell[][];
  /** number format of each cell of `values` */
  formats: string[][];
  /** the first rows as the user sees them */
  text: string[][];
  /** position of the source's first column in the sheet, 0-based: names columns without a title */
  firstColumn: number;
}

/** How columns of a sheet are called, counted from 0. */
export interface ColumnNames {
  letters: (column: number) => string;
  /** a column without a title, such as "Column C" */
  untitled: (column: number) => string;
}

/** One title a column: the lowest filled cell of its header. Equal titles get their letters too. */
export function columnTitles(
  sample: Pick<Sample, "values" | "firstColumn">,
  headerRows: number,
  { letters, untitled }: ColumnNames,
): string[] {
  const titles = (sample.values[0] ?? []).map((_, column) => {
    for (let row = headerRows - 1; row >= 0; row--) {
      const title = String(sample.values[row]?.[column] ?? "").trim();
      if (title !== "") return title;
    }
    return untitled(sample.firstColumn + column);
  });
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return titles.map((title, column) => (counts.get(title) === 1 ? title : `${title} (${letters(sample.firstColumn + column)})`));
}

/** A header over more rows than this is not looked for. */
const MOST_HEADER_ROWS = 3;
/** Titles of a report above the header, with blank rows between them, at most. */
const MOST_TITLE_ROWS = 20;

export interface Header {
  /** rows above the first data row, titles of the report and blank rows included */
  rows: number;
  /** rows of these that are no column titles */
  titleRows: number;
  /** cells without a title of their own, as merged cells leave them, or a title over several rows */
  merged: boolean;
}

const isData = (kind: CellKind): boolean => kind === "number" || kind === "date" || kind === "numberText" || kind === "dateText";
const filledIn = (row: readonly CellKind[]): number => row.filter((kind) => kind !== "blank").length;

function isLabelRow(kinds: readonly CellKind[]): boolean {
  return kinds.some((kind) => kind === "text") && kinds.every((kind) => kind === "text" || kind === "blank");
}

function isComplete(row: readonly CellKind[], used: readonly boolean[]): boolean {
  return row.every((kind, column) => kind !== "blank" || !used[column]);
}

/** All columns are text: the first row is a header when its words name roles, or when none of them occurs again in its own column. */
function textHeader(rows: Sample["values"]): boolean {
  const first = rows[0]!;
  if (first.some((title) => anyRoleWord(String(title ?? "")))) return true;
  return new Set(first).size === first.length && first.every((title, column) => rows.slice(1).every((row) => row[column] !== title));
}

/** The first row with a title for every used column, or as many label rows as together give each column one. */
function multiRowHeader(labels: readonly CellKind[][], used: readonly boolean[]): number {
  const complete = labels.findIndex((row) => isComplete(row, used));
  if (complete >= 0) return complete + 1;
  for (let rows = 2; rows <= labels.length; rows++) {
    const joined = used.map((_, column) => labels.slice(0, rows).find((row) => row[column] !== "blank")?.[column] ?? "blank");
    if (isComplete(joined, used)) return rows;
  }
  return 1;
}

/** How many cells most rows fill that are not blank. */
function usualFill(kinds: readonly CellKind[][]): number {
  const counts = kinds
    .map(filledIn)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** Does the row above name columns that this row leaves without a title? Then it is the upper part of a heading with merged cells. */
function completes(above: readonly CellKind[], row: readonly CellKind[]): boolean {
  return isLabelRow(above) && filledIn(above) > 1 && above.some((kind, column) => kind === "text" && row[column] === "blank");
}

/** Rows at the top that belong to a report and not to its table: blank ones, and those that fill less than half of what most rows do. Below them stands a row of labels. */
function titleRowsAbove(kinds: readonly CellKind[][]): number {
  const usual = usualFill(kinds);
  if (usual < 2) return 0;
  const enough = Math.max(2, usual / 2);
  let row = 0;
  while (row < Math.min(MOST_TITLE_ROWS, kinds.length - 1) && filledIn(kinds[row]!) < enough) row++;
  return row === 0 || !isLabelRow(kinds[row]!) ? 0 : withUpperPart(kinds, row);
}

function withUpperPart(kinds: readonly CellKind[][], header: number): number {
  let row = header;
  while (row > 0 && completes(kinds[row - 1]!, kinds[row]!)) row--;
  return row;
}

/** So many titles that name main roles make a row a header, whatever stands above it. */
const CLEAR_TITLES = 2;

const titlesNaming = (row: readonly IntakeCell[]): number => row.filter((title) => anyRoleWord(String(title ?? ""))).length;

/**
 * The row of labels above the data that names the most roles, where it names more than the row that its form proposes: filters of the report, such as "Currency: EUR", fill several cells too,
 * and its date is no label. Rows that fill as many cells as most, and are no labels, are data.
 */
function clearerHeader(kinds: readonly CellKind[][], values: Sample["values"], proposed: number): number {
  const usual = usualFill(kinds);
  let best = proposed;
  let most = Math.max(CLEAR_TITLES - 1, titlesNaming(values[proposed]!));
  for (let row = 0; row < Math.min(MOST_TITLE_ROWS, kinds.length - 1); row++) {
    const isLabels = isLabelRow(kinds[row]!);
    if (!isLabels && filledIn(kinds[row]!) >= usual) break;
    const titles = isLabels ? titlesNaming(values[row]!) : 0;
    if (titles <= most) continue;
    best = row;
    most = titles;
  }
  return best === proposed ? proposed : withUpperPart(kinds, best);
}

/** More dates than this in a column of figures are no heading of a period. */
const MOST_PERIODS = 2;

/** A period over a column of figures, such as Jan 2024, is a title and no date. */
function withPeriodTitles(kinds: readonly CellKind[][]): CellKind[][] {
  const width = kinds[0]?.length ?? 0;
  const isPeriods = Array.from({ length: width }, (_, column) => {
    const cells = kinds.map((row) => row[column]);
    const dates = cells.filter((kind) => kind === "dateText").length;
    const figures = cells.filter((kind) => kind === "number" || kind === "numberText").length;
    return dates > 0 && dates <= MOST_PERIODS && figures > dates;
  });
  return kinds.map((row) => row.map((kind, column) => (kind === "dateText" && isPeriods[column] ? "text" : kind)));
}

const yearOf = (cell: IntakeCell): number => {
  const text = typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : NaN;
};

/** Years side by side that make a heading, at least. */
const FEWEST_YEARS = 2;

/** Do the figures of a row count years up or down, over columns whose other figures are hardly years? */
function isYearHeading(row: number, kinds: readonly CellKind[][], values: Sample["values"]): boolean {
  const columns = kinds[row]!.flatMap((kind, column) => (isData(kind) ? [column] : []));
  const years = columns.map((column) => yearOf(values[row]![column]));
  const step = years[1]! - years[0]!;
  if (years.length < FEWEST_YEARS || Math.abs(step) !== 1) return false;
  if (!years.every((year, i) => i === 0 || year - years[i - 1]! === step)) return false;
  const below = kinds.slice(row + 1).flatMap((cells, i) => columns.filter((c) => isData(cells[c]!)).map((c) => values[row + 1 + i]![c]));
  return below.length > 0 && 2 * below.filter((cell) => !Number.isNaN(yearOf(cell))).length < below.length;
}

/** Years over columns of figures, 2022 and 2023, are titles and no figures, in the first row that has any. */
function withYearTitles(kinds: readonly CellKind[][], values: Sample["values"]): readonly CellKind[][] {
  const first = kinds.findIndex((row) => row.some(isData));
  if (first < 0 || first >= MOST_TITLE_ROWS || !isYearHeading(first, kinds, values)) return kinds;
  return kinds.map((row, i) => (i === first ? row.map((kind) => (isData(kind) ? "text" : kind)) : row));
}

/**
 * How many rows of a plain range are its header: titles of a report and blank rows, then label rows above rows with numbers or dates. One label row unless it has gaps, as merged
 * headings leave them.
 */
export function headerRows(sample: Sample): Header {
  const shown = sample.values.map((row, i) => row.map((value, j) => cellKind(value, sample.formats[i]?.[j] ?? "")));
  const all = withYearTitles(withPeriodTitles(shown), sample.values);
  const titleRows = clearerHeader(all, sample.values, titleRowsAbove(all));
  const kinds = all.slice(titleRows);
  const found = headerBelow(kinds, sample.values.slice(titleRows));
  return found.rows === 0 ? { rows: 0, titleRows: 0, merged: false } : { ...found, rows: titleRows + found.rows, titleRows };
}

/** One text that names no role: an account above the rows of its block. */
function isBlockTitle(kinds: readonly CellKind[], row: readonly IntakeCell[]): boolean {
  return filledIn(kinds) === 1 && !row.some((cell) => anyRoleWord(String(cell ?? "")));
}

function headerBelow(kinds: readonly CellKind[][], values: Sample["values"]): Omit<Header, "titleRows"> {
  const firstData = kinds.findIndex((row) => !isLabelRow(row));
  if (firstData === 0) return { rows: 0, merged: false };
  const columns = (kinds[0] ?? []).map((_, column) => kinds.slice(1).map((row) => row[column]!));
  if (!columns.some((column) => column.some(isData))) return { rows: textHeader(values) ? 1 : 0, merged: false };
  const body = kinds.slice(firstData < 0 ? 1 : firstData);
  const used = kinds[0]!.map((_, column) => body.some((row) => row[column] !== "blank"));
  if (isComplete(kinds[0]!, used)) return { rows: 1, merged: false };
  const block = kinds.findIndex((row, i) => i > 0 && isBlockTitle(row, values[i]!));
  const ends = [firstData < 0 ? 1 : firstData, MOST_HEADER_ROWS, block < 0 ? MOST_HEADER_ROWS : block];
  const labels = kinds.slice(0, Math.min(...ends));
  return { rows: multiRowHeader(labels, used), merged: true };
}
