import { atLeast, finite } from "../guards";
import type { ChangeBasis } from "./basis";
import { multiplesAroundChange, type ChangeOptions } from "./multiplesAroundChange";

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
export function retentionGain(
  margin: number,
  retention: number,
  discount: number,
  change: number,
  basis: ChangeBasis,
  customers = 1,
  options: ChangeOptions = {},
): number {
  finite("margin", margin);
  atLeast("customers", customers, 0);
  const { difference } = multiplesAroundChange(retention, discount, change, basis, options);
  return customers * margin * difference;
}
