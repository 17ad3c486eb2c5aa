import { columnLetters } from "../a1";
import type { Sample } from "./sample.types";

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
