import { CalcError } from "../CalcError";
import { above, atLeast, finite, fraction, salesLift } from "../guards";

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
  atLeast("baseline_sales", baselineSales, 0);
  fraction("gross_margin", grossMargin);
  salesLift("lift", lift);
  fraction("reward_rate", rewardRate);
  atLeast("fixed_cost", fixedCost, 0);
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
  atLeast("reward_cost", rewardCost, 0);
  atLeast("program_cost", programCost, 0);
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
  above("baseline_sales", baselineSales, 0);
  fraction("gross_margin", grossMargin);
  fraction("reward_rate", rewardRate);
  atLeast("fixed_cost", fixedCost, 0);
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
