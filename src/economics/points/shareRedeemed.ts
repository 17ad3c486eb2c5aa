import { CalcError } from "../CalcError";

/** Redemptions that exceed the estimate by less than this share of it do so by rounding. */
const ROUNDING = 1e-12;

/**
 * Share of the points expected to be redeemed that has been redeemed.
 *
 * @param redeemed points redeemed to date, at least 0
 * @param expected points expected to be redeemed in all, above 0
 * @param period number of the period, for the refusal
 * @returns 0 to 1
 * @throws {CalcError} more redeemed than expected: the estimate is out of date
 */
export function shareRedeemed(parameter: string, redeemed: number, expected: number, period?: number): number {
  if (redeemed > expected * (1 + ROUNDING))
    throw new CalcError("argument", parameter, { rule: "aboveExpected", expected, period, got: redeemed });
  return Math.min(1, redeemed / expected);
}
