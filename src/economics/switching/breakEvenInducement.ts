import { MAX_PERIODS } from "../clv/marginMultiple";
import { atLeast, discountRate, finite, wholeNumber } from "../guards";
import { annuityFactor } from "../numeric/annuityFactor";

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
