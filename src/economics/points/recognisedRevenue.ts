import { above, atLeast, everyFigure } from "../guards";
import { deferredRevenue } from "./deferredRevenue";
import { refusePerPeriod } from "./linkRatios";
import { shareRedeemed } from "./outstandingPoints";

/** Column words of the revenue, in the order of its rows. */
export const REVENUE_COLUMNS = ["period", "revenue", "cumulative", "liability"];

/**
 * Revenue from one issue of points as they are redeemed: to date, the amount allocated times redeemed / currently expected; the revenue of
 * a period is what that adds. A new estimate changes the revenue of the period in which it is made, never the allocation.
 *
 * @param allocated money allocated to the points at the sale, at least 0
 * @param redeemedCumulative points redeemed from the issue to the end of each period, at least 0; a reversal may lower them
 * @param expectedTotal points expected to be redeemed in all, as estimated at the end of each period, above 0, same length
 * @returns rows in the order of REVENUE_COLUMNS, money; revenue is negative where the estimate rises faster than the redemptions
 * @throws {CalcError} argument out of range, redemptions that look like those of each period, or more redeemed than expected
 * Source: IFRS 15 B44-B47 and Example 52 (IE267-IE270); ASC 606-10-55-46 to 55-49.
 */
export function recognisedRevenue(allocated: number, redeemedCumulative: ArrayLike<number>, expectedTotal: ArrayLike<number>): number[][] {
  atLeast("allocated", allocated, 0);
  refusePerPeriod("redeemed_cumulative", [redeemedCumulative], (_, i) => `period ${i + 1}`);
  everyFigure("redeemed_cumulative", redeemedCumulative, (name, value) => atLeast(name, value, 0));
  everyFigure("expected_total", expectedTotal, (name, value) => above(name, value, 0));
  let before = 0;
  return Array.from(redeemedCumulative, (redeemed, i) => {
    const cumulative = allocated * shareRedeemed("redeemed_cumulative", redeemed, expectedTotal[i]!, i + 1);
    const revenue = cumulative - before;
    before = cumulative;
    return [i + 1, revenue, cumulative, allocated - cumulative];
  });
}

/** Column words of the true-up. */
export const TRUE_UP_COLUMNS = ["deferred before", "deferred after", "revenue effect"];

/**
 * What a new estimate of the redemption rate does to the revenue of the period: deferred revenue under the old rate less that under the new
 * one.
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
