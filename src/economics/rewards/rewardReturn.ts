import { CalcError } from "../CalcError";
import { atLeast, finite, fraction } from "../guards";

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
