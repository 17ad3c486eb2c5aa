import { columnLetters } from "../../../address/a1";
import { type ColumnNames, columnTitles, headerRows, type Sample } from "../../../intake/columns/headerRows";
import { titleKey } from "../../../intake/titleWords";
import { t } from "../../../strings/pane";

/** How the pane calls columns. */
export const columnNames: ColumnNames = {
  letters: columnLetters,
  untitled: (column) => t("source.untitledColumn", { letters: columnLetters(column) }),
};

/** Where the wanted columns are in a further source. */
export interface ColumnMatch {
  headerRows: number;
  /** position of each wanted title in that source, 0-based */
  columns: number[];
}

function columnsOf(sample: Sample, rows: number, titles: readonly string[], expected: readonly number[]): (number | undefined)[] {
  const found = columnTitles(sample, rows, columnNames).map(titleKey);
  return titles.map((title, i) => {
    const key = titleKey(title);
    if (found[expected[i]!] === key) return expected[i];
    const at = found.indexOf(key);
    return at < 0 ? undefined : at;
  });
}

/**
 * Finds columns by their titles, in any order. The header may be as high as the one of the first source, or as its own rows show.
 * @param expected positions where the titles stand in the first source: they win where a title occurs twice
 * @param tableHeader for a table: does it show its header row
 * @returns the title that is missing when one is
 */
export function findColumns(
  sample: Sample,
  titles: readonly string[],
  expected: readonly number[],
  likely: number,
  tableHeader?: boolean,
): ColumnMatch | { missing: string } {
  const heights = tableHeader === undefined ? [likely, headerRows(sample).rows] : [tableHeader ? 1 : 0];
  let missing = titles[0] ?? "";
  for (const height of heights) {
    const columns = height === 0 ? titles.map(() => undefined) : columnsOf(sample, height, titles, expected);
    const at = columns.indexOf(undefined);
    if (at < 0) return { headerRows: height, columns: columns.filter((column) => column !== undefined) };
    missing = titles[at]!;
  }
  return { missing };
}
