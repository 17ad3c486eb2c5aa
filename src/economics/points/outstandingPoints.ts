import { CalcError } from "../CalcError";
import { everyFigure, fraction, notNegative, positive, positiveFraction } from "../guards";
import { SettledSum } from "../numeric/settledSum";
import { RunningSum, sum } from "../numeric/sum";
import { refuseShares } from "./redemptionForm";

/** Shares typed with six decimals may miss 1 by this much. */
const MIX_ROUNDING = 1e-6;

/**
 * What a redeemed point costs on average: share of the redeemed points that goes to each reward, times what a point costs there.
 *
 * @param redemptionMix share of the redeemed points by reward, each 0 to 1, together 1
 * @param unitCosts money per point spent on each reward, at least 0, same length
 * @returns money per point; it moves with the mix
 * @throws {CalcError} argument out of range, or shares that do not add up to 1
 * Source: weighted mean cost per point (CPP) of programme actuaries; Gault, Llaguno & Menard (2012), CAS E-Forum, Summer.
 */
export function costPerPoint(redemptionMix: ArrayLike<number>, unitCosts: ArrayLike<number>): number {
  everyFigure("redemption_mix", redemptionMix, fraction);
  everyFigure("unit_costs", unitCosts, notNegative);
  const whole = sum(redemptionMix);
  if (Math.abs(whole - 1) > MIX_ROUNDING) throw new CalcError("argument", "redemption_mix", { rule: "wholeMix", got: whole });
  const cost = new RunningSum();
  for (let i = 0; i < redemptionMix.length; i++) cost.add(redemptionMix[i]! * unitCosts[i]!);
  return cost.value;
}

/** Points that exceed an estimate, or what was issued, by less than this share of it do so by rounding. */
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
  notNegative("issued", issued);
  notNegative("redeemed", redeemed);
  fraction("ultimate_rate", ultimateRate);
  notNegative("expired", expired);
  refuseShares("redeemed", [redeemed], issued);
  const used = redeemed + expired;
  if (used > issued * (1 + ROUNDING)) throw new CalcError("argument", "redeemed plus expired", { rule: "aboveIssued", issued, got: used });
  return Math.max(0, Math.min(issued * ultimateRate - redeemed, issued - used));
}

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
export function outstandingLiability(outstanding: number, valuePerPoint: number, futureRate: number): number {
  notNegative("outstanding", outstanding);
  notNegative("value_per_point", valuePerPoint);
  fraction("future_rate", futureRate);
  return outstanding * valuePerPoint * futureRate;
}

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
  notNegative("allocated", allocated);
  positive("issued", issued);
  notNegative("redeemed", redeemed);
  positiveFraction("ultimate_rate", ultimateRate);
  refuseShares("redeemed", [redeemed], issued);
  const earned = shareRedeemed("redeemed", redeemed, issued * ultimateRate);
  return allocated * earned * (1 - ultimateRate);
}

/** Column words of the roll-forward, in the order of its rows. */
export const ROLL_FORWARD_COLUMNS = ["period", "opening", "issued", "redeemed", "expired", "closing"];

/** A balance below 0 by less than this share of all points that came in is 0 but for rounding. */
const BALANCE_ROUNDING = 1e-12;

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
    if (left < 0 - BALANCE_ROUNDING * received)
      throw new CalcError("argument", "redeemed", { rule: "overdrawn", period: i + 1, missing: 0 - left });
    const closing = Math.max(0, left);
    const row = [i + 1, before, added, redeemed[i]!, expired[i]!, closing];
    before = closing;
    return row;
  });
}
