/**
 * When the rest of a contract's life is valued. before = at the end of period n, renewal n pending (n - 1 renewals made), its payment counted in full;
 * after = just after renewal n, the next payment a period away; new = at the start, the first payment included.
 */
export type DerlConvention = "before" | "after" | "new";

export const DERL_CONVENTIONS: readonly DerlConvention[] = ["before", "after", "new"];
