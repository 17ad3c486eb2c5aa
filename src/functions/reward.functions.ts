import { breakEvenLift, paybackPeriod, programmeProfit, rewardReturn } from "../economics/rewards/programmeProfit";
import { requiredNumber, optionalNumber } from "./input/arguments";
import { series } from "./input/ranges";
import { cell } from "./cell";

/**
 * Return on a rewards programme: the margin on extra revenue, less all costs, as a fraction of these costs. Revenue is not profit, so the gross margin is required.
 * @customfunction REWARD.ROI
 * @param incremental_revenue Revenue that would not have come without the programme, money
 * @param gross_margin Share of revenue left after the cost of goods, 0 to 1 (0.3 = 30%)
 * @param reward_cost Cost of the rewards, money
 * @param program_cost Cost of running the programme, money
 * @returns Fraction of the costs (0.5 = 50%)
 * @example =LOYALTY.REWARD.ROI(75000,0.6,0,30000) // => 0.5
 * @source Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 10
 */
export function rewardRoi(incremental_revenue: unknown, gross_margin: unknown, reward_cost: unknown, program_cost: unknown): number {
  return cell(() =>
    rewardReturn(
      requiredNumber("incremental_revenue", incremental_revenue),
      requiredNumber("gross_margin", gross_margin),
      requiredNumber("reward_cost", reward_cost),
      requiredNumber("program_cost", program_cost),
    ),
  );
}

/**
 * Profit of a rewards programme: the margin on extra sales, less rewards on all sales to members, less the fixed cost.
 * @customfunction REWARD.PROFIT
 * @param baseline_sales Sales to members without the programme, money
 * @param gross_margin Share of sales left after the cost of goods, 0 to 1 (0.3 = 30%)
 * @param lift Extra sales as a share of the baseline (0.1 = 10%)
 * @param reward_rate Cost of rewards as a share of all sales to members, 0 to 1 (0.02 = 2%)
 * @param fixed_cost Cost of running the programme, money
 * @returns Money
 * @example =LOYALTY.REWARD.PROFIT(10000000,0.3,0.12,0.02,100000) // => 36000
 * @source Dowling & Uncles (1997), Do customer loyalty programs really work?, Sloan Management Review 38(4)
 */
export function rewardProfit(
  baseline_sales: unknown,
  gross_margin: unknown,
  lift: unknown,
  reward_rate: unknown,
  fixed_cost: unknown,
): number {
  return cell(() =>
    programmeProfit(
      requiredNumber("baseline_sales", baseline_sales),
      requiredNumber("gross_margin", gross_margin),
      requiredNumber("lift", lift),
      requiredNumber("reward_rate", reward_rate),
      requiredNumber("fixed_cost", fixed_cost),
    ),
  );
}

/**
 * Lift of sales at which a rewards programme neither earns nor loses. There is none when each extra sale costs at least as much reward as it brings margin.
 * @customfunction REWARD.BREAKEVEN
 * @param baseline_sales Sales to members without the programme, money, above 0
 * @param gross_margin Share of sales left after the cost of goods, 0 to 1 (0.3 = 30%)
 * @param reward_rate Cost of rewards as a share of all sales to members, 0 to 1 (0.02 = 2%)
 * @param fixed_cost Cost of running the programme, money
 * @returns Fraction of the baseline (0.1 = 10% more sales)
 * @example =LOYALTY.REWARD.BREAKEVEN(10000000,0.3,0.02,100000) // => 0.107142857142857
 * @source Dowling & Uncles (1997), Do customer loyalty programs really work?, Sloan Management Review 38(4)
 */
export function rewardBreakeven(baseline_sales: unknown, gross_margin: unknown, reward_rate: unknown, fixed_cost: unknown): number {
  return cell(() =>
    breakEvenLift(
      requiredNumber("baseline_sales", baseline_sales),
      requiredNumber("gross_margin", gross_margin),
      requiredNumber("reward_rate", reward_rate),
      requiredNumber("fixed_cost", fixed_cost),
    ),
  );
}

/**
 * Periods until a programme has paid back its setup; within the period of recovery the money comes in evenly. #N/A if it never does. A blank before a later figure is refused, since it would shift the periods: write 0.
 * @customfunction REWARD.PAYBACK
 * @param setup Money spent at the start
 * @param flows Net money at the end of period 1, 2 and so on; blanks at the end are left out
 * @param [discount] Discount rate per period (0.1 = 10%); 0 if omitted
 * @returns Periods
 * @example =LOYALTY.REWARD.PAYBACK(250000,{20000;90000;140000;160000}) // => 3
 * @example =LOYALTY.REWARD.PAYBACK(250000,{20000;90000;140000;160000},0.1) // => 3.47815625
 * @source Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 5
 */
export function rewardPayback(setup: unknown, flows: unknown[][], discount?: unknown): number {
  return cell(() => paybackPeriod(requiredNumber("setup", setup), series("flows", flows), optionalNumber("discount", discount, 0)));
}
