import { atLeast, finite, fraction } from "../guards";

/**
 * Cost of customers lost: lost * ((1 - replaced) * lifetime value + replaced * replacement cost). A customer who is replaced by one of the same
 * value costs only the replacement.
 *
 * @param customersLost number, at least 0
 * @param clv lifetime value of a lost customer, money
 * @param replaced share of the lost customers who are replaced, 0 to 1
 * @param replacementCost money to win a replacement, at least 0
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1), value at risk of a lost customer.
 */
export function churnCost(customersLost: number, clv: number, replaced = 0, replacementCost = 0): number {
  atLeast("customers_lost", customersLost, 0);
  finite("clv", clv);
  fraction("replaced", replaced);
  atLeast("replacement_cost", replacementCost, 0);
  return customersLost * ((1 - replaced) * clv + replaced * replacementCost);
}
