import { CalcError } from "../CalcError";
import { marginMultiple } from "../clv/marginMultiple";
import type { LifetimeOptions } from "../clv/lifetimeOptions";
import type { ChangeBasis } from "./basis";
import { shiftedRetention } from "./shiftedRetention";

/** Timing, growth and horizon; the cost of winning the customer is spent either way and plays no part. */
export type ChangeOptions = Omit<LifetimeOptions, "acquisitionCost">;

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
): { before: number; after: number } {
  const before = marginMultiple(retention, discount, options);
  const newRetention = shiftedRetention(retention, change, basis);
  const { growth = 0, periods } = options;
  const growthFactor = newRetention * (1 + growth);
  if (periods === undefined && growthFactor >= 1 + discount)
    throw new CalcError("argument", "change", { rule: "convergesAfter", growthFactor, discount });
  return { before, after: marginMultiple(newRetention, discount, options) };
}
