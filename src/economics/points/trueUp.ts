import { deferredRevenue } from "./deferredRevenue";

/** Column words of the true-up. */
export const TRUE_UP_COLUMNS = ["deferred before", "deferred after", "revenue effect"];

/**
 * What a new estimate of the redemption rate does to the revenue of the period: deferred revenue under the old rate less that under the new one.
 *
 * @param issued points issued, above 0
 * @param redeemed of these, redeemed to date, at least 0
 * @param allocated money allocated to them at the sale, at least 0
 * @param oldRate share of issued points ever redeemed, as estimated before, above 0, at most 1
 * @param newRate the same, as estimated now
 * @returns row in the order of TRUE_UP_COLUMNS, money; a rate that falls brings revenue forward
 * @throws {CalcError} argument out of range, or more redeemed than a rate allows
 * Source: cumulative catch-up, IFRS 15 B46 and Example 52; ASC 606-10-55-48. The allocation is not opened again.
 */
export function trueUp(issued: number, redeemed: number, allocated: number, oldRate: number, newRate: number): number[] {
  const before = deferredRevenue(issued, redeemed, allocated, "old_rate", oldRate);
  const after = deferredRevenue(issued, redeemed, allocated, "new_rate", newRate);
  return [before, after, before - after];
}
