import { figureOrError, type FigureOrError } from "../CalcError";
import { marginMultiple } from "../clv/marginMultiple";
import { MAX_PERIODS } from "../clv/timing";
import { atLeast, changeRate, finite, retentionFraction, wholeNumber } from "../guards";
import { customerLifetime } from "./retentionRate";
import { CHANGE_BASES, type RetentionChangeBasis, shiftedRetention } from "./shiftedRetention";
import { type ChangeOptions, multiplesAroundChange, valueUplift } from "./valueUplift";

/** Column words of the path, in the order of its rows. */
export const BASE_PATH_COLUMNS = ["period", "base", "new base", "difference", "profit difference"];

/**
 * The number of customers period by period, with the retention of today and with another one: N(t) = N(t-1) * retention + acquired.
 *
 * @param customers number of customers at the start, at least 0
 * @param acquired customers won in each period, at least 0; they join at its end
 * @param retention share kept each period now, 0 to 1
 * @param newRetention share kept each period after the change, 0 to 1
 * @param periods number of periods, 1 to 10,000
 * @param margin money per customer and period
 * @returns rows in the order of BASE_PATH_COLUMNS: closing numbers of customers, money of the period, not discounted
 * @throws {CalcError} argument out of range
 * Source: Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5), seen from the company; Gupta & Lehmann (2005),
 * Managing customers as investments.
 */
export function basePath(
  customers: number,
  acquired: number,
  retention: number,
  newRetention: number,
  periods: number,
  margin = 0,
): number[][] {
  atLeast("customers", customers, 0);
  atLeast("acquired", acquired, 0);
  retentionFraction("retention", retention);
  retentionFraction("new_retention", newRetention);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  finite("margin", margin);
  const rows: number[][] = [];
  let base = customers;
  let newBase = customers;
  for (let period = 1; period <= periods; period++) {
    base = base * retention + acquired;
    newBase = newBase * newRetention + acquired;
    rows.push([period, base, newBase, newBase - base, margin * (newBase - base)]);
  }
  return rows;
}

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
): (RetentionChangeBasis | FigureOrError)[][] {
  finite("margin", margin);
  changeRate("change", change);
  const valueBefore = margin * marginMultiple(retention, discount, options);
  const lifetimeBefore = figureOrError(() => customerLifetime(retention));
  return CHANGE_BASES.map((basis) => [
    basis,
    retention,
    figureOrError(() => shiftedRetention(retention, change, basis)),
    valueBefore,
    figureOrError(() => margin * multiplesAroundChange(retention, discount, change, basis, options).after),
    figureOrError(() => valueUplift(retention, discount, change, basis, options)),
    lifetimeBefore,
    figureOrError(() => customerLifetime(shiftedRetention(retention, change, basis))),
  ]);
}
