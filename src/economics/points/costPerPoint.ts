import { CalcError } from "../CalcError";
import { everyFigure } from "../everyFigure";
import { atLeast, fraction } from "../guards";
import { RunningSum, sum } from "../numeric/sum";

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
  everyFigure("unit_costs", unitCosts, (name, value) => atLeast(name, value, 0));
  const whole = sum(redemptionMix);
  if (Math.abs(whole - 1) > MIX_ROUNDING) throw new CalcError("argument", "redemption_mix", { rule: "wholeMix", got: whole });
  const cost = new RunningSum();
  for (let i = 0; i < redemptionMix.length; i++) cost.add(redemptionMix[i]! * unitCosts[i]!);
  return cost.value;
}
