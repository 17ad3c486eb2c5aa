import { atLeast, finite } from "../guards";

/**
 * What a rival gains by winning a customer over: the customer's value less the switching costs of both sides.
 *
 * @param customerValue what the customer is worth to the rival, money
 * @param customerCost switching cost the rival must make up for, money, at least 0
 * @param rivalCost the rival's own cost of taking the customer on, money, at least 0
 * @returns money; at or below 0 the customer is locked in
 * @throws {CalcError} argument out of range
 * Source: Shapiro & Varian (1999), Information Rules, chapter 5: total switching cost is the customer's plus the new supplier's.
 */
export function rivalGain(customerValue: number, customerCost: number, rivalCost: number): number {
  finite("customer_value", customerValue);
  atLeast("customer_cost", customerCost, 0);
  atLeast("rival_cost", rivalCost, 0);
  return customerValue - customerCost - rivalCost;
}
