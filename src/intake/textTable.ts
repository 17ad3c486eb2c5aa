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
}

/** Why bytes are no text of rows. */
export class NoTextError extends Error {
  constructor(readonly reason: "empty" | "zip" | "excel97" | "binary") {
    super(reason);
    this.name = "NoTextError";
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** More control characters than this among the first ones are no text. */
const FEW_CONTROLS = 0.02;
const LOOKED_AT = 4096;

function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  let controls = 0;
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls > FEW_CONTROLS * start.length;
}

/**
 * Reads a delimited text file: its encoding, the sign between its columns, its rows. Rows at the end without a character are no rows.
 *
 * @param encoding chosen by somebody; told by the bytes where left out
 * @throws {NoTextError} an empty file, or one that is no text
 */
export function readTextTable(bytes: Uint8Array, encoding?: Encoding): TextTable {
  if (startsWith(bytes, ZIP)) throw new NoTextError("zip");
  if (startsWith(bytes, COMPOUND_FILE)) throw new NoTextError("excel97");
  const decoded = decodeText(bytes, encoding);
  const text = decoded.text.replaceAll("\ufeff", "");
  if (text.trim() === "") throw new NoTextError("empty");
  if (isBinary(text)) throw new NoTextError("binary");
  const { sign, width, skip } = findDelimiter(text);
  const reader = new DelimitedRows(skip === 0 ? text : text.slice(skip), sign, width);
  const rows: string[][] = [];
  for (let row = reader.next(); row !== undefined; row = reader.next()) rows.push(row);
  while (rows.at(-1)?.every((field) => field.trim() === "")) rows.pop();
  return {
    rows,
    encoding: decoded.encoding,
    encodingBy: decoded.by,
    otherEncodings: decoded.others,
    delimiter: sign,
    damaged: reader.damaged,
  };
}
