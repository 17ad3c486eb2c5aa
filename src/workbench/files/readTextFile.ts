import { columnLetters } from "../../address/a1";
import type { Encoding } from "../../intake/text/decodeText";
import { EndlessLineError, MOST_COLUMNS } from "../../intake/text/delimitedRows";
import { NoTextError, type TextTable, textTablePieces } from "../../intake/textTable";
import { FileProblem } from "./sheetKinds";
import { ColumnCells } from "./textCells";
import { columnNotations } from "./textNotation";
import type { FileRow, WorkbookFile } from "./workbookFile.types";

export interface TextOptions {
  /** name of the sheet */
  name?: string;
  /** of the file, for sentences about it */
  fileName?: string;
  /** chosen by somebody; told by the bytes where left out */
  encoding?: Encoding;
}

/** For a page: how far reading is (0 to 1), and a rest between pieces in which the page can draw and react. */
export interface Slices {
  onProgress(done: number): void;
  pause(): Promise<void>;
}

const MOST_ROWS = 1_048_576;

const NO_TEXT: Record<NoTextError["reason"], string> = {
  empty: "is empty: there is nothing to open.",
  zip: "is a packed file. Unpack it first, or give a workbook the ending .xlsx.",
  excel97: "is an old .xls file or protected by a password. Save it as .xlsx without a password and open that.",
  binary: "is neither text nor an .xlsx file. Open a .csv or .xlsx file.",
  markup: "is a web page or XML. Open it in Excel, save it as .xlsx and open that.",
  large: "is too large to be read at once. Divide it, for example by year, and open one part.",
};

const count = (value: number): string => value.toLocaleString("en-US");

/** A sentence for whoever opens the file, in place of what went wrong. */
function problem(error: unknown, file: string): unknown {
  if (error instanceof NoTextError) return new FileProblem(`${file} ${NO_TEXT[error.reason]}`);
  if (!(error instanceof EndlessLineError)) return error;
  const what = error.of === "columns" ? `more than ${count(MOST_COLUMNS)} columns` : "a text of more than a million characters";
  return new FileProblem(`Line ${error.line} of ${file} has ${what}, and a sheet cannot hold that. Is it a table?`);
}

/** How many damaged quotation marks are named one by one. */
const FEW = 3;

/** What of the text is odd. */
function textRemarks({ damaged, long, zeros, delimiter }: TextTable): string[] {
  const remarks: string[] = [];
  const lines = damaged.slice(0, FEW).map(({ line }) => line);
  if (damaged.length === 1) remarks.push(`Line ${lines[0]}: a quotation mark is damaged and was read as a part of the text.`);
  else if (damaged.length > 1)
    remarks.push(
      `${damaged.length} quotation marks are damaged and were read as a part of the text: lines ${lines.join(", ")}${damaged.length > FEW ? " and others" : ""}.`,
    );
  if (long)
    remarks.push(
      `${long.rows === 1 ? "A row has" : `${long.rows} rows have`} more columns than the ${long.usual} that most have, the first in line ${long.first.line}: ${delimiter === "\t" ? "a tab" : `"${delimiter}"`} may stand within a text there.`,
    );
  if (zeros > 0) remarks.push(`${zeros} characters without a meaning (code 0) were left out.`);
  return remarks;
}

const ROWS_MEASURED = 500;
const NARROWEST = 9;
const WIDEST = 40;

const FIRST_WIDE = 0x2e80;

/** Letters of Chinese, Japanese and Korean take the room of two. */
function charactersWide(field: string): number {
  let wide = 0;
  for (let at = 0; at < field.length && at < WIDEST; at++) if (field.charCodeAt(at) >= FIRST_WIDE) wide++;
  return field.length + wide;
}

function columnWidths(rows: readonly (readonly string[])[], width: number): Record<number, number> {
  const characters = new Array<number>(width).fill(0);
  for (const row of rows.slice(0, ROWS_MEASURED))
    row.forEach((field, column) => (characters[column] = Math.max(characters[column]!, charactersWide(field))));
  return Object.fromEntries(characters.map((length, column) => [column, Math.min(WIDEST, Math.max(NARROWEST, length + 2))]));
}

/** Rows after which a page may draw and answer. */
const ROWS_A_PIECE = 20_000;
/** How much of the whole is done when the text is rows, and when the notations are known. */
const ROWS_DONE = 0.5;
const NOTATIONS_DONE = 0.7;

/** The cells of a table; the texts of a row are let go as soon as its cells are there. */
function* cellsOf(table: TextTable, name: string, remarks: string[]): Generator<number, Pick<WorkbookFile, "sheets" | "styles">> {
  const { rows } = table;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = columnWidths(rows, width);
  const titles = rows.find((row) => row.length === width) ?? [];
  const notations = columnNotations(rows, width, (column, what) => {
    const title = titles[column]?.trim().slice(0, WIDEST);
    remarks.push(`${title ? `${title} (column ${columnLetters(column)})` : `Column ${columnLetters(column)}`} ${what}.`);
  });
  let found = notations.next();
  for (let column = 1; !found.done; column++, found = notations.next())
    yield ROWS_DONE + ((NOTATIONS_DONE - ROWS_DONE) * Math.min(column, width)) / width;
  const columns = found.value.map((notation) => new ColumnCells(notation));
  const cells: FileRow[] = new Array<FileRow>(rows.length);
  for (let row = 0; row < rows.length; row++) {
    cells[row] = rows[row]!.map((field, column) => columns[column]!.cell(field));
    rows[row] = [];
    if (row % ROWS_A_PIECE === 0) yield NOTATIONS_DONE + ((1 - NOTATIONS_DONE) * row) / rows.length;
  }
  // number formats are their own ids
  const formats = new Set(columns.flatMap((column) => [...column.formats]));
  return {
    sheets: [{ name, rows: cells, columnWidths: widths }],
    styles: Object.fromEntries(Array.from(formats, (numberFormat) => [numberFormat, { numberFormat }])),
  };
}

function* pieces(bytes: Uint8Array, { name = "Sheet1", fileName = name, encoding }: TextOptions): Generator<number, WorkbookFile> {
  try {
    const reading = textTablePieces(bytes, encoding);
    let piece = reading.next();
    for (; !piece.done; piece = reading.next()) {
      refuseLong(piece.value.rows, fileName);
      yield ROWS_DONE * piece.value.done;
    }
    const table = piece.value;
    refuseLong(table.rows.length, fileName);
    const remarks = textRemarks(table);
    const { sheets, styles } = yield* cellsOf(table, name, remarks);
    const { encoding: read, otherEncodings, delimiter } = table;
    const text = { encoding: read, otherEncodings, ...(Object.keys(sheets[0]!.columnWidths!).length > 1 && { delimiter }) };
    return { sheets, styles, names: [], text, ...(remarks.length > 0 && { remarks }) };
  } catch (error) {
    throw problem(error, fileName);
  }
}

function refuseLong(rows: number, file: string): void {
  if (rows > MOST_ROWS)
    throw new FileProblem(
      `${file} has more than ${count(MOST_ROWS)} rows, and a sheet cannot hold more. Divide it, for example by year, and open one part.`,
    );
}

/**
 * Reads delimited text as a workbook of one sheet: encoding, sign between columns and the notation of each column are told by the file itself. Numbers, TRUE/FALSE and dates become
 * values with the number format that shows them as they are written; ids, and what has two readings, stay text, and nothing is ever a formula.
 *
 * @throws {FileProblem} what is no table, or too large for a sheet
 */
export function readTextFile(bytes: Uint8Array, options: TextOptions = {}): WorkbookFile {
  const reading = pieces(bytes, options);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** The same, piece by piece. */
export async function readTextFileInSlices(bytes: Uint8Array, options: TextOptions, slices: Slices): Promise<WorkbookFile> {
  const reading = pieces(bytes, options);
  let piece = reading.next();
  for (; !piece.done; piece = reading.next()) {
    slices.onProgress(piece.value);
    await slices.pause();
  }
  slices.onProgress(1);
  return piece.value;
}
