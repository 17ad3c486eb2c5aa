import { CalcError } from "../CalcError";
import { above, atLeast, fraction, positiveFraction, wholeNumber } from "../guards";
import { roundDecimals } from "../numeric/roundDecimals";
import { shareRedeemed } from "./outstandingPoints";
import { refuseShares } from "./redemptionForm";

/**
 * Part of the amount allocated to points that is still to be earned: allocated * (1 - redeemed / (issued * rate)).
 *
 * @param rateParameter name of the rate's argument
 * @param rate share of issued points ever redeemed, above 0, at most 1
 * @returns money, 0 to allocated
 * @throws {CalcError} argument out of range, or more redeemed than the rate allows
 */
export function deferredRevenue(issued: number, redeemed: number, allocated: number, rateParameter: string, rate: number): number {
  above("issued", issued, 0);
  atLeast("redeemed", redeemed, 0);
  atLeast("allocated", allocated, 0);
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
  atLeast("price", price, 0);
  atLeast("goods_value", goodsValue, 0);
  atLeast("points", points, 0);
  atLeast("point_value", pointValue, 0);
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
