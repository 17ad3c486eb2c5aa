/** A customer number this close above a whole one is rounding noise, not another customer. */
const NOISE = 1e-12;

/** Customers needed, rounded up to whole ones, at least 1. */
export function wholeGroup(customers: number): number {
  return Math.max(1, Math.ceil(customers * (1 - NOISE)));
}
