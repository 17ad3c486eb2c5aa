import { rankedResult } from "./classes/rankedResult";
import type { MarginBasis, SalesColumns, Segmentation, SegmentationOptions, SegmentationRun } from "./keyAccounts.types";
import { PartTally } from "./rows/parts";
import { SegmentationPass } from "./rows/SegmentationPass";
import { SourceIndex } from "./rows/SourceIndex";
import { hasService, marginBasis } from "./rows/columnReaders";
import { finished, finishedInSlices, slices, type Steps } from "./steps";

function basisUsed(columns: SalesColumns, options: SegmentationOptions): MarginBasis | undefined {
  const margins = [options.measure, options.second].some((measure) => measure === "grossMargin" || measure === "serviceMargin");
  return margins || hasService(columns, options) ? marginBasis(columns) : undefined;
}

/**
 * The work of a segmentation in steps short enough to pause between them: two passes over the rows, then the ranking.
 * @returns yields the rows done, each pass counting half
 */
function* segmentationSteps(columns: SalesColumns, options: SegmentationOptions): Steps<Segmentation> {
  const rows = columns.account.length;
  const source = new SourceIndex(columns, options);
  for (const done of slices(rows, (first, end) => source.addRows(first, end))) yield Math.floor(done / 2);
  source.currencies.settle(options.currency);
  const parents = source.parents();
  yield Math.floor(rows / 2);
  const parts = columns.part && options.part === undefined ? new PartTally(columns.part) : undefined;
  const pass = new SegmentationPass(columns, options, source, parents, parts?.use);
  const addRows = (first: number, end: number): void => {
    parts?.addRows(first, end);
    pass.addRows(first, end);
  };
  yield Math.floor(rows / 2);
  for (const done of slices(rows, addRows)) yield Math.floor((rows + done) / 2);
  const ranking = rankedResult(pass, options, basisUsed(columns, options));
  for (;;) {
    const step = ranking.next();
    if (step.done) return parts ? { ...step.value, parts: parts.totals() } : step.value;
    yield rows;
  }
}

/**
 * @public the answer at once, for callers without a page
 *
 * Adds up sales rows by account, ranks the accounts and classes them by a rule.
 *
 * Every row is used or left out for exactly one reason, which `quality` counts: rows = used + the rows of all findings left out. The first
 * reason that fits counts, in this order: another part, no sale but a total and the like, hidden, no account, error as account, excluded, no date, outside the period, incomplete month,
 * amount that cannot be read, return left out, no rate, no margin, no driver. What only the second measure lacks leaves a row in: it adds
 * nothing to that measure. When the total is not above 0, shares are NaN and `concentration` is absent.
 *
 * - grossMargin is the margin column, or amount less cost, else no row has one; serviceMargin the same, or the amount where neither column
 *   is there, less rates times drivers.
 * - orders are the distinct order numbers of the account; a row without one is an order of its own. They need no rate.
 * - customerValue is the last number on the account's rows, in the reporting currency; with parents it adds up over the accounts below. A
 *   row whose account has none is left out.
 *
 * @param columns one entry a data row; every column has the length of `account`
 * @returns accounts from the largest to the smallest value; equal values in order of first appearance
 * Source: ABC analysis, Dickie (1951); cumulative share with ties together, Russo & Ferrari (2020), DAX Patterns; cost to serve, Cooper &
 * Kaplan (1991).
 */
export function segmentAccounts(columns: SalesColumns, options: SegmentationOptions): Segmentation {
  return finished(segmentationSteps(columns, options));
}

/**
 * The same answer, with a pause after each step so that a pane stays alive.
 * @param run progress in rows; when its signal is aborted the promise rejects with an AbortError
 */
export function segmentAccountsInSlices(
  columns: SalesColumns,
  options: SegmentationOptions,
  run: SegmentationRun = {},
): Promise<Segmentation> {
  return finishedInSlices(segmentationSteps(columns, options), columns.account.length, run);
}
