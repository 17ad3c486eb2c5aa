import { ACQUISITION_SPEND_COLUMNS, bestAcquisitionSpend, bestRetentionSpend, RETENTION_SPEND_COLUMNS } from "../economics/spend/bestSpend";
import { requiredNumber, optionalNumber } from "./input/arguments";
import { resultTable } from "./cell";

/**
 * The best spend on keeping a customer each period: where one more unit of money buys as much value as it costs. Spend lifts retention towards a ceiling with falling effect; one known point, the retention and spend of today, fixes the curve. The first margin comes now, the spend at the end of each period on everyone up for renewal. A best spend of 0 or max_spend means that the best lies at this border.
 * @customfunction SPEND.RETENTION
 * @param margin Money a customer brings per period, the first one now
 * @param retention Share of customers kept today, above 0 and below the ceiling (0.5 = 50%)
 * @param discount Discount rate per period (0.15 = 15%)
 * @param spend Money spent today on each customer up for renewal, per period, above 0
 * @param ceiling Share kept if money were no object, at most 1 and below 1 + discount
 * @param [max_spend] Upper limit of the spend per customer and period; none if omitted
 * @returns Table: k, best spend, retention there, value there, value now
 * @example =LOYALTY.SPEND.RETENTION(50,0.5,0.15,10,0.75) // => {"k","best spend","retention there","value there","value now";0.109861228866811,16.994087879732,0.634058955065076,78.508799634999,73.0769230769231}
 * @source Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4); optimum: Pfeifer (2005), Journal of Targeting, Measurement and Analysis for Marketing 13(2)
 */
export function spendRetention(
  margin: unknown,
  retention: unknown,
  discount: unknown,
  spend: unknown,
  ceiling: unknown,
  max_spend?: unknown,
): unknown[][] {
  return resultTable(RETENTION_SPEND_COLUMNS, () => [
    bestRetentionSpend(
      requiredNumber("margin", margin),
      requiredNumber("retention", retention),
      requiredNumber("discount", discount),
      requiredNumber("spend", spend),
      requiredNumber("ceiling", ceiling),
      optionalNumber("max_spend", max_spend, undefined),
    ),
  ]);
}

/**
 * The best spend on winning a prospect: where one more unit of money buys as much lifetime value as it costs. Spend lifts the share won towards a ceiling with falling effect; one known point, the rate and spend of today, fixes the curve. A best spend of 0 means that not even the first unit pays.
 * @customfunction SPEND.ACQUISITION
 * @param clv Lifetime value of a customer won, without the cost of winning him
 * @param rate Share of prospects won today, above 0 and below the ceiling (0.15 = 15%)
 * @param spend Money spent today on each prospect, above 0
 * @param ceiling Share won if money were no object, at most 1
 * @returns Table: k, best spend, rate there, value per prospect
 * @example =LOYALTY.SPEND.ACQUISITION(80,0.15,5,0.4) // => {"k","best spend","rate there","value";0.0940007258491471,11.7156874897388,0.267022303422847,9.646096784089}
 * @source Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4)
 */
export function spendAcquisition(clv: unknown, rate: unknown, spend: unknown, ceiling: unknown): unknown[][] {
  return resultTable(ACQUISITION_SPEND_COLUMNS, () => [
    bestAcquisitionSpend(
      requiredNumber("clv", clv),
      requiredNumber("rate", rate),
      requiredNumber("spend", spend),
      requiredNumber("ceiling", ceiling),
    ),
  ]);
}
