import { above, atLeast, finite, fraction } from "../guards";

/**
 * Cost of customers lost: lost * ((1 - replaced) * lifetime value + replaced * replacement cost). A customer who is replaced by one of the
 * same value costs only the replacement.
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

/**
 * Extra share of customers whose loss uses up what a cut in service saves: saving / (customers * lifetime value).
 *
 * @param saving money saved once, or each period for a lifetime value counted from the same moment, at least 0
 * @param customers number of customers served, above 0
 * @param clv lifetime value of a customer, money, above 0
 * @returns share of the customers, to be lost once; above 1 = the cut pays even if all leave
 * @throws {CalcError} argument out of range
 * Source: root of saving - extra churn * customers * lifetime value; Braff & DeVine (2008), Maintaining the customer experience, McKinsey
 * Quarterly.
 */
export function breakEvenChurn(saving: number, customers: number, clv: number): number {
  atLeast("saving", saving, 0);
  above("customers", customers, 0);
  above("clv", clv, 0);
  return saving / customers / clv;
}
