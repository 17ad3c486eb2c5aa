import { CalcError } from "../CalcError";
import { discountRate, finite, notNegative, retentionFraction, wholeNumber } from "../guards";
import { RunningSum, sum } from "../numeric/sum";
import { MAX_PERIODS } from "./marginMultiple";

/** Column words of the components, in the order of their rows. */
export const COMPONENT_COLUMNS = ["component", "present value", "share"];

/** What each period adds to the profit of the period before, from period 2 on; money. */
export interface ProfitGrowth {
  spendGrowth: number;
  costSavings: number;
  referrals: number;
  pricePremium: number;
}

/** Present value of 1 in each period, and of 0, 1, 2, ... in period 1, 2, 3, ..., from the customers still there. */
function streams(retention: number, discount: number, periods: number): { level: number; rising: number } {
  const level = new RunningSum();
  const rising = new RunningSum();
  for (let k = 1; k <= periods; k++) {
    const weight = retention ** (k - 1) * (1 + discount) ** -k;
    level.add(weight);
    rising.add((k - 1) * weight);
  }
  return { level: level.value, rising: rising.value };
}

/**
 * Where the value of a customer comes from: the sum over k of retention^(k-1) * (base + (k-1) * additions) / (1+d)^k, component by
 * component, less the cost of winning the customer. The first period is certain and each profit comes at the end of its period.
 *
 * @param baseProfit money a period, the same in each
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @param periods number of periods, 1 to 10,000
 * @param acquisitionCost money spent once, today, at least 0
 * @returns rows in the order of COMPONENT_COLUMNS, Total last; shares are of the total and have no meaning unless it is above 0
 * @throws {CalcError} argument out of range
 * Source: Reichheld (1996), The loyalty effect, chapter 2, the six economic effects.
 */
export function profitComponents(
  baseProfit: number,
  retention: number,
  discount: number,
  periods: number,
  acquisitionCost: number,
  growth: ProfitGrowth,
): (string | number | CalcError)[][] {
  finite("base_profit", baseProfit);
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  notNegative("acquisition_cost", acquisitionCost);
  const additions = { spend_growth: growth.spendGrowth, cost_savings: growth.costSavings, referrals: growth.referrals };
  for (const [parameter, money] of Object.entries({ ...additions, price_premium: growth.pricePremium })) finite(parameter, money);
  const { level, rising } = streams(retention, discount, periods);
  const parts: [string, number][] = [
    ["acquisition cost", 0 - acquisitionCost],
    ["base profit", baseProfit * level],
    ["spend growth", growth.spendGrowth * rising],
    ["cost savings", growth.costSavings * rising],
    ["referrals", growth.referrals * rising],
    ["price premium", growth.pricePremium * rising],
  ];
  const total = sum(parts.map(([, worth]) => worth));
  const share = (worth: number) => (total > 0 ? worth / total : new CalcError("noAnswer", "The components", { rule: "noTotal", total }));
  return [...parts, ["Total", total] as const].map(([name, worth]) => [name, worth, share(worth)]);
}
