import { above, atLeast } from "../guards";

/**
 * Extra share of customers whose loss uses up what a cut in service saves: saving / (customers * lifetime value).
 *
 * @param saving money saved once, or each period for a lifetime value counted from the same moment, at least 0
 * @param customers number of customers served, above 0
 * @param clv lifetime value of a customer, money, above 0
 * @returns share of the customers, to be lost once; above 1 = the cut pays even if all leave
 * @throws {CalcError} argument out of range
 * Source: root of saving - extra churn * customers * lifetime value; Braff & DeVine (2008), Maintaining the customer experience, McKinsey Quarterly.
 */
export function breakEvenChurn(saving: number, customers: number, clv: number): number {
  atLeast("saving", saving, 0);
  above("customers", customers, 0);
  above("clv", clv, 0);
  return saving / customers / clv;
}
