import { CalcError } from "../CalcError";
import { above, positiveFraction } from "../guards";

/**
 * How fast a rate approaches its ceiling with spending, from one observed point: rate = ceiling * (1 - e^(-k * spend)), k = -ln(1 - rate/ceiling) / spend.
 *
 * @param parameter name of the rate's argument
 * @param rate share reached with the spend of today, above 0, below the ceiling
 * @param spend money per customer or prospect today, above 0
 * @param ceiling the most that any spend can reach, at most 1
 * @returns k, per unit of money
 * @throws {CalcError} argument out of range
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4).
 */
export function responseConstant(parameter: string, rate: number, spend: number, ceiling: number): number {
  positiveFraction(parameter, rate);
  above("spend", spend, 0);
  positiveFraction("ceiling", ceiling);
  if (rate >= ceiling) throw new CalcError("argument", parameter, { rule: "belowCeiling", ceiling, got: rate });
  return -Math.log1p(-rate / ceiling) / spend;
}

/** The rate that a spend reaches. */
export function responseRate(constant: number, spend: number, ceiling: number): number {
  return -ceiling * Math.expm1(-constant * spend);
}
