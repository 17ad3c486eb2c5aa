import { amountKey, sameAmount } from "../../numeric/amountKey";
import type { Segmentation } from "../keyAccounts.types";

export interface ClassBurden {
  name: string;
  accounts: number;
  /** value of the class in the first measure */
  value: number;
  /** margin before the cost to serve, on the basis that the segmentation names */
  margin: number;
  serviceCost: number;
  /** margin less cost */
  contribution: number;
  /** cost as a share of the margin; NaN where the margin is not above 0 */
  costShare: number;
  /** as LOYALTY.SERVICE.TIERS says it */
  verdict: "ok" | "cost exceeds margin";
}

/**
 * Does service cost match what each class brings? One line a class, in the order of the classes.
 * @returns undefined where no service activities were given
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function serviceBurden({ classes }: Segmentation): ClassBurden[] | undefined {
  if (classes.some(({ serviceCost }) => serviceCost === undefined)) return undefined;
  return classes.map(({ name, accounts, value, margin = 0, serviceCost = 0 }) => ({
    name,
    accounts,
    value,
    margin,
    serviceCost,
    contribution: sameAmount(margin, serviceCost) ? 0 : margin - serviceCost,
    costShare: margin > 0 ? serviceCost / margin : NaN,
    verdict: amountKey(serviceCost) > amountKey(margin) ? "cost exceeds margin" : "ok",
  }));
}
