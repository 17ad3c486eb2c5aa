import { paymentTime, type Timing } from "../clv/timing";
import { atLeast, discountRate, everyFigure, finite, positiveFraction } from "../guards";
import { annuityFactor } from "../numeric/annuityFactor";
import { RunningSum } from "../numeric/sum";

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
  atLeast("acquisition_cost", acquisitionCost, 0);
  everyFigure("defection_rates", rates, positiveFraction);
  return Array.from(rates, (rate) => [rate, 1 / rate, worthOfLife(profits, 1 / rate, discount, timing) - acquisitionCost]);
}
