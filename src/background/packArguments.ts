import { InputHash } from "./InputHash";
import type { PackedArgument, PackedCall, SentCell } from "./background.types";
import { Turns } from "./turns";

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
