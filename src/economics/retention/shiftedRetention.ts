import { CalcError } from "../CalcError";
import { changeRate, retentionRate } from "../guards";
import type { ChangeBasis } from "./basis";

function shifted(retention: number, change: number, basis: ChangeBasis): number {
  switch (basis) {
    case "points":
      return retention + change;
    case "relative":
      return retention * (1 + change);
    case "churn":
      return retention + change * (1 - retention);
  }
}

/**
 * Retention after a change: points r + x, relative r(1 + x), churn r + x(1 - r).
 *
 * @param retention share kept now, 0 to 1
 * @param change size of the change, -1 to 1; negative = fewer kept
 * @returns fraction, at least 0 and below 1
 * @throws {CalcError} argument out of range, or a result that is no retention rate
 * Source: the three readings of Reichheld & Sasser's (1990) 5%; see also Sharp (2010), How brands grow, chapter 3.
 */
export function shiftedRetention(retention: number, change: number, basis: ChangeBasis): number {
  retentionRate("retention", retention);
  changeRate("change", change);
  const result = shifted(retention, change, basis);
  if (result < 0 || result >= 1) throw new CalcError("argument", "change", { rule: "shiftedRetention", got: result });
  return result;
}
