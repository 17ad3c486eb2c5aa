import type { SalesColumns, Segmentation, SegmentationOptions, SegmentationRun } from "./keyAccounts.types";
import { SegmentationPass } from "./SegmentationPass";

/** Rows between two pauses: some 10 to 20 ms on an office computer. */
const SLICE = 25_000;

/**
 * Adds up sales rows by account, ranks the accounts and classes them A, B, C by cumulative share (80/20 analysis).
 *
 * Every row is used or left out for exactly one reason, which `quality` counts: rows = used + left out. Negative amounts (returns) are netted to
 * their account; an account below zero stays in the net total, ranks last and is class C. When the total is not above 0, shares are NaN, `classes`
 * is empty and `concentration` is absent.
 *
 * @param columns one entry a data row; every column has the length of `account`
 * @returns accounts from the largest to the smallest value
 * Source: ABC analysis by cumulative share, ties together, crossing account in the higher class; Russo & Ferrari (2020), DAX Patterns.
 */
export function segmentAccounts(columns: SalesColumns, options: SegmentationOptions): Segmentation {
  const pass = new SegmentationPass(columns, options);
  pass.addRows(0, pass.rows);
  return pass.result();
}

/**
 * The same answer, with a pause after each slice of rows so that a pane stays alive.
 * @param run progress in rows; when its signal is aborted the promise rejects with an AbortError
 */
export async function segmentAccountsInSlices(
  columns: SalesColumns,
  options: SegmentationOptions,
  run: SegmentationRun = {},
): Promise<Segmentation> {
  const pass = new SegmentationPass(columns, options);
  for (let first = 0; first < pass.rows; first += SLICE) {
    if (run.signal?.aborted) throw new DOMException("Stopped.", "AbortError");
    const end = Math.min(first + SLICE, pass.rows);
    pass.addRows(first, end);
    run.onProgress?.({ phase: "calculating", done: end, total: pass.rows });
    await nextTurn();
  }
  if (run.signal?.aborted) throw new DOMException("Stopped.", "AbortError");
  return pass.result();
}

/** Lets the page answer keys and paint before the next slice. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
