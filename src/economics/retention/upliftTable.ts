import { attempt, type Figure } from "../attempt";
import { marginMultiple } from "../clv/marginMultiple";
import { changeRate, finite } from "../guards";
import { CHANGE_BASES, type ChangeBasis } from "./basis";
import { customerLifetime } from "./customerLifetime";
import { multiplesAroundChange, type ChangeOptions } from "./multiplesAroundChange";
import { retentionUplift } from "./retentionUplift";
import { shiftedRetention } from "./shiftedRetention";

/** Column words of the uplift table, in the order of its rows. */
export const UPLIFT_COLUMNS = [
  "basis",
  "retention before",
  "retention after",
  "CLV before",
  "CLV after",
  "uplift",
  "lifetime before",
  "lifetime after",
];

/**
 * The same change read in the three ways people mean it, side by side; one row a basis. A reading that leads to no retention rate keeps its
 * refusal in its own cells.
 *
 * @param margin money per period, the first one
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1
 * @returns rows in the order of UPLIFT_COLUMNS: fractions, money of today, periods
 * @throws {CalcError} argument out of range, or a value before the change that does not end
 */
export function upliftTable(
  margin: number,
  retention: number,
  discount: number,
  change = 0.05,
  options: ChangeOptions = {},
): (ChangeBasis | Figure)[][] {
  finite("margin", margin);
  changeRate("change", change);
  const valueBefore = margin * marginMultiple(retention, discount, options);
  const lifetimeBefore = attempt(() => customerLifetime(retention));
  return CHANGE_BASES.map((basis) => [
    basis,
    retention,
    attempt(() => shiftedRetention(retention, change, basis)),
    valueBefore,
    attempt(() => margin * multiplesAroundChange(retention, discount, change, basis, options).after),
    attempt(() => retentionUplift(retention, discount, change, basis, options)),
    lifetimeBefore,
    attempt(() => customerLifetime(shiftedRetention(retention, change, basis))),
  ]);
}
