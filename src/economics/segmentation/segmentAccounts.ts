import type { SalesColumns, Segmentation, SegmentationOptions, SegmentationRun } from "./keyAccounts.types";
import { segmentationSteps } from "./segmentationSteps";
import { finished, finishedInSlices } from "./steps";

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
