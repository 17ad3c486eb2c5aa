import { CalcError } from "../CalcError";
import { above, atLeast, fraction } from "../guards";

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
