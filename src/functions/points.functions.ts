import { allocatedPrice, recognisedRevenue, REVENUE_COLUMNS, TRUE_UP_COLUMNS, trueUp } from "../economics/points/deferredRevenue";
import {
  breakageIncome,
  costPerPoint,
  futureRedemptions,
  outstandingLiability,
  ROLL_FORWARD_COLUMNS,
  rollForward,
} from "../economics/points/outstandingPoints";
import { ultimateRedemption, URR_COLUMNS } from "../economics/points/ultimateRedemption";
import { REDEMPTION_FORMS, type RedemptionForm, redeemedToDate } from "../economics/points/redemptionForm";
import { requiredNumber, optionalNumber, word } from "./input/arguments";
import { issueTriangle } from "./input/blocks";
import { figureLines, periodLines } from "./input/lines";
import { isOmitted, isSingleCell, series } from "./input/ranges";
import { cell, cells, resultTable } from "./cell";

/**
 * How redemptions are stated.
 * @customenum {string}
 */
export enum PointsForm {
  /** Added up from the start */
  toDate = "to date",
  /** Those of each period alone */
  perPeriod = "per period",
}

function redemptionForm(form: unknown): RedemptionForm | undefined {
  return isOmitted(form) ? undefined : word("form", form, REDEMPTION_FORMS);
}

/** Points to date: one figure as it is, or those of several periods by their form. */
function pointsToDate(parameter: string, given: unknown, form: RedemptionForm | undefined): number {
  return isSingleCell(given) ? requiredNumber(parameter, given) : redeemedToDate(parameter, series(parameter, given), form);
}

/**
 * What a redeemed point costs on average over the rewards it is spent on. The cost moves with the mix. A line with a blank cell is left out.
 * @customfunction POINTS.COST
 * @param redemption_mix Share of the redeemed points by reward, together 1 (0.5 = 50%)
 * @param unit_costs Money per point spent on each reward, as many cells
 * @returns Money per point
 * @example =LOYALTY.POINTS.COST({0.5;0.3;0.2},{0.01;0.008;0.004}) // => 0.0082
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsCost(redemption_mix: unknown[][], unit_costs: unknown[][]): number {
  return cell(() => {
    const [mix, costs] = figureLines({ redemption_mix, unit_costs }) as [number[], number[]];
    return costPerPoint(mix, costs);
  });
}

/**
 * Splits the price of a sale between the goods and the points granted with it, in proportion to their stand-alone selling prices (IFRS 15, ASC 606). Only points expected to be redeemed count. Goods are the price less the points, so that no cent is lost to rounding. An estimate for management use, not an accounting opinion.
 * @customfunction POINTS.ALLOCATE
 * @param price Money paid for goods and points together
 * @param goods_value Stand-alone price of the goods, money
 * @param points Points granted
 * @param point_value Stand-alone price of a point that will be redeemed, money
 * @param ultimate_rate Share of ISSUED points ever redeemed, 0 to 1 (0.95 = 95%)
 * @param [decimals] Decimals of the money allocated to the points, -9 to 9, at most the price; not rounded if omitted
 * @param [ratio_decimals] Decimals of the points' share, rounded first, 0 to 9; not rounded if omitted
 * @returns Row: goods, points (money)
 * @example =LOYALTY.POINTS.ALLOCATE(100000,100000,10000,1,0.95,0) // => {91324,8676}
 * @example =LOYALTY.POINTS.ALLOCATE(100000,100000,10000,1,0.97,0,2) // => {91000,9000}
 * @source IFRS 15.73-80, B39-B43, Example 52; ASC 606-10-55-41 to 55-48. Share rounded first: KPMG, Revenue: IFRS 15 handbook, Example 10A
 */
export function pointsAllocate(
  price: unknown,
  goods_value: unknown,
  points: unknown,
  point_value: unknown,
  ultimate_rate: unknown,
  decimals?: unknown,
  ratio_decimals?: unknown,
): unknown[][] {
  return cells(() => {
    const split = allocatedPrice(
      requiredNumber("price", price),
      requiredNumber("goods_value", goods_value),
      requiredNumber("points", points),
      requiredNumber("point_value", point_value),
      requiredNumber("ultimate_rate", ultimate_rate),
      {
        decimals: optionalNumber("decimals", decimals, undefined),
        ratioDecimals: optionalNumber("ratio_decimals", ratio_decimals, undefined),
      },
    );
    return [[split.goods, split.points]];
  });
}

/**
 * Revenue from one issue of points as they are redeemed: to date it is the allocated money times redeemed over currently expected; a period's revenue is what that adds. A new estimate shows in the period in which it is made and never reopens the allocation. Redemptions that are reversed take revenue back; figures that fall so often or so far that they look like redemptions of each period are refused unless form says what they are. Lines at the end with a blank cell are periods still to come. An estimate for management use, not an accounting opinion.
 * @customfunction POINTS.REVENUE
 * @param allocated Money allocated to the points at the sale, such as the result of POINTS.ALLOCATE
 * @param redeemed_cumulative Points of this issue redeemed to date, at the end of each period; those of each period if form says so
 * @param expected_total Points of this issue expected to be redeemed in all, as estimated at the end of each period; from the expiry on it does not count
 * @param [expiry] Number of the period at whose end the points still open expire, so that all money left is earned; never if omitted
 * @param [form] "to date" or "per period": what redeemed_cumulative holds; to date if omitted, and refused where it looks like points of each period
 * @returns Table: period, revenue, cumulative, liability
 * @example =LOYALTY.POINTS.REVENUE(9000,{4500;8500},{9000;10000}) // => {"period","revenue","cumulative","liability";1,4500,4500,4500;2,3150,7650,1350}
 * @example =LOYALTY.POINTS.REVENUE(720000,{4000;4100;900},{8000;9000;9000},,"per period") // => {"period","revenue","cumulative","liability";1,360000,360000,360000;2,288000,648000,72000;3,72000,720000,0}
 * @example =LOYALTY.POINTS.REVENUE(9000,{4500;8500},{9000;0},2) // => {"period","revenue","cumulative","liability";1,4500,4500,4500;2,4500,9000,0}
 * @source IFRS 15 B44-B47 and Example 52 (IE267-IE270); ASC 606-10-55-46 to 55-49
 */
export function pointsRevenue(
  allocated: unknown,
  redeemed_cumulative: unknown[][],
  expected_total: unknown[][],
  expiry?: unknown,
  form?: PointsForm,
): unknown[][] {
  return resultTable(REVENUE_COLUMNS, () => {
    const [redeemed, expected] = periodLines({ redeemed_cumulative, expected_total }) as [number[], number[]];
    return recognisedRevenue(requiredNumber("allocated", allocated), redeemed, expected, {
      expiry: optionalNumber("expiry", expiry, undefined),
      form: redemptionForm(form),
    });
  });
}

/**
 * What a new estimate of the redemption rate does to the revenue of the period: deferred revenue under the old rate less that under the new one. A rate that falls brings revenue forward. The money allocated at the sale stays as it is.
 * @customfunction POINTS.TRUEUP
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date, or those of each period as a range
 * @param allocated Money allocated to these points at the sale
 * @param old_rate Share of ISSUED points ever redeemed, as estimated before (0.8 = 80%)
 * @param new_rate The same share as estimated now
 * @param [form] "to date" or "per period": what a range of redeemed holds; needed for several figures
 * @returns Table: deferred before, deferred after, revenue effect
 * @example =LOYALTY.POINTS.TRUEUP(10000,4000,9000,0.8,0.9) // => {"deferred before","deferred after","revenue effect";4500,5000,-500}
 * @source Cumulative catch-up, IFRS 15 B46 and Example 52; ASC 606-10-55-48
 */
export function pointsTrueup(
  issued: unknown,
  redeemed: unknown[][],
  allocated: unknown,
  old_rate: unknown,
  new_rate: unknown,
  form?: PointsForm,
): unknown[][] {
  return resultTable(TRUE_UP_COLUMNS, () => [
    trueUp(
      requiredNumber("issued", issued),
      pointsToDate("redeemed", redeemed, redemptionForm(form)),
      requiredNumber("allocated", allocated),
      requiredNumber("old_rate", old_rate),
      requiredNumber("new_rate", new_rate),
    ),
  ]);
}

/**
 * What the points members still hold stand for. At unit cost it is a provision, at allocated price the contract liability. Not discounted.
 * @customfunction POINTS.LIABILITY
 * @param outstanding Points issued, neither redeemed nor expired
 * @param value_per_point Money per point: unit cost or allocated price
 * @param future_rate Share of the OUTSTANDING points still to be redeemed, 0 to 1; not the share of those issued
 * @returns Money
 * @example =LOYALTY.POINTS.LIABILITY(1000000,0.01,0.92) // => 9200
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsLiability(outstanding: unknown, value_per_point: unknown, future_rate: unknown): number {
  return cell(() =>
    outstandingLiability(
      requiredNumber("outstanding", outstanding),
      requiredNumber("value_per_point", value_per_point),
      requiredNumber("future_rate", future_rate),
    ),
  );
}

/**
 * Points still to be redeemed: issued times ultimate_rate less redeemed, at least 0 and at most what is outstanding.
 * @customfunction POINTS.FUTURE
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date, or those of each period as a range
 * @param ultimate_rate Share of ISSUED points ever redeemed, 0 to 1 (0.8 = 80%)
 * @param [expired] Points of these expired to date, or those of each period as a range; 0 if omitted
 * @param [form] "to date" or "per period": what ranges of redeemed and expired hold; needed for several figures
 * @returns Points
 * @example =LOYALTY.POINTS.FUTURE(1000,450,0.8) // => 350
 * @example =LOYALTY.POINTS.FUTURE(1000,450,0.8,300) // => 250
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer
 */
export function pointsFuture(
  issued: unknown,
  redeemed: unknown[][],
  ultimate_rate: unknown,
  expired?: unknown[][],
  form?: PointsForm,
): number {
  return cell(() => {
    const stated = redemptionForm(form);
    return futureRedemptions(
      requiredNumber("issued", issued),
      pointsToDate("redeemed", redeemed, stated),
      requiredNumber("ultimate_rate", ultimate_rate),
      isOmitted(expired) ? 0 : pointsToDate("expired", expired, stated),
    );
  });
}

/**
 * Share of the points of each issue that will ever be redeemed, by the chain ladder: redemptions so far times the growth that older issues have shown from that age on, weighted by volume. Cells after a row's last positive figure have not been observed yet. A figure that falls, as after a reversal, is accepted; figures that fall so often or so far that they look like redemptions of each period are refused unless form says what they are. Redemptions of each period are added up first; leave cells still to come blank there, since a 0 is a figure. Where the projection exceeds the points issued it is capped and the note says so. An issue without a redemption is projected as 0; its note and that of the total say about how many points the other issues would lead to expect.
 * @customfunction POINTS.URR
 * @param issued Points issued in each period, the oldest first
 * @param triangle Points redeemed to date, or in each period if form says so: a row an issue period, a column an age, not a calendar period
 * @param [tail] Growth after the last age, at least 1; 1 if omitted
 * @param [last] How many of the latest issues count for each growth ratio; all if omitted
 * @param [form] "to date" or "per period": what triangle holds; to date if omitted, and refused where it looks like points of each period
 * @returns Table: period, issued, redeemed, factor, ultimate, rate, future, note; last row Total
 * @example =LOYALTY.POINTS.URR({1000;1000},{200,400;300,0}) // => {"period","issued","redeemed","factor","ultimate","rate","future","note";1,1000,400,1,400,0.4,0,"";2,1000,300,2,600,0.6,300,"";"Total",2000,700,1.42857142857143,1000,0.5,300,""}
 * @example =INDEX(LOYALTY.POINTS.URR({1000;1000;1000},{100,60,30;120,70,0;110,0,0},,,"per period"),5,7) // => 133.4375
 * @source Gault, Llaguno & Ménard (2012), Loyalty rewards and gift card programs, CAS E-Forum, Summer; chain ladder: Mack (1994), CAS Forum, Spring
 */
export function pointsUrr(issued: unknown[][], triangle: unknown[][], tail?: unknown, last?: unknown, form?: PointsForm): unknown[][] {
  return resultTable(URR_COLUMNS, () => {
    const given = issueTriangle(issued, triangle);
    return ultimateRedemption(given.issued, given.triangle, {
      tail: optionalNumber("tail", tail, 1),
      last: optionalNumber("last", last, undefined),
      form: redemptionForm(form),
    });
  });
}

/**
 * Breakage income to date: what has been earned on points that will never be redeemed, in proportion to those that were. It is part of the revenue of POINTS.REVENUE, not on top of it.
 * @customfunction POINTS.BREAKAGE
 * @param allocated Money allocated to the points at the sale
 * @param issued Points issued
 * @param redeemed Points of these redeemed to date, or those of each period as a range
 * @param ultimate_rate Share of ISSUED points ever redeemed, above 0 (0.8 = 80%)
 * @param [form] "to date" or "per period": what a range of redeemed holds; needed for several figures
 * @returns Money
 * @example =LOYALTY.POINTS.BREAKAGE(9000,10000,4000,0.8) // => 900
 * @example =LOYALTY.POINTS.BREAKAGE(9000,10000,{2500;1500},0.8,"per period") // => 900
 * @source Proportional recognition of breakage, IFRS 15 B46; ASC 606-10-55-48
 */
export function pointsBreakage(
  allocated: unknown,
  issued: unknown,
  redeemed: unknown[][],
  ultimate_rate: unknown,
  form?: PointsForm,
): number {
  return cell(() =>
    breakageIncome(
      requiredNumber("allocated", allocated),
      requiredNumber("issued", issued),
      pointsToDate("redeemed", redeemed, redemptionForm(form)),
      requiredNumber("ultimate_rate", ultimate_rate),
    ),
  );
}

/**
 * Points balance from period to period: closing = opening + issued - redeemed - expired. All movements are entered as positive figures; a period that takes more points than there are is refused. Lines at the end with a blank cell are periods still to come; write 0 where nothing moved.
 * @customfunction POINTS.ROLLFORWARD
 * @param opening Points at the start
 * @param issued Points issued in each period
 * @param redeemed Points redeemed in each period
 * @param expired Points expired in each period
 * @returns Table: period, opening, issued, redeemed, expired, closing
 * @example =LOYALTY.POINTS.ROLLFORWARD(1000,{500;600},{300;400},{50;0}) // => {"period","opening","issued","redeemed","expired","closing";1,1000,500,300,50,1150;2,1150,600,400,0,1350}
 * @source Corkscrew account, FAST Standard 02b (2016)
 */
export function pointsRollforward(opening: unknown, issued: unknown[][], redeemed: unknown[][], expired: unknown[][]): unknown[][] {
  return resultTable(ROLL_FORWARD_COLUMNS, () => {
    const [added, used, lapsed] = periodLines({ issued, redeemed, expired }) as [number[], number[], number[]];
    return rollForward(requiredNumber("opening", opening), { issued: added, redeemed: used, expired: lapsed });
  });
}
