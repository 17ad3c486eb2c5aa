import { anyRoleWord } from "../../../intake/titleScore";
import { columnLetters } from "../../../address/a1";
import { type CellKind, cellKind } from "./columnProfile";
import type { Sample } from "./readSample";

/** A header over more rows than this is not looked for. */
const MOST_HEADER_ROWS = 3;

export interface Header {
  rows: number;
  /** cells without a title of their own, as merged cells leave them, or a title over several rows */
  merged: boolean;
}

const isData = (kind: CellKind): boolean => kind === "number" || kind === "date" || kind === "numberText" || kind === "dateText";

function isLabelRow(kinds: CellKind[]): boolean {
  return kinds.some((kind) => kind === "text") && kinds.every((kind) => kind === "text" || kind === "blank");
}

function isComplete(row: CellKind[], used: boolean[]): boolean {
  return row.every((kind, column) => kind !== "blank" || !used[column]);
}

/** All columns are text: the first row is a header when its words name roles, or when none of them occurs again in its own column. */
function textHeader(sample: Sample): boolean {
  const first = sample.values[0]!;
  if (first.filter((title) => anyRoleWord(String(title ?? ""))).length > 0) return true;
  return (
    new Set(first).size === first.length && first.every((title, column) => sample.values.slice(1).every((row) => row[column] !== title))
  );
}

/** The first row with a title for every used column, or as many label rows as together give each column one. */
function multiRowHeader(labels: CellKind[][], used: boolean[]): number {
  const complete = labels.findIndex((row) => isComplete(row, used));
  if (complete >= 0) return complete + 1;
  for (let rows = 2; rows <= labels.length; rows++) {
    const joined = used.map((_, column) => labels.slice(0, rows).find((row) => row[column] !== "blank")?.[column] ?? "blank");
    if (isComplete(joined, used)) return rows;
  }
  return 1;
}

/**
 * How many rows of a plain range are its header: label rows above rows with numbers or dates. One row unless its first row has gaps, as merged
 * headings and a title above the header leave them.
 */
export function headerRows(sample: Sample): Header {
  const kinds = sample.values.map((row, i) => row.map((value, j) => cellKind(value, sample.formats[i]?.[j] ?? "")));
  const firstData = kinds.findIndex((row) => !isLabelRow(row));
  if (firstData === 0) return { rows: 0, merged: false };
  const columns = kinds[0]!.map((_, column) => kinds.slice(1).map((row) => row[column]!));
  if (!columns.some((column) => column.some(isData))) return { rows: textHeader(sample) ? 1 : 0, merged: false };
  const body = kinds.slice(firstData < 0 ? 1 : firstData);
  const used = kinds[0]!.map((_, column) => body.some((row) => row[column] !== "blank"));
  if (isComplete(kinds[0]!, used)) return { rows: 1, merged: false };
  const labels = kinds.slice(0, Math.min(firstData < 0 ? 1 : firstData, MOST_HEADER_ROWS));
  return { rows: multiRowHeader(labels, used), merged: true };
}

/** One title a column: the lowest filled cell of its header; without one "Column C". Equal titles get their letters too. */
export function columnTitles(sample: Sample, headerRows: number): string[] {
  const letters = sample.values[0]!.map((_, column) => columnLetters(sample.firstColumn + column));
  const titles = letters.map((letter, column) => {
    for (let row = headerRows - 1; row >= 0; row--) {
      const title = String(sample.values[row]?.[column] ?? "").trim();
      if (title !== "") return title;
    }
    return `Column ${letter}`;
  });
  return titles.map((title, column) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${letters[column]})`));
}
