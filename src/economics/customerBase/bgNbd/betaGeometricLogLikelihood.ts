import { logAddExp } from "../../numeric/logAddExp";
import { logRisingFactorial } from "../../numeric/logRisingFactorial";
import type { BetaGeometricNbd } from "../customerBase.types";
import type { GroupedHistories } from "../grouping/groupedHistories.types";
import type { ChancesBefore } from "./betaGeometric.types";

/**
 * ln of the chance of no repeat purchase where customers may leave at once: of 1 minus the chance of one, so that it keeps its digits near 0.
 * The likelihood itself is the better form where a purchase was likely.
 */
function logNoPurchase({ r, alpha, a, b }: BetaGeometricNbd, length: number): number {
  return Math.log1p((b / (a + b)) * Math.expm1(-r * Math.log1p(length / alpha)));
}

/**
 * Log-likelihood of grouped histories. As in all published figures the density of the purchase times within 0 to t_x, which no parameter
 * enters, is left out.
 */
export function betaGeometricLogLikelihood(parameters: BetaGeometricNbd, before: ChancesBefore, rows: GroupedHistories): number {
  const { r, alpha, a, b } = parameters;
  let total = 0;
  rows.x.forEach((x, k) => {
    const chances = x + before;
    const odds = chances === 0 ? -Infinity : Math.log(a) - Math.log(b + chances - 1);
    const factors = logRisingFactorial(r, x) + logRisingFactorial(b, chances) - logRisingFactorial(a + b, chances);
    for (let row = rows.first[k]!; row < rows.first[k + 1]!; row++) {
      const alive = -r * Math.log1p(rows.length[row]! / alpha) - x * Math.log(alpha + rows.length[row]!);
      const gone = odds - r * Math.log1p(rows.recency[row]! / alpha) - x * Math.log(alpha + rows.recency[row]!);
      const nearlyCertain = x === 0 && before === 1 && alive > -0.5;
      total += rows.customers[row]! * (nearlyCertain ? logNoPurchase(parameters, rows.length[row]!) : factors + logAddExp(alive, gone));
    }
  });
  return total;
}
