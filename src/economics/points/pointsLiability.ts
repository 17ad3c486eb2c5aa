import { atLeast, fraction } from "../guards";

/**
 * What the points members still hold stand for: outstanding * value * share still to be redeemed. Undiscounted.
 *
 * @param outstanding points issued, neither redeemed nor expired, at least 0
 * @param valuePerPoint money per point, at least 0: unit cost for a provision, allocated price for the contract liability
 * @param futureRate share of the outstanding points still to be redeemed, 0 to 1; not the share of those issued
 * @returns money
 * @throws {CalcError} argument out of range
 * Source: outstanding points x cost per point x ultimate redemption rate; Gault, Llaguno & Menard (2012), CAS E-Forum, Summer.
 */
export function pointsLiability(outstanding: number, valuePerPoint: number, futureRate: number): number {
  atLeast("outstanding", outstanding, 0);
  atLeast("value_per_point", valuePerPoint, 0);
  fraction("future_rate", futureRate);
  return outstanding * valuePerPoint * futureRate;
}
