import { CalcError, figureOrError, type FigureOrError } from "../CalcError";
import { capitalisationRate, isEndless, marginMultiple, MAX_PERIODS, paymentTime, type Timing } from "../clv/marginMultiple";
import { changeRate, discountRate, everyFigure, finite, notNegative, positiveFraction, retentionFraction, wholeNumber } from "../guards";
import { annuityFactor } from "../numeric/geometricSum";
import { RunningSum } from "../numeric/sum";
import { customerLifetime } from "./retentionRate";
import {
  CHANGE_BASES,
  type ChangeOptions,
  multiplesAroundChange,
  type RetentionChangeBasis,
  shiftedRetention,
  valueUplift,
} from "./valueUplift";

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
  notNegative("customers", customers);
  notNegative("acquired", acquired);
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

/**
 * The most that a change of retention is worth spending on, per customer: once; each period on every customer there at its start; each
 * period on renewed customers only. The second is gain * (1+d-r')/(1+d), the third gain * (1+d-r')/r', with r' the retention after the
 * change. The spend stays the same money while the margin grows.
 *
 * @param margin money per period, the first one
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1, read by basis
 * @returns three figures, money; the third is a refusal when nobody renews
 * @throws {CalcError} argument out of range, or a sum that does not end
 * Source: difference of two lifetime values, Gupta & Lehmann (2003), spread over the annuity of the customers still there.
 */
export function breakEvenSpend(
  margin: number,
  retention: number,
  discount: number,
  change: number,
  basis: RetentionChangeBasis,
  options: Omit<ChangeOptions, "periods"> = {},
): (number | CalcError)[] {
  finite("margin", margin);
  const { difference } = multiplesAroundChange(retention, discount, change, basis, options);
  const kept = shiftedRetention(retention, change, basis);
  const annuity = capitalisationRate(kept, discount, 0);
  if (isEndless(annuity, discount)) throw new CalcError("argument", "change", { rule: "convergesAfter", growthFactor: kept, discount });
  const gain = margin * difference;
  const renewed = kept === 0 ? new CalcError("noAnswer", "change", { rule: "nobodyRenews" }) : (gain * annuity) / kept;
  return [gain, (gain * annuity) / (1 + discount), renewed];
}

/** Column words of the table, in the order of its rows. */
export const DEFECTION_COLUMNS = ["rate", "life", "value"];

/** Present value of the profits of a life of so many years; the last profit is carried on, the last year counts pro rata. */
function worthOfLife(profits: ArrayLike<number>, life: number, discount: number, timing: Timing): number {
  const listed = profits.length;
  const factor = (year: number) => (1 + discount) ** -paymentTime(timing, year);
  const worth = new RunningSum();
  for (let year = 1; year <= Math.min(listed, Math.ceil(life)); year++)
    worth.add(profits[year - 1]! * Math.min(1, life - year + 1) * factor(year));
  if (life <= listed) return worth.value;
  const more = Math.floor(life) - listed;
  const part = (life - Math.floor(life)) * (1 + discount) ** -(more + 1);
  worth.add(profits[listed - 1]! * factor(listed) * (annuityFactor(discount, more) + part));
  return worth.value;
}

/**
 * Value of a customer at different rates of defection: the present value of the profits over the average life 1 / rate, less the cost of
 * winning the customer. It is the value of one customer, not the profit of the company.
 *
 * @param profits money a customer brings in year 1, 2, ...; the last is carried on
 * @param discount effective rate per year, above -1
 * @param acquisitionCost money spent once, today, at least 0
 * @param rates share of customers lost each year, above 0, at most 1
 * @param timing when a year's profit comes; the part of a last year comes when a whole one would
 * @returns rows in the order of DEFECTION_COLUMNS: fraction, years, money of today
 * @throws {CalcError} argument out of range
 * Source: Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5), the exhibits; they print no discount rate.
 */
export function defectionValues(
  profits: ArrayLike<number>,
  discount: number,
  acquisitionCost: number,
  rates: ArrayLike<number>,
  timing: Timing = "mid",
): number[][] {
  everyFigure("profits", profits, finite);
  discountRate("discount", discount);
  notNegative("acquisition_cost", acquisitionCost);
  everyFigure("defection_rates", rates, positiveFraction);
  return Array.from(rates, (rate) => [rate, 1 / rate, worthOfLife(profits, 1 / rate, discount, timing) - acquisitionCost]);
}
