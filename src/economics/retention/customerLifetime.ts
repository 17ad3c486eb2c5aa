import { CalcError } from "../CalcError";
import { capitalisationRate, isEndless } from "../clv/marginMultiple";
import type { Timing } from "../clv/timing";
import { discountRate, growthRate, retentionFraction } from "../guards";

/**
 * Expected number of periods a customer stays, the first one included: 1 / (1 - retention).
 *
 * @param retention share kept from one period to the next, 0 to below 1
 * @returns periods, at least 1
 * @throws {CalcError} retention out of range
 * Source: mean of the geometric distribution; Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5).
 */
export function customerLifetime(retention: number): number {
  retentionFraction("retention", retention, false);
  return 1 / (1 - retention);
}

/**
 * By how many percent the lifetime value rises when retention rises by one percent of itself: d ln CLV / d ln r = (1+d)/(1+d-rG) with "renewal" timing,
 * rG/(1+d-rG) otherwise, G = 1 + growth; unlimited horizon, cost of winning the customer left out.
 *
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @returns percent for percent
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: derivative of the multiple of Gupta & Lehmann (2003); measured 3 to 7 in Gupta, Lehmann & Stuart (2004), Journal of Marketing Research 41(1).
 */
export function valueElasticity(retention: number, discount: number, timing: Timing = "renewal", growth = 0): number {
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  growthRate("growth", growth);
  const growthFactor = retention * (1 + growth);
  const capitalisation = capitalisationRate(retention, discount, growth);
  if (isEndless(capitalisation, discount)) throw new CalcError("argument", "retention", { rule: "converges", growthFactor, discount });
  return (timing === "renewal" ? 1 + discount : growthFactor) / capitalisation;
}
