import { CalcError } from "../CalcError";
import { MAX_PERIODS } from "../clv/timing";
import { atLeast, discountRate, finite, wholeNumber } from "../guards";
import { annuityFactor } from "../numeric/annuityFactor";

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

/**
 * What a rival must pay a customer to switch: the switching cost less the present value of what the rival does better.
 *
 * @param switchingCost money the customer gives up by leaving, at least 0
 * @param rivalAdvantage money per period by which the rival is cheaper or better, at period ends; negative = the rival is worse
 * @param discount effective rate per period, above -1
 * @param periods periods the advantage lasts, 1 to 10,000
 * @returns money of today; negative = the customer is better off leaving already
 * @throws {CalcError} argument out of range
 * Source: Shapiro & Varian (1999), Information Rules, chapter 5, lock-in net of a quality or cost advantage.
 */
export function breakEvenInducement(switchingCost: number, rivalAdvantage: number, discount: number, periods: number): number {
  atLeast("switching_cost", switchingCost, 0);
  finite("rival_advantage", rivalAdvantage);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  return switchingCost - rivalAdvantage * annuityFactor(discount, periods);
}

/**
 * Switching cost from flows of customers: how much better a firm does with those who are already there than with those who choose afresh,
 * ln(stayed / moved) - ln(newHere / newThere); divided by the size of the price coefficient it is money.
 *
 * @param stayed customers of this firm who stayed, a number or a share, at least 0
 * @param moved those who moved to the rival, in the same unit
 * @param newHere new customers of this firm, at least 0
 * @param newThere new customers of the rival, in the same unit
 * @param priceCoefficient effect of one unit of money on the log odds, not 0; omitted = result in log odds
 * @throws {CalcError} argument out of range; no answer where a flow is 0
 * Source: random-utility reading of Chen & Hitt (2002), Information Systems Research 13(3): loyal and new customers see the same offers.
 */
export function logOddsCost(stayed: number, moved: number, newHere: number, newThere: number, priceCoefficient?: number): number {
  const flows = { stayed, moved, new_here: newHere, new_there: newThere };
  for (const [name, flow] of Object.entries(flows)) atLeast(name, flow, 0);
  if (priceCoefficient !== undefined) {
    finite("price_coefficient", priceCoefficient);
    if (priceCoefficient === 0) throw new CalcError("argument", "price_coefficient", { rule: "notZero" });
  }
  for (const [name, flow] of Object.entries(flows)) if (flow === 0) throw new CalcError("noAnswer", name, { rule: "zeroFlow" });
  const utility = Math.log(stayed) - Math.log(moved) - Math.log(newHere) + Math.log(newThere);
  return priceCoefficient === undefined ? utility : utility / Math.abs(priceCoefficient);
}
