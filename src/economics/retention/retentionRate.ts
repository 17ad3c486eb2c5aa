import { CalcError } from "../CalcError";
import { above, atLeast } from "../guards";

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
