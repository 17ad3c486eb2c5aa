import { csvRows, detectFormat, type CsvFormat } from "./csvRows";
import { csvStyles, CsvSheet } from "./CsvSheet";
import { decodeText } from "./decodeText";
import type { WorkbookFile } from "./workbookFile.types";

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
