import { CalcError } from "../CalcError";
import { discountRate, everyFigure, finite, fraction, notNegative, positive, salesLift } from "../guards";
import { RunningSum, sum } from "../numeric/sum";

/**
 * Share of the rewards that is paid on sales that would have happened anyway: 1 / (1 + L).
 *
 * @param lift extra sales as a share of the baseline, 0 to below 10
 * @returns fraction, 1 = every reward is given away
 * @throws {CalcError} argument out of range
 * Source: rewards fall due on baseline and extra sales alike; Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function subsidisedShare(lift: number): number {
  finite("lift", lift);
  if (lift < 0 || lift >= 10)
    throw new CalcError("argument", "lift", { rule: "rate", low: 0, lowIncluded: true, high: 10, highIncluded: false, got: lift });
  return 1 / (1 + lift);
}

/**
 * Profit of a rewards programme: margin on the extra sales, less rewards on all sales, less fixed cost: g*L*S - c*S*(1 + L) - F.
 *
 * @param baselineSales sales to members without the programme, money, at least 0
 * @param grossMargin share of sales left after the cost of goods, 0 to 1
 * @param lift extra sales as a share of the baseline, -1 to below 10
 * @param rewardRate cost of rewards as a share of all sales to members, 0 to 1
 * @param fixedCost cost of running the programme, money, at least 0
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: incremental margin less reward on every sale; Dowling & Uncles (1997), Do customer loyalty programs really work, Sloan Management
 * Review 38(4).
 */
export function programmeProfit(baselineSales: number, grossMargin: number, lift: number, rewardRate: number, fixedCost: number): number {
  notNegative("baseline_sales", baselineSales);
  fraction("gross_margin", grossMargin);
  salesLift("lift", lift);
  fraction("reward_rate", rewardRate);
  notNegative("fixed_cost", fixedCost);
  return grossMargin * lift * baselineSales - rewardRate * baselineSales * (1 + lift) - fixedCost;
}

/**
 * Return on a rewards programme: (incremental revenue * gross margin - costs) / costs.
 *
 * @param incrementalRevenue revenue that would not have come without the programme, money
 * @param grossMargin share of revenue left after the cost of goods, 0 to 1; revenue is not profit
 * @param rewardCost cost of the rewards, money, at least 0
 * @param programCost cost of running the programme, money, at least 0
 * @returns fraction of the costs (0.5 = 50%)
 * @throws {CalcError} argument out of range; no answer when both costs are 0
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 10, return on marketing investment.
 */
export function rewardReturn(incrementalRevenue: number, grossMargin: number, rewardCost: number, programCost: number): number {
  finite("incremental_revenue", incrementalRevenue);
  fraction("gross_margin", grossMargin);
  notNegative("reward_cost", rewardCost);
  notNegative("program_cost", programCost);
  const costs = rewardCost + programCost;
  if (costs === 0) throw new CalcError("noAnswer", "reward_cost", { rule: "noCost", other: "program_cost" });
  return (incrementalRevenue * grossMargin - costs) / costs;
}

/**
 * Lift of sales at which a rewards programme neither earns nor loses: (c*S + F) / (S*(g - c)).
 *
 * @param baselineSales sales to members without the programme, money, above 0
 * @param grossMargin share of sales left after the cost of goods, 0 to 1
 * @param rewardRate cost of rewards as a share of all sales to members, 0 to 1
 * @param fixedCost cost of running the programme, money, at least 0
 * @returns fraction of the baseline (0.1 = 10% more sales)
 * @throws {CalcError} argument out of range; no answer when each extra sale costs at least as much reward as it brings margin
 * Source: root of the profit g*L*S - c*S*(1 + L) - F; Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function breakEvenLift(baselineSales: number, grossMargin: number, rewardRate: number, fixedCost: number): number {
  positive("baseline_sales", baselineSales);
  fraction("gross_margin", grossMargin);
  fraction("reward_rate", rewardRate);
  notNegative("fixed_cost", fixedCost);
  if (grossMargin <= rewardRate) throw new CalcError("noAnswer", "gross_margin", { rule: "noBreakEven", rewardRate, got: grossMargin });
  return (rewardRate * baselineSales + fixedCost) / (baselineSales * (grossMargin - rewardRate));
}

/**
 * Extra volume that makes up for a price cut: cut / (margin - cut).
 *
 * @param priceCut share taken off the price, 0 to 1
 * @param grossMargin share of the old price left after the cost of goods, 0 to 1
 * @returns fraction of the old volume (0.6 = 60% more)
 * @throws {CalcError} argument out of range; no answer when the cut takes the whole margin
 * Source: break-even sales change, Nagle & Holden (2002), The Strategy and Tactics of Pricing, chapter 3.
 */
export function requiredVolume(priceCut: number, grossMargin: number): number {
  fraction("price_cut", priceCut);
  fraction("gross_margin", grossMargin);
  if (grossMargin <= priceCut) throw new CalcError("noAnswer", "gross_margin", { rule: "noVolume", priceCut, got: grossMargin });
  return priceCut / (grossMargin - priceCut);
}

/** Column words of the tiers, in the order of their rows. */
export const REWARD_TIER_COLUMNS = ["tier", "members", "extra margin", "rewards", "benefits", "profit"];

/** One figure a tier in each list. */
export interface Tiers {
  names: readonly unknown[];
  /** members, at least 0 */
  members: ArrayLike<number>;
  /** money a member would spend without the programme, at least 0 */
  spend: ArrayLike<number>;
  /** share of sales left after the cost of goods, 0 to 1 */
  grossMargin: ArrayLike<number>;
  /** extra sales as a share of spend, -1 to below 10 */
  lift: ArrayLike<number>;
  /** cost of rewards as a share of all sales, 0 to 1 */
  rewardRate: ArrayLike<number>;
  /** money for the privileges of a member, at least 0 */
  benefitCost: ArrayLike<number>;
}

function check(tiers: Tiers): void {
  everyFigure("members", tiers.members, notNegative);
  everyFigure("spend", tiers.spend, notNegative);
  everyFigure("gross_margin", tiers.grossMargin, fraction);
  everyFigure("lift", tiers.lift, salesLift);
  everyFigure("reward_rate", tiers.rewardRate, fraction);
  everyFigure("benefit_cost", tiers.benefitCost, notNegative);
}

/**
 * Profit of a programme tier by tier: margin on the extra sales, less rewards on all sales, less the privileges of the members; the total
 * last.
 *
 * @returns rows in the order of TIER_COLUMNS, money
 * @throws {CalcError} argument out of range
 * Source: the profit of REWARD.PROFIT for each tier; Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function tierProfits(tiers: Tiers): unknown[][] {
  check(tiers);
  const rows = tiers.names.map((name, i) => {
    const members = tiers.members[i]!;
    const sales = members * tiers.spend[i]!;
    const extraMargin = sales * tiers.grossMargin[i]! * tiers.lift[i]!;
    const rewards = sales * (1 + tiers.lift[i]!) * tiers.rewardRate[i]!;
    const benefits = members * tiers.benefitCost[i]!;
    return [name, members, extraMargin, rewards, benefits, extraMargin - rewards - benefits];
  });
  const total = (column: number) => sum(rows.map((row) => row[column] as number));
  return [...rows, ["Total", total(1), total(2), total(3), total(4), total(5)]];
}

/** A setup covered but for this share of itself counts as covered: what is missing is rounding. */
const ROUNDING = 1e-12;

/**
 * Periods until the flows have paid back what was spent at the start; within the period of recovery the flow comes in evenly.
 *
 * @param setup money spent at the start, at least 0
 * @param flows net money at the end of period 1, 2, ...
 * @param discount effective rate per period, above -1; 0 = simple payback
 * @returns periods up to the first recovery, later losses left out of account
 * @throws {CalcError} argument out of range; no answer when the flows never cover the setup
 * Source: Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 5, payback and discounted payback.
 */
export function paybackPeriod(setup: number, flows: ArrayLike<number>, discount = 0): number {
  notNegative("setup", setup);
  discountRate("discount", discount);
  if (setup === 0) return 0;
  const needed = setup * (1 - ROUNDING);
  const recovered = new RunningSum();
  let best = 0;
  for (let k = 1; k <= flows.length; k++) {
    const before = recovered.value;
    const present = flows[k - 1]! * (1 + discount) ** -k;
    recovered.add(present);
    if (recovered.value >= needed) return k - 1 + Math.min(1, (setup - before) / present);
    best = Math.max(best, recovered.value);
  }
  if (!Number.isFinite(best)) throw new CalcError("noAnswer", "The sum of the flows", { rule: "tooLarge" });
  throw new CalcError("noAnswer", "flows", { rule: "neverRecovered", setup, recovered: best });
}

/**
 * A reward may cost more than its face value, when it must be shipped for instance; ten times as much is a percent typed as a whole number.
 */
function costRatioGuard(value: number): void {
  finite("cost_ratio", value);
  if (value < 0 || value >= 10)
    throw new CalcError("argument", "cost_ratio", { rule: "rate", low: 0, lowIncluded: true, high: 10, highIncluded: false, got: value });
}

/**
 * What points take off the price: points earned per unit of money, times the value of a point, times the share of points ever redeemed,
 * times what a unit of reward value costs the company.
 *
 * @param pointsPerCurrency points a customer earns per unit of money spent, at least 0
 * @param pointValue face value of a point, money, at least 0
 * @param ultimateRate share of issued points ever redeemed, 0 to 1; 1 gives the face rate
 * @param costRatio cost of a reward as a share of its face value, 0 to below 10
 * @returns fraction of sales (0.01 = 1%)
 * @throws {CalcError} argument out of range
 * Source: unit economics of a points programme; the effective discount of Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function effectiveDiscount(pointsPerCurrency: number, pointValue: number, ultimateRate: number, costRatio = 1): number {
  notNegative("points_per_currency", pointsPerCurrency);
  notNegative("point_value", pointValue);
  fraction("ultimate_rate", ultimateRate);
  costRatioGuard(costRatio);
  return pointsPerCurrency * pointValue * ultimateRate * costRatio;
}

/** Column words of the funnel. */
export const FUNNEL_COLUMNS = ["stage", "customers", "share"];

/**
 * From those who may join to those who redeem; each rate is a share of the stage before.
 *
 * @param eligible customers who may join, at least 0
 * @param enrolRate share of the eligible who join, 0 to 1
 * @param activeRate share of the members who collect, 0 to 1
 * @param redeemRate share of the active who redeem, 0 to 1
 * @returns rows in the order of FUNNEL_COLUMNS; share is of the eligible
 * @throws {CalcError} argument out of range
 * Source: conversion funnel; Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 2.
 */
export function memberFunnel(eligible: number, enrolRate: number, activeRate: number, redeemRate: number): (string | number)[][] {
  notNegative("eligible", eligible);
  fraction("enrol_rate", enrolRate);
  fraction("active_rate", activeRate);
  fraction("redeem_rate", redeemRate);
  const active = enrolRate * activeRate;
  const shares = [1, enrolRate, active, active * redeemRate];
  return ["eligible", "enrolled", "active", "redeeming"].map((stage, i) => [stage, eligible * shares[i]!, shares[i]!]);
}
