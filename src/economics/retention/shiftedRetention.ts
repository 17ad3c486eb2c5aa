import { CalcError } from "../CalcError";
import { changeRate, retentionFraction } from "../guards";

/**
 * What "5% more customers kept" means. points: 0.80 to 0.85; relative: 0.80 to 0.84; churn: 5% fewer leave, 0.80 to 0.81.
 * The readings differ by a factor of ten in value, so there is no default.
 */
export type RetentionChangeBasis = "points" | "relative" | "churn";

export const CHANGE_BASES: readonly RetentionChangeBasis[] = ["points", "relative", "churn"];

/** Retention after the change, and by how many points it moved: `step` keeps the digits of a tiny change, which `after` no longer shows. */
export function retentionStep(retention: number, change: number, basis: RetentionChangeBasis): { after: number; step: number } {
  switch (basis) {
    case "points":
      return { after: retention + change, step: change };
    case "relative":
      return { after: retention * (1 + change), step: retention * change };
    case "churn":
      return { after: retention + change * (1 - retention), step: change * (1 - retention) };
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
export function shiftedRetention(retention: number, change: number, basis: RetentionChangeBasis): number {
  retentionFraction("retention", retention);
  changeRate("change", change);
  const result = retentionStep(retention, change, basis).after;
  if (result < 0 || result >= 1) throw new CalcError("argument", "change", { rule: "shiftedRetention", got: result });
  return result;
}
