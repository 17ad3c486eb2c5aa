import { CalcError, type FigureOrError } from "../CalcError";
import { atLeast } from "../guards";
import { normalQuantile } from "../numeric/normalQuantile";
import { normalTwoSided } from "../numeric/normalTwoSided";
import { groupSize, openFraction, relativeLift } from "./sampleSize";

/** Column words of the evaluation, in the order of its row. */
export const RATE_LIFT_COLUMNS = ["lift", "relative", "se", "z", "p", "low", "high"];

/** Customers of one group, and how many of them did what is counted (stayed, bought, redeemed). */
export interface GroupHits {
  hits: number;
  size: number;
}

function checkGroup(group: GroupHits, hitsName: string, sizeName: string): void {
  groupSize(sizeName, group.size, 1);
  atLeast(hitsName, group.hits, 0);
  if (group.hits > group.size)
    throw new CalcError("argument", hitsName, { rule: "atMost", other: sizeName, limit: group.size, got: group.hits });
  if (group.hits > 0 && group.hits < 1)
    throw new CalcError("argument", hitsName, { rule: "countNotShare", of: "customers", got: group.hits, among: group.size });
  groupSize(hitsName, group.hits, 0);
}

/** How far Wilson's score interval reaches below and above the observed rate. Source: Wilson (1927), JASA 22. */
export function wilsonReach(group: GroupHits, z: number): { below: number; above: number } {
  const rate = group.hits / group.size;
  const spread = z * Math.sqrt(z * z + 4 * group.hits * (1 - rate));
  const shift = z * z * (1 - 2 * rate);
  const scale = 2 * (group.size + z * z);
  return { below: (spread - shift) / scale, above: (spread + shift) / scale };
}

/**
 * Test rate less control rate with the score test and Newcombe's interval (method 10: Wilson's score intervals of the two rates, squared
 * and added). z = lift / sqrt(p(1 - p)(1 / n_t + 1 / n_c)) with p = (hits_t + hits_c) / (n_t + n_c), the rate of both groups as if the
 * programme did nothing; p two-sided from the normal distribution. se = sqrt(p_t(1 - p_t) / n_t + p_c(1 - p_c) / n_c) describes the lift as
 * it was observed; a z made of it would find effects that are not there far too often in small or unequal groups.
 *
 * @param test whole counts, 0 <= hits <= size, size at least 1
 * @param confidence of the interval, above 0, below 1
 * @returns one row in the order of RATE_LIFT_COLUMNS; the interval holds up in small groups and at rates of 0 or 1; z and p are refused
 * where all customers did it or none
 * @throws {CalcError} argument out of range. Accuracy 1e-14 relative.
 * Source: score test: Pearson (1900), Philosophical Magazine 50, as given by Fleiss, Levin & Paik (2003), Statistical methods for rates and
 * proportions, 3rd ed., chapter 3, without continuity correction; Newcombe (1998), Interval estimation for the difference between
 * independent proportions, Statistics in Medicine 17, method 10.
 */
export function rateLift(test: GroupHits, control: GroupHits, confidence = 0.95): FigureOrError[] {
  checkGroup(test, "hits_test", "n_test");
  checkGroup(control, "hits_control", "n_control");
  openFraction("confidence", confidence);
  const rateTest = test.hits / test.size;
  const rateControl = control.hits / control.size;
  const lift = rateTest - rateControl;
  const se = Math.sqrt((rateTest * (1 - rateTest)) / test.size + (rateControl * (1 - rateControl)) / control.size);
  const hits = test.hits + control.hits;
  const customers = test.size + control.size;
  const seWithoutEffect = Math.sqrt((hits / customers) * ((customers - hits) / customers) * (1 / test.size + 1 / control.size));
  const reach = -normalQuantile((1 - confidence) / 2);
  const reachTest = wilsonReach(test, reach);
  const reachControl = wilsonReach(control, reach);
  const refused = (name: string): CalcError => new CalcError("noAnswer", name, { rule: "noTest" });
  return [
    lift,
    relativeLift(lift, rateControl, "The control rate"),
    se,
    seWithoutEffect > 0 ? lift / seWithoutEffect : refused("z"),
    seWithoutEffect > 0 ? normalTwoSided(lift / seWithoutEffect) : refused("p"),
    lift - Math.hypot(reachTest.below, reachControl.above),
    lift + Math.hypot(reachTest.above, reachControl.below),
  ];
}
