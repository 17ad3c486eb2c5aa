import { CalcError } from "../CalcError";
import { capitalisationRate, firstFactor, isEndless, marginMultiple } from "../clv/marginMultiple";
import type { LifetimeOptions } from "../clv/lifetimeOptions";
import { geometricSum } from "../numeric/geometricSum";
import type { ChangeBasis } from "./basis";
import { changedRetention, shiftedRetention } from "./shiftedRetention";

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
  basis: ChangeBasis,
  options: ChangeOptions = {},
): MultiplesAroundChange {
  const before = marginMultiple(retention, discount, options);
  const newRetention = shiftedRetention(retention, change, basis);
  const { growth = 0, periods } = options;
  if (periods === undefined && isEndless(capitalisationRate(newRetention, discount, growth), discount))
    throw new CalcError("argument", "change", { rule: "convergesAfter", growthFactor: newRetention * (1 + growth), discount });
  const after = marginMultiple(newRetention, discount, options);
  const { step } = changedRetention(retention, change, basis);
  return { before, after, difference: riseOfMultiple(retention, newRetention, step, discount, options) };
}
