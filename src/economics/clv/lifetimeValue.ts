import { atLeast, finite } from "../guards";
import { marginMultiple } from "./marginMultiple";
import type { LifetimeOptions } from "./timing";

/**
 * Customer lifetime value: margin times the margin multiple, less the cost of winning the customer.
 *
 * @param margin money per period, the first one (any finite number)
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @returns money of today
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003), Customers as assets, J. Interactive Marketing 17(1), eq. for constant margin and retention.
 */
export function lifetimeValue(margin: number, retention: number, discount: number, options: LifetimeOptions = {}): number {
  const { acquisitionCost = 0 } = options;
  finite("margin", margin);
  atLeast("acquisition_cost", acquisitionCost, 0);
  return margin * marginMultiple(retention, discount, options) - acquisitionCost;
}
