import { CalcError } from "../CalcError";
import { type CalendarUnit, unitRatio } from "../calendar/calendarPeriod";
import { discountRate, notNegative, positive, retentionFraction } from "../guards";

/**
 * Share of the customers at the start of a period who are still there at its end: (end - new) / start.
 *
 * @param customersStart customers at the start, above 0
 * @param customersNew customers won during the period, at least 0
 * @param customersEnd customers at the end, the new ones included
 * @returns fraction, 0 to 1
 * @throws {CalcError} counts that contradict each other
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5.
 */
export function retentionFromCounts(customersStart: number, customersNew: number, customersEnd: number): number {
  positive("customers_start", customersStart);
  notNegative("customers_new", customersNew);
  notNegative("customers_end", customersEnd);
  if (customersNew > customersEnd)
    throw new CalcError("argument", "customers_new", { rule: "atMost", other: "customers_end", limit: customersEnd, got: customersNew });
  const kept = customersEnd - customersNew;
  if (kept > customersStart) throw new CalcError("argument", "customers_end", { rule: "keptMoreThanAll", kept, start: customersStart });
  return kept / customersStart;
}

/**
 * Expected number of periods a customer stays, the first one included: 1 / (1 - retention).
 *
 * @param retention share kept from one period to the next, 0 to below 1
 * @returns periods, at least 1
 * @throws {CalcError} retention out of range
 * Source: mean of the geometric distribution; Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5).
 */
export function customerLifetime(retention: number): number {
  retentionFraction("retention", retention, false);
  return 1 / (1 - retention);
}

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
