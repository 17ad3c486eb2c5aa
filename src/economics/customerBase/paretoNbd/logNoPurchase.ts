import { betaMean } from "../../numeric/betaMean";
import type { ParetoNbd } from "../customerBase.types";

/**
 * ln of the chance of no repeat purchase within a time where that chance is almost 1: ln(1 - chance of one), so that the small result keeps its digits.
 * Relative accuracy about 1e-12. The chance of a purchase = mean of 1 - (1 + u/alpha)^-r over the time active u (own arrangement).
 */
export function logNoPurchase({ r, alpha, s, beta }: ParetoNbd, time: number): number {
  const bought = (u: number): number => -Math.expm1(-r * Math.log1p(u / alpha));
  const density = (u: number): number => (s / beta) * Math.exp(-(s + 1) * Math.log1p(u / beta));
  const left = time * betaMean(1, 1, (share) => density(share * time) * bought(share * time));
  return Math.log1p(-left - Math.exp(-s * Math.log1p(time / beta)) * bought(time));
}
