import { CalcError } from "../CalcError";
import { everyFigure, fraction, notNegative, positive, positiveFraction, wholeNumber } from "../guards";
import { roundDecimals } from "../numeric/roundDecimals";
import { shareRedeemed } from "./outstandingPoints";
import { addedUpName, type RedemptionForm, redemptionsToDate, refuseShares } from "./redemptionForm";

/**
 * Part of the amount allocated to points that is still to be earned: allocated * (1 - redeemed / (issued * rate)).
 *
 * @param rateParameter name of the rate's argument
 * @param rate share of issued points ever redeemed, above 0, at most 1
 * @returns money, 0 to allocated
 * @throws {CalcError} argument out of range, or more redeemed than the rate allows
 */
function deferredRevenue(issued: number, redeemed: number, allocated: number, rateParameter: string, rate: number): number {
  positive("issued", issued);
  notNegative("redeemed", redeemed);
  notNegative("allocated", allocated);
  positiveFraction(rateParameter, rate);
  refuseShares("redeemed", [redeemed], issued);
  return allocated * (1 - shareRedeemed(`redeemed, with the ${rateParameter},`, redeemed, issued * rate));
}

/** How far roundings may go in either direction. */
const MAX_DECIMALS = 9;

/** How the split is rounded; not at all where omitted. */
export interface AllocationRounding {
  /** decimals of the money allocated to the points, -9 to 9 */
  decimals?: number;
  /** decimals of the share of the points, 0 to 9, rounded before it meets the price */
  ratioDecimals?: number;
}

/** Goods and points together always are the price. */
export interface Allocation {
  goods: number;
  points: number;
}

/**
 * Splits the price of a sale between the goods and the points that come with it, in proportion to their stand-alone selling prices; that of
 * the points is points * value * share expected to be redeemed.
 *
 * @param price money paid for both, at least 0
 * @param goodsValue stand-alone price of the goods, money, at least 0
 * @param points points granted, at least 0
 * @param pointValue stand-alone price of a point that will be redeemed, money, at least 0
 * @param ultimateRate share of issued points ever redeemed, 0 to 1
 * @returns money; goods = price - points, so that no cent is lost to rounding
 * @throws {CalcError} argument out of range; no answer when neither goods nor points have a value
 * Source: IFRS 15.73-80, B39-B43 and Example 52; ASC 606-10-32-31, 55-41 to 55-48. Ratio rounded first: KPMG, Revenue: IFRS 15 handbook,
 * Example 10A.
 */
export function allocatedPrice(
  price: number,
  goodsValue: number,
  points: number,
  pointValue: number,
  ultimateRate: number,
  { decimals, ratioDecimals }: AllocationRounding = {},
): Allocation {
  notNegative("price", price);
  notNegative("goods_value", goodsValue);
  notNegative("points", points);
  notNegative("point_value", pointValue);
  fraction("ultimate_rate", ultimateRate);
  if (decimals !== undefined) wholeNumber("decimals", decimals, -MAX_DECIMALS, MAX_DECIMALS);
  if (ratioDecimals !== undefined) wholeNumber("ratio_decimals", ratioDecimals, 0, MAX_DECIMALS);
  const pointsValue = points * pointValue * ultimateRate;
  const total = goodsValue + pointsValue;
  if (total === 0) throw new CalcError("noAnswer", "goods_value and the expected value of the points", { rule: "noTotal", total });
  const ratio = pointsValue / total;
  const share = price * (ratioDecimals === undefined ? ratio : roundDecimals(ratio, ratioDecimals));
  // rounding up may pass a price of more decimals, such as 1.005; nobody pays more for the points than for all
  const allocated = decimals === undefined ? share : Math.min(roundDecimals(share, decimals), price);
  return { goods: price - allocated, points: allocated };
}

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
  notNegative("allocated", allocated);
  if (expiry !== undefined) wholeNumber("expiry", expiry, 1, MAX_PERIODS);
  const open = (expiry ?? Infinity) - 1;
  const toDate = redemptionsToDate("redeemed_cumulative", redeemed, form);
  everyFigure(addedUpName("redeemed_cumulative", form), toDate, notNegative);
  everyFigure("expected_total", Array.from(expectedTotal).slice(0, open), positive);
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
