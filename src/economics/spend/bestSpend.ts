import { CalcError } from "../CalcError";
import { discountRate, finite, notNegative, positive, positiveFraction } from "../guards";
import { wrightOmega } from "../numeric/wrightOmega";

/**
 * How fast a rate approaches its ceiling with spending, from one observed point: rate = ceiling * (1 - e^(-k * spend)), k = -ln(1 -
 * rate/ceiling) / spend.
 *
 * @param parameter name of the rate's argument
 * @param rate share reached with the spend of today, above 0, below the ceiling
 * @param spend money per customer or prospect today, above 0
 * @param ceiling the most that any spend can reach, at most 1
 * @returns k, per unit of money
 * @throws {CalcError} argument out of range
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4).
 */
function responseConstant(parameter: string, rate: number, spend: number, ceiling: number): number {
  positiveFraction(parameter, rate);
  positive("spend", spend);
  positiveFraction("ceiling", ceiling);
  if (rate >= ceiling) throw new CalcError("argument", parameter, { rule: "belowCeiling", ceiling, got: rate });
  return -Math.log1p(-rate / ceiling) / spend;
}

/** The rate that a spend reaches. */
function responseRate(constant: number, spend: number, ceiling: number): number {
  return -ceiling * Math.expm1(-constant * spend);
}

/** Column words of the result. */
export const ACQUISITION_SPEND_COLUMNS = ["k", "best spend", "rate there", "value"];

/**
 * Money to spend on each prospect: where one more unit of it buys as much lifetime value as it costs, A* = ln(ceiling * k * CLV) / k;
 * nothing when even the first unit buys less.
 *
 * @param clv lifetime value of a customer won, without the cost of winning him
 * @param rate share of prospects won with the spend of today, above 0, below the ceiling
 * @param spend money per prospect today, above 0
 * @param ceiling the most that any spend can win, at most 1
 * @returns one row in the order of ACQUISITION_SPEND_COLUMNS; value = rate * CLV - spend, per prospect
 * @throws {CalcError} argument out of range
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4).
 */
export function bestAcquisitionSpend(clv: number, rate: number, spend: number, ceiling: number): number[] {
  finite("clv", clv);
  const constant = responseConstant("rate", rate, spend, ceiling);
  const first = ceiling * constant * clv;
  const best = first > 1 ? Math.log(first) / constant : 0;
  const reached = responseRate(constant, best, ceiling);
  return [constant, best, reached, best === 0 ? 0 : reached * clv - best];
}

/** Column words of the result. */
export const RETENTION_SPEND_COLUMNS = ["k", "best spend", "retention there", "value there", "value now"];

/** First margin now, spend at the end of each period on all who are up for renewal: M + (M r - R) / (1 + d - r). */
function valueAt(margin: number, discount: number, spend: number, retention: number): number {
  return margin + (margin * retention - spend) / (1 + discount - retention);
}

/**
 * Spend at which the value is highest when nothing limits it. Where the slope is 0, c x + (1+d-c) e^x = c k M (1+d) - c with x = k R and
 * ceiling c; the left side rises with x, so there is one solution, by Wright's omega.
 */
function freeOptimum(margin: number, discount: number, ceiling: number, constant: number): number {
  const rest = 1 + discount - ceiling;
  const level = constant * margin * (1 + discount) - 1;
  if (level * ceiling <= rest) return 0;
  const omega = wrightOmega(level + Math.log(rest / ceiling));
  return Math.log((ceiling * omega) / rest) / constant;
}

/**
 * Money to spend on keeping each customer, each period: where one more unit of it buys as much value as it costs.
 *
 * @param margin money per customer and period, the first one now
 * @param retention share kept with the spend of today, above 0, below the ceiling
 * @param discount effective rate per period; 1 + discount above the ceiling
 * @param spend money per customer up for renewal and period, today
 * @param ceiling the most that any spend can keep, at most 1
 * @param maxSpend upper limit of the spend; undefined = none
 * @returns one row in the order of RETENTION_SPEND_COLUMNS; a best spend of 0 or maxSpend is a corner, not a balance
 * @throws {CalcError} argument out of range
 * Accuracy: relative 1e-12. Source: Blattberg & Deighton (1996), Harvard Business Review 74(4); optimum: Pfeifer (2005), The optimal ratio
 * of acquisition and retention costs, Journal of Targeting, Measurement and Analysis for Marketing 13(2).
 */
export function bestRetentionSpend(
  margin: number,
  retention: number,
  discount: number,
  spend: number,
  ceiling: number,
  maxSpend?: number,
): number[] {
  finite("margin", margin);
  discountRate("discount", discount);
  const constant = responseConstant("retention", retention, spend, ceiling);
  if (ceiling >= 1 + discount) throw new CalcError("argument", "ceiling", { rule: "ceilingConverges", discount, got: ceiling });
  if (maxSpend !== undefined) notNegative("max_spend", maxSpend);
  const best = Math.min(maxSpend ?? Infinity, freeOptimum(margin, discount, ceiling, constant));
  const reached = responseRate(constant, best, ceiling);
  return [constant, best, reached, valueAt(margin, discount, best, reached), valueAt(margin, discount, spend, retention)];
}
