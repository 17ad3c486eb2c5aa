import { type CalendarUnit, unitRatio } from "../calendar/calendarPeriod";
import { discountRate, retentionFraction } from "../guards";

/**
 * The effective discount rate over another length of time: (1 + discount)^(length of `to` / length of `from`) - 1. Written with expm1 and
 * log1p, so that a daily rate keeps its digits.
 *
 * @param discount effective rate over one `from`, above -1
 * @returns effective rate over one `to`, above -1
 * @throws {CalcError} discount out of range
 * Source: Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 2, effective rates.
 */
export function convertedDiscount(discount: number, from: CalendarUnit, to: CalendarUnit): number {
  discountRate("discount", discount);
  return from === to ? discount : Math.expm1(Math.log1p(discount) * unitRatio(from, to));
}

/**
 * The retention over another length of time that keeps as many customers in the long run: retention^(length of `to` / length of `from`).
 *
 * @param retention share kept over one `from`, 0 to 1
 * @returns share kept over one `to`, 0 to 1
 * @throws {CalcError} retention out of range
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; constant retention compounds.
 */
export function convertedRetention(retention: number, from: CalendarUnit, to: CalendarUnit): number {
  retentionFraction("retention", retention);
  return from === to ? retention : retention ** unitRatio(from, to);
}
