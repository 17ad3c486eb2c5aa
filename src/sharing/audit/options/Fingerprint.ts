import { crc32 } from "../../zip/crc32";
import type { CellValue } from "../book/readValues";
import { addressOf } from "../book/scanCells";

const LINES_AT_ONCE = 4096;
const utf8 = new TextEncoder();

/**
 * A short code for a set of input cells: CRC-32, chained over batches of lines "sheet, address, value" in the order they are given. It
 * finds changes made by accident; two sets of inputs share a code once in 4 billion times, and codes can be forged.
 */
export class Fingerprint {
  private lines: string[] = [];
  private code = 0;
  count = 0;

  add(sheetName: string, place: { row: number; column: number }, { type, text }: Pick<CellValue, "type" | "text">): void {
    const value = type === "number" ? String(Number(text)) : text;
    this.lines.push(`${sheetName}\t${addressOf(place)}\t${type}\t${value}\n`);
    this.count++;
    if (this.lines.length === LINES_AT_ONCE) this.take();
  }

  private take(): void {
    this.code = crc32(utf8.encode(this.code.toString(16) + this.lines.join("")));
    this.lines = [];
  }

  /** e.g. "1A2B-3C4D" */
  toString(): string {
    if (this.lines.length > 0) this.take();
    const digits = this.code.toString(16).toUpperCase().padStart(8, "0");
    return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  }
}
