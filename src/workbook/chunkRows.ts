/**
 * Aim for one request or answer: half a megabyte keeps the client some 40 ms from answering keys, and is well below the 5 MB that Excel
 * takes.
 */
export const TARGET_BYTES = 500_000;
/** Nothing is known of the first chunk: 100 characters a cell still pass. */
const FIRST_ROWS = 5_000;
const MOST_ROWS = 60_000;
const LEAST_ROWS = 100;

/** How many rows the next request takes, from the measured bytes of the last one. */
export class ChunkRows {
  private rows: number;

  /** @param cellsPerRow columns of a chunk: the first chunk of a wide block has fewer rows */
  constructor(cellsPerRow: number) {
    this.rows = Math.max(LEAST_ROWS, Math.floor(FIRST_ROWS / Math.max(1, cellsPerRow / 4)));
  }

  get next(): number {
    return this.rows;
  }

  /** @param bytes of a chunk of this many rows: the next is sized for the target, at most twice as large */
  measured(rows: number, bytes: number): void {
    const fitting = Math.floor((rows * TARGET_BYTES) / Math.max(bytes, 1));
    this.rows = Math.max(LEAST_ROWS, Math.min(fitting, this.rows * 2, MOST_ROWS));
  }

  /** Halves the chunk after Excel refused one. @returns false when it cannot get smaller */
  halve(): boolean {
    if (this.rows <= LEAST_ROWS) return false;
    this.rows = Math.max(LEAST_ROWS, Math.floor(this.rows / 2));
    return true;
  }
}

/**
 * Bytes of the values in a request, within some percent: every tenth row is measured as JSON, and non-ASCII text counts three bytes a
 * character.
 */
export function jsonBytes(values: readonly (readonly unknown[])[]): number {
  const step = values.length > 1000 ? 10 : 1;
  let characters = 0;
  let rows = 0;
  for (let i = 0; i < values.length; i += step) {
    const json = JSON.stringify(values[i]);
    characters += json.length + 1;
    for (let k = 0; k < json.length; k++) if (json.charCodeAt(k) > 127) characters += 2;
    rows++;
  }
  return rows === 0 ? 0 : Math.ceil((characters * values.length) / rows);
}
