import { betaMean } from "../../numeric/betaMean";
import { scaledExpIntegral } from "../../numeric/scaledExpIntegral";
import type { ActiveCustomer } from "./futurePurchases";

/**
 * All purchases still expected from an active customer, each discounted to now at the continuous rate delta: the mean over the chance to leave p
 * of (n/p) e^z E_(n+1)(z), z = delta span / p. Relative accuracy about 1e-12.
 *
 * Own derivation: given rate lambda and p, purchases come at lambda e^(-lambda p u) after u; discounted at delta they add up to
 * lambda / (delta + lambda p), whose mean over lambda ~ gamma(n, span) is the exponential integral (Abramowitz & Stegun 1964, 5.1.4).
 * @param delta above 0, or 0 where a > 1
 */
export function discountedPurchases({ n, span, a, b }: ActiveCustomer, delta: number): number {
  if (delta === 0) return (a + b - 1) / (a - 1);
  return betaMean(a, b, (p) => (n / p) * scaledExpIntegral(n + 1, (delta * span) / p));
}
