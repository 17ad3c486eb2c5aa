import { CalcError } from "../CalcError";
import { above, atLeast, everyFigure, wholeNumber } from "../guards";
import { deferredRevenue } from "./deferredRevenue";
import { shareRedeemed } from "./outstandingPoints";
import { addedUpName, type RedemptionForm, redemptionsToDate, refuseShares } from "./redemptionForm";

/** Column words of the revenue, in the order of its rows. */
export const REVENUE_COLUMNS = ["period", "revenue", "cumulative", "liability"];

/** More periods than any programme has kept records for. */
const MAX_PERIODS = 10_000;

export interface RevenueOptions {
  /** number of the period at whose end all points still open expire; never where omitted */
  expiry?: number;
  /** what the redemptions are; where omitted those to date, unless they look otherwise */
  form?: RedemptionForm;
}

/** After the expiry nothing moves any more. */
function refuseAfterExpiry(toDate: ArrayLike<number>, expiry: number): void {
  for (let i = expiry; i < toDate.length; i++)
    if (toDate[i] !== toDate[i - 1]) throw new CalcError("argument", "redeemed_cumulative", { rule: "afterExpiry", period: i + 1, expiry });
}

/**
 * Revenue from one issue of points as they are redeemed: to date, the amount allocated times redeemed / currently expected; the revenue of
 * a period is what that adds. A new estimate changes the revenue of the period in which it is made, never the allocation. When the points
 * expire, all that is left is earned.
 *
 * @param allocated money allocated to the points at the sale, at least 0
 * @param redeemed points redeemed from the issue to the end of each period, or in each, at least 0 to date; a reversal may lower them
 * @param expectedTotal points expected to be redeemed in all, as estimated at the end of each period, above 0, same length; from the expiry
 * on it does not count
 * @returns rows in the order of REVENUE_COLUMNS, money; revenue is negative where the estimate rises faster than the redemptions
 * @throws {CalcError} argument out of range, redemptions that look like those of each period where nothing says so, more redeemed than
 * expected, or redemptions after the expiry
 * Source: IFRS 15 B44-B47 and Example 52 (IE267-IE270); ASC 606-10-55-46 to 55-49.
 */
export function recognisedRevenue(
  allocated: number,
  redeemed: ArrayLike<number>,
  expectedTotal: ArrayLike<number>,
  { expiry, form }: RevenueOptions = {},
): number[][] {
  atLeast("allocated", allocated, 0);
  if (expiry !== undefined) wholeNumber("expiry", expiry, 1, MAX_PERIODS);
  const open = (expiry ?? Infinity) - 1;
  const toDate = redemptionsToDate("redeemed_cumulative", redeemed, form);
  everyFigure(addedUpName("redeemed_cumulative", form), toDate, (name, value) => atLeast(name, value, 0));
  everyFigure("expected_total", Array.from(expectedTotal).slice(0, open), (name, value) => above(name, value, 0));
  refuseShares("redeemed_cumulative", redeemed, Math.min(...Array.from(expectedTotal).slice(0, open)));
  if (expiry !== undefined) refuseAfterExpiry(toDate, expiry);
  let before = 0;
  return Array.from(toDate, (points, i) => {
    const share = i < open ? shareRedeemed(addedUpName("redeemed_cumulative", form), points, expectedTotal[i]!, i + 1) : 1;
    const cumulative = allocated * share;
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
