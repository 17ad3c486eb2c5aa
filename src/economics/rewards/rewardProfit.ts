import { atLeast, fraction, liftRate } from "../guards";

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
 * Source: incremental margin less reward on every sale; Dowling & Uncles (1997), Do customer loyalty programs really work, Sloan Management Review 38(4).
 */
export function rewardProfit(baselineSales: number, grossMargin: number, lift: number, rewardRate: number, fixedCost: number): number {
  atLeast("baseline_sales", baselineSales, 0);
  fraction("gross_margin", grossMargin);
  liftRate("lift", lift);
  fraction("reward_rate", rewardRate);
  atLeast("fixed_cost", fixedCost, 0);
  return grossMargin * lift * baselineSales - rewardRate * baselineSales * (1 + lift) - fixedCost;
}
