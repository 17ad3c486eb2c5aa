import { retentionRate } from "../guards";

/**
 * Expected number of periods a customer stays, the first one included: 1 / (1 - retention).
 *
 * @param retention share kept from one period to the next, 0 to below 1
 * @returns periods, at least 1
 * @throws {CalcError} retention out of range
 * Source: mean of the geometric distribution; Reichheld & Sasser (1990), Zero defections, Harvard Business Review 68(5).
 */
export function customerLifetime(retention: number): number {
  retentionRate("retention", retention, false);
  return 1 / (1 - retention);
}
