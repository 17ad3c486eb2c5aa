import { type CalendarUnit, unitRatio } from "../calendar/calendarUnit";
import { retentionRate } from "../guards";

/**
 * The retention over another length of time that keeps as many customers in the long run: retention^(length of `to` / length of `from`).
 *
 * @param retention share kept over one `from`, 0 to 1
 * @returns share kept over one `to`, 0 to 1
 * @throws {CalcError} retention out of range
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; constant retention compounds.
 */
export function convertedRetention(retention: number, from: CalendarUnit, to: CalendarUnit): number {
  retentionRate("retention", retention);
  return from === to ? retention : retention ** unitRatio(from, to);
}
