import { CalcError } from "../CalcError";
import { capitalisationRate, firstFactor, isEndless, type LifetimeOptions, marginMultiple, type Timing } from "../clv/marginMultiple";
import { changeRate, discountRate, finite, growthRate, notNegative, retentionFraction } from "../guards";
import { geometricSum } from "../numeric/geometricSum";

/**
 * What "5% more customers kept" means. points: 0.80 to 0.85; relative: 0.80 to 0.84; churn: 5% fewer leave, 0.80 to 0.81.
 * The readings differ by a factor of ten in value, so there is no default.
 */
export type RetentionChangeBasis = "points" | "relative" | "churn";

export const CHANGE_BASES: readonly RetentionChangeBasis[] = ["points", "relative", "churn"];

/** Retention after the change, and by how many points it moved: `step` keeps the digits of a tiny change, which `after` no longer shows. */
function retentionStep(retention: number, change: number, basis: RetentionChangeBasis): { after: number; step: number } {
  switch (basis) {
    case "points":
      return { after: retention + change, step: change };
    case "relative":
      return { after: retention * (1 + change), step: retention * change };
    case "churn":
      return { after: retention + change * (1 - retention), step: change * (1 - retention) };
  }
}

/**
 * Retention after a change: points r + x, relative r(1 + x), churn r + x(1 - r).
 *
 * @param retention share kept now, 0 to 1
 * @param change size of the change, -1 to 1; negative = fewer kept
 * @returns fraction, at least 0 and below 1
 * @throws {CalcError} argument out of range, or a result that is no retention rate
 * Source: the three readings of Reichheld & Sasser's (1990) 5%; see also Sharp (2010), How brands grow, chapter 3.
 */
export function shiftedRetention(retention: number, change: number, basis: RetentionChangeBasis): number {
  retentionFraction("retention", retention);
  changeRate("change", change);
  const result = retentionStep(retention, change, basis).after;
  if (result < 0 || result >= 1) throw new CalcError("argument", "change", { rule: "shiftedRetention", got: result });
  return result;
}

/** Timing, growth and horizon; the cost of winning the customer is spent either way and plays no part. */
export type ChangeOptions = Omit<LifetimeOptions, "acquisitionCost">;

/** Margin multiples before and after a change of retention, and their difference with the digits that subtracting them would lose. */
export interface MultiplesAroundChange {
  before: number;
  after: number;
  difference: number;
}

/** Rise of 1 + q + ... + q^(n-1) when q becomes q + step: of the power k + 1 it is (q + step) times that of power k, plus step q^k. */
function geometricRise(ratio: number, step: number, terms: number): number {
  let rise = 0;
  let power = 1;
  let total = 0;
  for (let k = 1; k < terms; k++) {
    rise = (ratio + step) * rise + step * power;
    power *= ratio;
    total += rise;
  }
  return total;
}

/** The rise of the multiple when the retention rises by `step`: unlimited r/(1+d-rG) by (1+d) step / (c c'), others by G step / (c c'). */
function riseOfMultiple(retention: number, newRetention: number, step: number, discount: number, options: ChangeOptions): number {
  const { timing = "renewal", growth = 0, periods } = options;
  const capitalisation = capitalisationRate(newRetention, discount, growth);
  const factor = timing === "renewal" ? 1 : firstFactor(timing, retention, discount);
  if (periods === undefined) {
    const numerator = timing === "renewal" ? 1 + discount : factor * (1 + growth);
    return (numerator * step) / capitalisation / capitalisationRate(retention, discount, growth);
  }
  const ratio = (retention * (1 + growth)) / (1 + discount);
  const rise = geometricRise(ratio, (step * (1 + growth)) / (1 + discount), periods);
  if (timing !== "renewal") return (factor * rise) / (1 + discount);
  return (step * geometricSum(-capitalisation / (1 + discount), periods) + retention * rise) / (1 + discount);
}

/**
 * Margin multiples before and after a change of retention (number of first margins).
 *
 * @throws {CalcError} argument out of range; where only the sum after the change does not end, the error names the change
 */
export function multiplesAroundChange(
  retention: number,
  discount: number,
  change: number,
  basis: RetentionChangeBasis,
  options: ChangeOptions = {},
): MultiplesAroundChange {
  const before = marginMultiple(retention, discount, options);
  const newRetention = shiftedRetention(retention, change, basis);
  const { growth = 0, periods } = options;
  if (periods === undefined && isEndless(capitalisationRate(newRetention, discount, growth), discount))
    throw new CalcError("argument", "change", { rule: "convergesAfter", growthFactor: newRetention * (1 + growth), discount });
  const after = marginMultiple(newRetention, discount, options);
  const { step } = retentionStep(retention, change, basis);
  return { before, after, difference: riseOfMultiple(retention, newRetention, step, discount, options) };
}

/**
 * Fraction by which the value of a customer rises when retention changes: (value after - value before) / value before, cost of winning the
 * customer left out.
 *
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1, read by basis
 * @returns fraction (0.275 = 27.5% more)
 * @throws {CalcError} argument out of range; no answer when the value before the change is 0
 * Source: Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); multiple: Gupta & Lehmann (2003).
 */
export function valueUplift(
  retention: number,
  discount: number,
  change: number,
  basis: RetentionChangeBasis,
  options: ChangeOptions = {},
): number {
  const { before, difference } = multiplesAroundChange(retention, discount, change, basis, options);
  if (before === 0) throw new CalcError("noAnswer", "retention", { rule: "noStartingValue" });
  return difference / before;
}

/**
 * Money that a change of retention is worth: customers times margin times (multiple after - multiple before).
 *
 * @param margin money per customer and period, the first one
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1, read by basis
 * @param customers number of customers, at least 0
 * @returns money of today
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003), difference of two lifetime values.
 */
export function valueGain(
  margin: number,
  retention: number,
  discount: number,
  change: number,
  basis: RetentionChangeBasis,
  customers = 1,
  options: ChangeOptions = {},
): number {
  finite("margin", margin);
  notNegative("customers", customers);
  const { difference } = multiplesAroundChange(retention, discount, change, basis, options);
  return customers * margin * difference;
}

/**
 * By how many percent the lifetime value rises when retention rises by one percent of itself: d ln CLV / d ln r = (1+d)/(1+d-rG) with
 * "renewal" timing, rG/(1+d-rG) otherwise, G = 1 + growth; unlimited horizon, cost of winning the customer left out.
 *
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @returns percent for percent
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: derivative of the multiple of Gupta & Lehmann (2003); measured 3 to 7 in Gupta, Lehmann & Stuart (2004), Journal of Marketing
 * Research 41(1).
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
