import { CalcError } from "../CalcError";
import type { ChangeBasis } from "./basis";
import { multiplesAroundChange, type ChangeOptions } from "./multiplesAroundChange";

/**
 * Fraction by which the value of a customer rises when retention changes: (value after - value before) / value before, cost of winning the customer left out.
 *
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1, read by basis
 * @returns fraction (0.275 = 27.5% more)
 * @throws {CalcError} argument out of range; no answer when the value before the change is 0
 * Source: Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5); multiple: Gupta & Lehmann (2003).
 */
export function retentionUplift(
  retention: number,
  discount: number,
  change: number,
  basis: ChangeBasis,
  options: ChangeOptions = {},
): number {
  const { before, difference } = multiplesAroundChange(retention, discount, change, basis, options);
  if (before === 0) throw new CalcError("noAnswer", "retention", { rule: "noStartingValue" });
  return difference / before;
}
