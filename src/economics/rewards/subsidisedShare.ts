import { CalcError } from "../CalcError";
import { finite } from "../guards";

/**
 * Share of the rewards that is paid on sales that would have happened anyway: 1 / (1 + L).
 *
 * @param lift extra sales as a share of the baseline, 0 to below 10
 * @returns fraction, 1 = every reward is given away
 * @throws {CalcError} argument out of range
 * Source: rewards fall due on baseline and extra sales alike; Dowling & Uncles (1997), Sloan Management Review 38(4).
 */
export function subsidisedShare(lift: number): number {
  finite("lift", lift);
  if (lift < 0 || lift >= 10)
    throw new CalcError("argument", "lift", { rule: "rate", low: 0, lowIncluded: true, high: 10, highIncluded: false, got: lift });
  return 1 / (1 + lift);
}
