import type { SegmentationRun } from "./keyAccounts.types";

/** Work in steps short enough to pause between them; yields how much of the whole is done. */
export type Steps<T> = Generator<number, T>;

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The steps with a rest after each, so that a pane stays alive.
 * @param total what the steps count up to
 * @param run when its signal is aborted the promise rejects with an AbortError
 */
export async function finishedInSlices<T>(steps: Steps<T>, total: number, run: SegmentationRun): Promise<T> {
  for (;;) {
    if (run.signal?.aborted) throw new DOMException("Stopped.", "AbortError");
    const step = steps.next();
    if (step.done) return step.value;
    run.onProgress?.({ phase: "calculating", done: step.value, total });
    await run.pause?.();
  }
}

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
