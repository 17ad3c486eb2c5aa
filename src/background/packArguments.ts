import type { PackedArgument, PackedCall, SentCell } from "./background.types";
import { Turns } from "./turns";

/** A 64-bit fingerprint of a function's input, added to piece by piece. Not for secrets: it only tells equal inputs from different ones. */
class InputHash {
  private high = 0x9e3779b9;
  private low = 0x85ebca6b;
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);

  /** Multiply and rotate after MurmurHash3 (Appleby 2011), two lanes with different constants. */
  addWord(word: number): void {
    const a = Math.imul(this.high ^ word, 0xcc9e2d51);
    this.high = Math.imul((a << 15) | (a >>> 17), 0x1b873593) + 0xe6546b64;
    const b = Math.imul(this.low ^ word, 0x239b961b);
    this.low = Math.imul((b << 17) | (b >>> 15), 0xab0e9789) + 0x38b34ae5;
  }

  addNumber(value: number): void {
    // -0 and 0 are the same figure
    this.double[0] = value === 0 ? 0 : value;
    this.addWord(this.words[0]!);
    this.addWord(this.words[1]!);
  }

  addText(text: string): void {
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addWord(text.charCodeAt(i));
  }

  toString(): string {
    return `${(this.high >>> 0).toString(16)}.${(this.low >>> 0).toString(16)}`;
  }
}

/** Cells between two looks at the clock. */
const STEP = 10_000;

const MARKS = { null: 1, boolean: 2, string: 3, error: 4, value: 5, matrix: 6 };

/** The plain value of what arrives for a cell; objects of data types among it. */
export type ToPlainCell = (cell: unknown) => SentCell | undefined;

/** An error object of Excel's own class cannot travel; its code can. */
function sentCell(cell: SentCell | undefined): SentCell {
  if (cell === undefined) return null;
  return typeof cell === "object" && cell !== null ? { code: cell.code } : cell;
}

function addCell(hash: InputHash, cell: SentCell): void {
  if (typeof cell === "number") return hash.addNumber(cell);
  if (typeof cell === "string") {
    hash.addWord(MARKS.string);
    return hash.addText(cell);
  }
  if (cell === null) return hash.addWord(MARKS.null);
  if (typeof cell === "boolean") return hash.addWord(MARKS.boolean + (cell ? 16 : 0));
  hash.addWord(MARKS.error);
  hash.addText(cell.code);
}

/** Flattens a rectangle row by row; a block of memory as long as only numbers were met. */
async function packMatrix(
  matrix: readonly (readonly unknown[])[],
  plainCell: ToPlainCell,
  hash: InputHash,
  turns: Turns,
): Promise<PackedArgument> {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  hash.addWord(MARKS.matrix);
  hash.addWord(rows);
  hash.addWord(columns);
  const numbers = new Float64Array(rows * columns);
  let cells: SentCell[] | undefined;
  for (let at = 0, row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const cell = sentCell(plainCell(matrix[row]![column]));
      addCell(hash, cell);
      if (cells) cells.push(cell);
      else if (typeof cell === "number") numbers[at] = cell;
      else (cells = Array.from<SentCell>(numbers.subarray(0, at))).push(cell);
      if (at % STEP === STEP - 1) await turns.pause();
    }
  }
  return cells ? { kind: "cells", rows, columns, cells } : { kind: "numbers", rows, columns, numbers };
}

/**
 * Makes the arguments of a call ready to travel and finds the key that equal calls share. Long ranges are packed in turns, so that the page
 * stays alive.
 * @param args as Excel hands them over: rows of cells for a range, one value otherwise
 * @param plainCell two cells that show different values must differ in it, or one would be answered with the result of the other
 */
export async function packArguments(id: string, args: readonly unknown[], plainCell: ToPlainCell): Promise<PackedCall> {
  const hash = new InputHash();
  const turns = new Turns();
  const packed: PackedArgument[] = [];
  let size = 0;
  for (const arg of args) {
    if (Array.isArray(arg)) {
      const matrix = await packMatrix(arg as unknown[][], plainCell, hash, turns);
      packed.push(matrix);
      size += arg.length * ((arg[0] as unknown[] | undefined)?.length ?? 0);
    } else {
      const value = sentCell(plainCell(arg));
      hash.addWord(MARKS.value);
      addCell(hash, value);
      packed.push({ kind: "value", value });
      size++;
    }
  }
  return { key: `${id} ${args.length} ${size} ${hash.toString()}`, args: packed, size };
}
