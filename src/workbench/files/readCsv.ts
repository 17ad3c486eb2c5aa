import Papa from "papaparse";
import { numberOf } from "./CsvSheet";
import { CsvSheet, csvStyles } from "./CsvSheet";
import type { WorkbookFile } from "./workbookFile.types";

/**
 * Text of a file's bytes: UTF-8 or UTF-16 by byte order mark, else UTF-8 if every byte fits, else Windows-1252, the usual encoding of
 * older exports in western Europe and America.
 */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** How a text file writes its rows. */
interface CsvFormat {
  delimiter: string;
  decimalComma: boolean;
}

const SAMPLE_CHARACTERS = 65_536;

/** Finds the delimiter, and whether numbers are written with a decimal comma, from the first rows. "sep=;" in the first line decides. */
function detectFormat(text: string): CsvFormat {
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
function* csvRows(text: string, delimiter: string, pieceLength: number): Generator<{ rows: string[][]; done: number }> {
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

/** What is not given is found out from the file. */
export interface CsvOptions extends Partial<CsvFormat> {
  /** name of the sheet; "Sheet1" if absent */
  name?: string;
}

/** For a page: how far reading is (0 to 1), and a rest between slices in which the page can draw and react. */
export interface CsvSlices {
  onProgress(done: number): void;
  pause(): Promise<void>;
}

const SLICE_CHARACTERS = 500_000;

/**
 * Reads comma-, semicolon- or tab-separated text as a workbook of one sheet. Numbers, TRUE/FALSE and ISO dates become values; ids with leading
 * zeros and everything else stay text, formulas included.
 */
export function readCsv(source: string | Uint8Array, options: CsvOptions = {}): WorkbookFile {
  const { text, format } = prepare(source, options);
  const sheet = new CsvSheet(format.decimalComma);
  for (const { rows } of csvRows(text, format.delimiter, text.length)) sheet.add(rows);
  return asWorkbook(sheet, options);
}

/** The same, slice by slice. */
export async function readCsvInSlices(source: string | Uint8Array, options: CsvOptions, slices: CsvSlices): Promise<WorkbookFile> {
  const { text, format } = prepare(source, options);
  const sheet = new CsvSheet(format.decimalComma);
  for (const { rows, done } of csvRows(text, format.delimiter, SLICE_CHARACTERS)) {
    sheet.add(rows);
    slices.onProgress(done);
    await slices.pause();
  }
  return asWorkbook(sheet, options);
}

function prepare(source: string | Uint8Array, options: CsvOptions): { text: string; format: CsvFormat } {
  const decoded = typeof source === "string" ? source : decodeText(source);
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  return { text, format: { ...detectFormat(text), ...options } };
}

function asWorkbook(sheet: CsvSheet, options: CsvOptions): WorkbookFile {
  return { sheets: [sheet.finish(options.name ?? "Sheet1")], styles: { ...csvStyles }, names: [] };
}
