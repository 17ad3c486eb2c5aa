import Papa from "papaparse";
import { numberOf } from "./csvCell";

/** How a text file writes its rows. */
export interface CsvFormat {
  delimiter: string;
  decimalComma: boolean;
}

const SAMPLE_CHARACTERS = 65_536;

/** Finds the delimiter, and whether numbers are written with a decimal comma, from the first rows. "sep=;" in the first line decides. */
export function detectFormat(text: string): CsvFormat {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const sample = text.slice(stated?.[0].length ?? 0, SAMPLE_CHARACTERS);
  const { data, meta } = Papa.parse<string[]>(sample, { preview: 200, delimiter: stated?.[1] ?? "", skipEmptyLines: "greedy" });
  return { delimiter: meta.delimiter, decimalComma: meta.delimiter !== "," && writesDecimalComma(data.slice(1).flat()) };
}

function writesDecimalComma(fields: string[]): boolean {
  let commas = 0;
  let points = 0;
  for (const field of fields) {
    if (field.includes(",") && numberOf(field.trim(), true) !== undefined) commas++;
    if (field.includes(".") && numberOf(field.trim(), false) !== undefined) points++;
  }
  return commas > points;
}

/**
 * Rows of a text, piece by piece, so that a page can breathe between pieces. A piece ends where a line ends outside quotation marks, that is
 * after an even number of them.
 */
export function* csvRows(text: string, delimiter: string, pieceLength: number): Generator<{ rows: string[][]; done: number }> {
  let start = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  while (start < text.length) {
    const end = pieceEnd(text, start, pieceLength);
    const { data } = Papa.parse<string[]>(text.slice(start, end), { delimiter });
    // A piece ends with its line break, after which the parser sees one more, empty line.
    if (end < text.length && isBlank(data.at(-1))) data.pop();
    while (end === text.length && isBlank(data.at(-1))) data.pop();
    start = end;
    yield { rows: data, done: end / text.length };
  }
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row?.every((field) => field.trim() === "") ?? false;
}

function pieceEnd(text: string, start: number, pieceLength: number): number {
  let scanned = start;
  let quotes = 0;
  for (let from = start + pieceLength; from < text.length;) {
    const lineEnd = text.indexOf("\n", from);
    if (lineEnd < 0) return text.length;
    for (let quote = text.indexOf('"', scanned); quote >= 0 && quote < lineEnd; quote = text.indexOf('"', quote + 1)) quotes++;
    if (quotes % 2 === 0) return lineEnd + 1;
    scanned = lineEnd;
    from = lineEnd + 1;
  }
  return text.length;
}
