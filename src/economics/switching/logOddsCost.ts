import { CalcError } from "../CalcError";
import { atLeast, finite } from "../guards";

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
