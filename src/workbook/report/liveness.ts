import type { Segmentation } from "../../economics/segmentation/keyAccounts.types";

/** Up to here ranks and running totals are formulas; above, values, because their cost grows faster than the accounts. */
export const MOST_LIVE_ACCOUNTS = 1_000;

/**
 * Up to here share and class of every account are formulas; above, the table holds values, so that a workbook of 300,000 accounts stays
 * quick.
 */
export const MOST_LIVE_SHARES = 5_000;

/** What of the account table is formulas: all figures, only share and class, or none. */
export type Liveness = "live" | "shares" | "values";

export function liveness(accounts: number): Liveness {
  if (accounts <= MOST_LIVE_ACCOUNTS) return "live";
  return accounts <= MOST_LIVE_SHARES ? "shares" : "values";
}

/** Shares mean something only when the total is above zero. */
export const hasShares = ({ total }: Segmentation): boolean => total > 0;

/** Without shares nobody can be classed by a share of the total. */
export const hasClasses = (segmentation: Segmentation): boolean =>
  hasShares(segmentation) || segmentation.options.classes.by !== "cumulativeShare";
