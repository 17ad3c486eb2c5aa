import { CalcError } from "../CalcError";
import { atLeast, fraction } from "../guards";

/** Redeemed and expired points that exceed those issued by less than this share of them do so by rounding. */
const ROUNDING = 1e-12;

/**
 * Points still to be redeemed: issued * rate - redeemed, at least 0 and at most what is outstanding.
 *
 * @param issued points issued, at least 0
 * @param redeemed of these, redeemed to date, at least 0
 * @param ultimateRate share of ISSUED points ever redeemed, 0 to 1
 * @param expired of these, expired to date, at least 0
 * @returns points
 * @throws {CalcError} argument out of range, or more redeemed and expired than issued
 * Source: the rate of issued and the rate of outstanding points differ; Gault, Llaguno & Menard (2012), CAS E-Forum, Summer.
 */
export function futureRedemptions(issued: number, redeemed: number, ultimateRate: number, expired = 0): number {
  atLeast("issued", issued, 0);
  atLeast("redeemed", redeemed, 0);
  fraction("ultimate_rate", ultimateRate);
  atLeast("expired", expired, 0);
  const used = redeemed + expired;
  if (used > issued * (1 + ROUNDING)) throw new CalcError("argument", "redeemed plus expired", { rule: "aboveIssued", issued, got: used });
  return Math.max(0, Math.min(issued * ultimateRate - redeemed, issued - used));
}
