import type { Steps } from "./steps";

/** Rows between two pauses: some 10 to 20 ms on an office computer. */
const SLICE = 20_000;

/** Does something with all rows, a slice at a time; yields how many are done. */
export function* slices(rows: number, work: (first: number, end: number) => void): Steps<void> {
  for (let first = 0; first < rows; first += SLICE) {
    const end = Math.min(first + SLICE, rows);
    work(first, end);
    yield end;
  }
}
