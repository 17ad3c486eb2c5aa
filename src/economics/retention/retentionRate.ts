import { CalcError } from "../CalcError";
import { above, atLeast, retentionFraction } from "../guards";

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
  above("customers_start", customersStart, 0);
  atLeast("customers_new", customersNew, 0);
  atLeast("customers_end", customersEnd, 0);
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
