import { type DecodedText, decodeText, type Encoding } from "./text/decodeText";
import { DelimitedRows, findDelimiter, type DamagedQuote } from "./text/delimitedRows";

/** A delimited text file as rows of texts, and how it was read. */
export interface TextTable {
  rows: string[][];
  encoding: Encoding;
  /** what the encoding was told by, and others that are nearly as likely */
  encodingBy: DecodedText["by"];
  otherEncodings: Encoding[];
  delimiter: string;
  damaged: DamagedQuote[];
  /** rows with more filled fields than most have: a sign between columns that stands within a field divides it */
  long?: { rows: number; first: { line: number; fields: number }; usual: number };
  /** characters of code 0, which are no text; left out */
  zeros: number;
}

/** Why bytes are no text of rows. */
export class NoTextError extends Error {
  constructor(readonly reason: "empty" | "zip" | "excel97" | "binary" | "markup" | "large") {
    super(reason);
    this.name = "NoTextError";
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** Web pages and XML, which many programs write as tables "for Excel". */
const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml)\b/i;
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
/** As much text, and as many rows and cells, as a program holds at once. */
const MOST_BYTES = 500_000_000;
const MOST_ROWS = 8_000_000;
const MOST_CELLS = 50_000_000;

/** More control characters than this share of the first ones, and than a handful, are no text. */
const FEW_CONTROLS = 0.02;
const HANDFUL = 8;
const LOOKED_AT = 4096;

function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls > Math.max(HANDFUL, FEW_CONTROLS * start.length);
}

/** The text of a file without what is none: marks of the byte order, which files put together from several have in their middle, and zeros. */
function plainText(bytes: Uint8Array, encoding: Encoding | undefined): DecodedText & { zeros: number } {
  if (startsWith(bytes, ZIP)) throw new NoTextError("zip");
  if (startsWith(bytes, COMPOUND_FILE)) throw new NoTextError("excel97");
  if (bytes.length > MOST_BYTES) throw new NoTextError("large");
  const decoded = decodeText(bytes, encoding);
  const text = decoded.text.replaceAll("\ufeff", "");
  if (text.trim() === "") throw new NoTextError("empty");
  if (isBinary(text)) throw new NoTextError("binary");
  if (MARKUP.test(text.slice(0, LOOKED_AT))) throw new NoTextError("markup");
  const holdsZeros = text.includes("\0");
  const without = holdsZeros ? text.replaceAll("\0", "") : text;
  return { ...decoded, text: without, zeros: text.length - without.length };
}

const isBlank = (field: string): boolean => field.trim() === "";

/** Counts rows with more filled fields than most rows have. */
class LongRows {
  found: TextTable["long"];

  constructor(private readonly usual: number) {}

  see(row: readonly string[], line: number): void {
    if (this.usual < 2 || row.length <= this.usual || row.slice(this.usual).every(isBlank)) return;
    if (this.found !== undefined) this.found.rows++;
    else this.found = { rows: 1, first: { line, fields: row.length }, usual: this.usual };
  }
}

/** Characters after which a page may draw and answer. */
const PIECE = 500_000;

/**
 * Reads a delimited text file piece by piece: its encoding, the sign between its columns, its rows. Rows at the end without a character are no rows. Between pieces it says how much is
 * done (0 to 1), and how many rows there are so far.
 *
 * @param encoding chosen by somebody; told by the bytes where left out
 * @throws {NoTextError} an empty file, or one that is no text
 * @throws {EndlessLineError} a line that is no row of a table
 */
export function* textTablePieces(bytes: Uint8Array, encoding?: Encoding): Generator<{ done: number; rows: number }, TextTable> {
  const { text, zeros, ...decoded } = plainText(bytes, encoding);
  const { sign, width, skip } = findDelimiter(text);
  const reader = new DelimitedRows(text, sign, width, skip);
  const rows: string[][] = [];
  const long = new LongRows(width);
  let pieceEnd = PIECE;
  let cells = 0;
  let line = reader.nextLine;
  for (let row = reader.next(); row !== undefined; line = reader.nextLine, row = reader.next()) {
    rows.push(row);
    cells += row.length;
    if (rows.length > MOST_ROWS || cells > MOST_CELLS) throw new NoTextError("large");
    long.see(row, line);
    if (reader.position < pieceEnd) continue;
    pieceEnd = reader.position + PIECE;
    yield { done: reader.position / text.length, rows: rows.length };
  }
  while (rows.at(-1)?.every(isBlank)) rows.pop();
  return {
    rows,
    encoding: decoded.encoding,
    encodingBy: decoded.by,
    otherEncodings: decoded.others,
    delimiter: sign,
    damaged: reader.damaged,
    ...(long.found && { long: long.found }),
    zeros,
  };
}

/** The same at once. */
export function readTextTable(bytes: Uint8Array, encoding?: Encoding): TextTable {
  const pieces = textTablePieces(bytes, encoding);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
