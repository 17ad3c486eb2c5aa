import { above, atLeast, positiveFraction } from "../guards";
import { shareRedeemed } from "./shareRedeemed";

/**
 * Breakage income to date: what has been earned on points that will never be redeemed, in proportion to those that were:
 * allocated * redeemed / issued * (1 / rate - 1).
 *
 * @param allocated money allocated to the points at the sale, at least 0
 * @param issued points issued, above 0
 * @param redeemed of these, redeemed to date, at least 0
 * @param ultimateRate share of ISSUED points ever redeemed, above 0, at most 1
 * @returns money, at most allocated * (1 - rate)
 * @throws {CalcError} argument out of range, or more redeemed than the rate allows
 * Source: proportional recognition of breakage, IFRS 15 B46; ASC 606-10-55-48.
 */
export function breakageIncome(allocated: number, issued: number, redeemed: number, ultimateRate: number): number {
  atLeast("allocated", allocated, 0);
  above("issued", issued, 0);
  atLeast("redeemed", redeemed, 0);
  positiveFraction("ultimate_rate", ultimateRate);
  const earned = shareRedeemed("redeemed", redeemed, issued * ultimateRate);
  return allocated * earned * (1 - ultimateRate);
}
