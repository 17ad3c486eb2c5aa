import { CalcError } from "../CalcError";
import {
  discountRate,
  everyFigure,
  finite,
  fraction,
  growthRate,
  notNegative,
  retentionFraction,
  sameLength,
  wholeNumber,
} from "../guards";
import { RunningSum } from "../numeric/sum";
import { type LifetimeOptions, marginMultiple, MAX_PERIODS, paymentTime, type Timing } from "./marginMultiple";

/**
 * Customer lifetime value: margin times the margin multiple, less the cost of winning the customer.
 *
 * @param margin money per period, the first one (any finite number)
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @returns money of today
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003), Customers as assets, J. Interactive Marketing 17(1), eq. for constant margin and retention.
 */
export function lifetimeValue(margin: number, retention: number, discount: number, options: LifetimeOptions = {}): number {
  const { acquisitionCost = 0 } = options;
  finite("margin", margin);
  notNegative("acquisition_cost", acquisitionCost);
  return margin * marginMultiple(retention, discount, options) - acquisitionCost;
}

/** Column words of the schedule, in the order of its rows. */
export const SCHEDULE_COLUMNS = ["number", "time", "active", "margin", "expected margin", "discount factor", "present value", "cumulative"];

/**
 * The lifetime value margin by margin. Row 0 is the cost of winning the customer; row k holds margin k, the share of customers who pay it
 * and its present value; the last cumulative figure is the lifetime value over these periods.
 *
 * @param margin money per period, the first one
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @param periods number of margins, 1 to 10,000
 * @returns rows in the order of SCHEDULE_COLUMNS; active is a share, time in periods, the rest money
 * Source: Gupta & Lehmann (2003), term by term; timings: Fader & Hardie (2012), note 024.
 */
export function lifetimeSchedule(
  margin: number,
  retention: number,
  discount: number,
  periods: number,
  options: Omit<LifetimeOptions, "periods"> = {},
): number[][] {
  const { timing = "renewal", growth = 0, acquisitionCost = 0 } = options;
  finite("margin", margin);
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  wholeNumber("periods", periods, 1, MAX_PERIODS);
  growthRate("growth", growth);
  notNegative("acquisition_cost", acquisitionCost);
  const cost = 0 - acquisitionCost;
  const cumulative = new RunningSum();
  cumulative.add(cost);
  const rows = [[0, 0, 1, cost, cost, 1, cost, cost]];
  for (let k = 1; k <= periods; k++) {
    const time = paymentTime(timing, k);
    const active = retention ** (timing === "renewal" ? k : k - 1);
    const marginK = margin * (1 + growth) ** (k - 1);
    const factor = (1 + discount) ** -time;
    const present = active * marginK * factor;
    cumulative.add(present);
    rows.push([k, time, active, marginK, active * marginK, factor, present, cumulative.value]);
  }
  return rows;
}

/** A rise below this is rounding, not customers who came back. */
const ROUNDING = 1e-12;

function neverRising(survival: ArrayLike<number>): void {
  for (let k = 1; k < survival.length; k++)
    if (survival[k]! > survival[k - 1]! + ROUNDING)
      throw new CalcError("argument", "survival", { rule: "rises", place: k + 1, got: survival[k]!, before: survival[k - 1]! });
}

/** Counts of customers, or per cents typed whole, in place of shares. */
function refuseCounts(survival: ArrayLike<number>): void {
  const isCount = (figure: number, k: number): boolean => figure > 1 && (k === 0 || figure <= survival[k - 1]!);
  if (survival.length > 1 && Array.from(survival).every(isCount))
    throw new CalcError("argument", "survival", { rule: "otherShape", shape: "countsForShares", got: survival[0], position: "figure 1" });
}

/**
 * Lifetime value when margin and survival are known period by period: the sum of margin k times survival k, discounted k periods
 * ("renewal", "end"), k - 1 ("now") or k - 0.5 ("mid"), less the cost of winning the customer.
 *
 * @param margins money of period 1, 2, ...; any finite numbers
 * @param survival share of the first customers who pay margin k, 0 to 1, never rising; as many as margins
 * @param discount effective rate per period, above -1
 * @param acquisitionCost money spent once, today, at least 0
 * @returns money of today
 * @throws {CalcError} argument out of range, lengths that differ, a survival that rises
 * Source: Gupta & Lehmann (2003), general form; Fader & Hardie (2012), note 024.
 */
export function valueOverCurve(
  margins: ArrayLike<number>,
  survival: ArrayLike<number>,
  discount: number,
  timing: Timing = "renewal",
  acquisitionCost = 0,
): number {
  sameLength("survival", survival.length, "margins", margins.length);
  everyFigure("margins", margins, finite);
  refuseCounts(survival);
  everyFigure("survival", survival, fraction);
  neverRising(survival);
  discountRate("discount", discount);
  notNegative("acquisition_cost", acquisitionCost);
  const value = new RunningSum();
  value.add(-acquisitionCost);
  for (let k = 1; k <= margins.length; k++) value.add(margins[k - 1]! * survival[k - 1]! * (1 + discount) ** -paymentTime(timing, k));
  return value.value;
}

/**
 * Customer equity: the customers of today times their lifetime value, plus those still to be won, each worth the lifetime value of a
 * customer just won ("now") less the cost of winning him, discounted to today.
 *
 * @param customers number of customers today, at least 0; the cost of winning them is spent and not charged
 * @param acquired customers won at the end of period 1, 2, ...; none after the last
 * @param margin money per customer and period, the first one
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1
 * @param options timing is that of today's customers; growth and periods hold for all
 * @returns money of today
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1); Blattberg & Deighton (1996).
 */
export function customerEquity(
  customers: number,
  acquired: ArrayLike<number>,
  margin: number,
  retention: number,
  discount: number,
  options: LifetimeOptions = {},
): number {
  notNegative("customers", customers);
  everyFigure("acquired", acquired, notNegative);
  const today = lifetimeValue(margin, retention, discount, { ...options, acquisitionCost: 0 });
  const won = lifetimeValue(margin, retention, discount, { ...options, timing: "now" });
  const equity = new RunningSum();
  equity.add(customers * today);
  for (let k = 1; k <= acquired.length; k++) equity.add(acquired[k - 1]! * won * (1 + discount) ** -k);
  return equity.value;
}
