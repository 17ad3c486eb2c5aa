/** Rows of the account table on a printed landscape page, measured at 4,372 accounts on 106 pages. */
const ROWS_A_PAGE = 41.5;

/** Printed pages of the account table, estimated. */
export const printedPages = (accounts: number): number => Math.max(1, Math.ceil((accounts + 6) / ROWS_A_PAGE));
