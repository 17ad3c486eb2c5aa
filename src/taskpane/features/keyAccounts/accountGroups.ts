/** Up to this many accounts each has its own bar. */
const OWN_BARS = 30;
/** Above it, bars of 5% of the accounts each. */
const BINS = 20;

export interface AccountGroups {
  /** true when every group is a single account */
  single: boolean;
  /** accounts before each group, and after the last: bounds[g] to bounds[g + 1] is group g */
  bounds: number[];
}

/** How accounts, largest first, are put into bars. */
export function accountGroups(accounts: number): AccountGroups {
  const single = accounts <= OWN_BARS;
  const groups = single ? accounts : BINS;
  return { single, bounds: Array.from({ length: groups + 1 }, (_, g) => Math.round((g * accounts) / groups)) };
}
