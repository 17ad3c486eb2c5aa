import { CalcError } from "../CalcError";
import { atLeast, everyFigure } from "../guards";
import { SettledSum } from "../numeric/settledSum";

/** Column words of the roll-forward, in the order of its rows. */
export const ROLL_FORWARD_COLUMNS = ["period", "opening", "issued", "redeemed", "expired", "closing"];

/** A balance below 0 by less than this share of all points that came in is 0 but for rounding. */
const ROUNDING = 1e-12;

/** Movements of each period, points, each at least 0. */
export interface PointMovements {
  issued: ArrayLike<number>;
  redeemed: ArrayLike<number>;
  expired: ArrayLike<number>;
}

/**
 * Points balance from period to period: closing = opening + issued - redeemed - expired.
 *
 * @param opening points at the start, at least 0
 * @param movements points of each period, all positive, equal lengths
 * @returns rows in the order of ROLL_FORWARD_COLUMNS
 * @throws {CalcError} argument out of range, or a period that takes more points than there are
 * Source: corkscrew account, FAST Standard 02b (2016).
 */
export function rollForward(opening: number, { issued, redeemed, expired }: PointMovements): number[][] {
  const notNegative = (name: string, value: number) => atLeast(name, value, 0);
  notNegative("opening", opening);
  everyFigure("issued", issued, notNegative);
  everyFigure("redeemed", redeemed, notNegative);
  everyFigure("expired", expired, notNegative);
  const balance = new SettledSum();
  balance.add(opening);
  let received = opening;
  let before = opening;
  return Array.from(issued, (added, i) => {
    balance.add(added);
    balance.add(0 - redeemed[i]!);
    balance.add(0 - expired[i]!);
    received += added;
    const left = balance.value;
    if (left < 0 - ROUNDING * received)
      throw new CalcError("argument", "redeemed", { rule: "overdrawn", period: i + 1, missing: 0 - left });
    const closing = Math.max(0, left);
    const row = [i + 1, before, added, redeemed[i]!, expired[i]!, closing];
    before = closing;
    return row;
  });
}
