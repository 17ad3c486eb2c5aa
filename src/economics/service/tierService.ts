import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { atLeast, everyFigure, fraction } from "../guards";
import { amountKey, sameAmount } from "../numeric/amountKey";

/** Column words of the table, in the order of its rows. */
export const SERVICE_TIER_COLUMNS = ["tier", "contribution", "cost share of margin", "verdict"];

const notNegative = (parameter: string, value: number) => atLeast(parameter, value, 0);

function shareOf(cost: number, margin: number): number {
  if (margin === 0) throw new CalcError("noAnswer", "revenue", { rule: "marginIsZero" });
  return cost / margin;
}

/**
 * Does service cost match what a tier brings: margin per customer = revenue * gross margin; contribution of the tier = customers * (margin
 * - service cost); cost share of margin = service cost / margin; verdict "cost exceeds margin" where it is above 1 at 12 digits, else "ok".
 *
 * @param names one a tier
 * @param customers number in the tier, at least 0
 * @param revenue money per customer, at least 0
 * @param grossMargin share of revenue left after the cost of goods, 0 to 1
 * @param serviceCost money per customer, at least 0
 * @returns rows in the order of TIER_COLUMNS, in the order given
 * @throws {CalcError} figures out of range
 * Source: Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5).
 */
export function tierService<N>(
  names: readonly N[],
  customers: readonly number[],
  revenue: readonly number[],
  grossMargin: readonly number[],
  serviceCost: readonly number[],
): (N | string | FigureOrError)[][] {
  everyFigure("customers", customers, notNegative);
  everyFigure("revenue", revenue, notNegative);
  everyFigure("gross_margin", grossMargin, fraction);
  everyFigure("service_cost", serviceCost, notNegative);
  return names.map((name, i) => {
    const margin = revenue[i]! * grossMargin[i]!;
    const cost = serviceCost[i]!;
    const verdict = amountKey(cost) > amountKey(margin) ? "cost exceeds margin" : "ok";
    const left = sameAmount(margin, cost) ? 0 : margin - cost;
    return [name, customers[i]! * left, figureOrError(() => shareOf(cost, margin)), verdict];
  });
}
