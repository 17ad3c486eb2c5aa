import { wholeNumber } from "../../guards";
import { logAddExp } from "../../numeric/logAddExp";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { BgBb } from "../customerBase.types";
import { MOST_OPPORTUNITIES } from "./bgBbHistory";
import { checkBgBb } from "./bgBbParameters";

/** ln [C(i, count) B(alpha + count, beta + i - count) / B(alpha, beta)]: count purchases at i opportunities of a customer who stays. */
function logBought(p: BgBb, i: number, count: number): number {
  const ways = logRisingFactorial(i - count + 1, count) - logRisingFactorial(1, count);
  return ways + logRisingFactorial(p.alpha, count) + logRisingFactorial(p.beta, i - count) - logRisingFactorial(p.alpha + p.beta, i);
}

/** ln of the chance to have left just after opportunity i, or to stay beyond it. */
function logLeft(p: BgBb, i: number): number {
  return Math.log(p.gamma) + logRisingFactorial(p.delta, i) - logRisingFactorial(p.gamma + p.delta, i + 1);
}

function logStayed(p: BgBb, i: number): number {
  return logRisingFactorial(p.delta, i) - logRisingFactorial(p.gamma + p.delta, i);
}

/**
 * Probability that a new customer makes `count` purchases at `opportunities` opportunities, the first `after` opportunities not counted.
 *
 * @param opportunities whole, 0 or more
 * @param count whole, 0 or more; more than `opportunities` has probability 0
 * @param after opportunities that pass before counting begins, 0 for the customer's first ones
 * @throws {CalcError} a parameter that is not above 0, or a figure that is not whole
 * Source: Fader, Hardie & Shang (2010), equations 7 and 10; all terms positive, added as logarithms.
 */
export function bgBbPmf(p: BgBb, opportunities: number, count: number, after = 0): number {
  checkBgBb(p);
  wholeNumber("opportunities", opportunities, 0, MOST_OPPORTUNITIES);
  wholeNumber("count", count, 0, MOST_OPPORTUNITIES);
  wholeNumber("after", after, 0, MOST_OPPORTUNITIES);
  if (count > opportunities) return 0;
  let total = logBought(p, opportunities, count) + logStayed(p, after + opportunities);
  for (let i = count; i < opportunities; i++) total = logAddExp(total, logBought(p, i, count) + logLeft(p, after + i));
  const goneBefore = count === 0 && after > 0 ? -Math.expm1(logStayed(p, after)) : 0;
  return Math.min(1, Math.exp(total) + goneBefore);
}
