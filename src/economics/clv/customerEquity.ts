import { atLeast, everyFigure } from "../guards";
import { RunningSum } from "../numeric/sum";
import { lifetimeValue } from "./lifetimeValue";
import { type LifetimeOptions } from "./timing";

const notNegative = (parameter: string, value: number) => atLeast(parameter, value, 0);

/**
 * Customer equity: the customers of today times their lifetime value, plus those still to be won, each worth the lifetime value of a
 * customer just won ("now") less the cost of winning him, discounted to today.
 *
 * @param customers number of customers today, at least 0; the cost of winning them is spent and not charged
 * @param acquired customers won at the end of period 1, 2, ...; none after the last
 * @param margin money per customer and period, the first one
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @param options timing is that of today's customers; growth and periods hold for all
 * @returns money of today
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1); Blattberg & Deighton (1996).
 */
export function customerEquity(
  customers: number,
  acquired: ArrayLike<number>,
  margin: number,
  retention: number,
  discount: number,
  options: LifetimeOptions = {},
): number {
  notNegative("customers", customers);
  everyFigure("acquired", acquired, notNegative);
  const today = lifetimeValue(margin, retention, discount, { ...options, acquisitionCost: 0 });
  const won = lifetimeValue(margin, retention, discount, { ...options, timing: "now" });
  const equity = new RunningSum();
  equity.add(customers * today);
  for (let k = 1; k <= acquired.length; k++) equity.add(acquired[k - 1]! * won * (1 + discount) ** -k);
  return equity.value;
}
