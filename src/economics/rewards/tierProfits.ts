import { atLeast, everyFigure, fraction, salesLift } from "../guards";
import { sum } from "../numeric/sum";

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
  const notNegative = (name: string, value: number) => atLeast(name, value, 0);
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
