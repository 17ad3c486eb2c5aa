import { above, atLeast, positiveFraction } from "../guards";
import { shareRedeemed } from "./shareRedeemed";

/**
 * Part of the amount allocated to points that is still to be earned: allocated * (1 - redeemed / (issued * rate)).
 *
 * @param rateParameter name of the rate's argument
 * @param rate share of issued points ever redeemed, above 0, at most 1
 * @returns money, 0 to allocated
 * @throws {CalcError} argument out of range, or more redeemed than the rate allows
 */
export function deferredRevenue(issued: number, redeemed: number, allocated: number, rateParameter: string, rate: number): number {
  above("issued", issued, 0);
  atLeast("redeemed", redeemed, 0);
  atLeast("allocated", allocated, 0);
  positiveFraction(rateParameter, rate);
  return allocated * (1 - shareRedeemed(`redeemed, with the ${rateParameter},`, redeemed, issued * rate));
}
