import { CalcError } from "../CalcError";
import { atLeast, discountRate, everyFigure, finite, fraction } from "../guards";
import { RunningSum } from "../numeric/sum";
import { paymentTime, type Timing } from "./timing";

/** A rise below this is rounding, not customers who came back. */
const ROUNDING = 1e-12;

function neverRising(survival: ArrayLike<number>): void {
  for (let k = 1; k < survival.length; k++)
    if (survival[k]! > survival[k - 1]! + ROUNDING)
      throw new CalcError("argument", "survival", { rule: "rises", place: k + 1, got: survival[k]!, before: survival[k - 1]! });
}

/** Counts of customers, or per cents typed whole, in place of shares. */
function refuseCounts(survival: ArrayLike<number>): void {
  const isCount = (figure: number, k: number): boolean => figure > 1 && (k === 0 || figure <= survival[k - 1]!);
  if (survival.length > 1 && Array.from(survival).every(isCount))
    throw new CalcError("argument", "survival", { rule: "otherShape", shape: "countsForShares", got: survival[0], position: "figure 1" });
}

/**
 * Lifetime value when margin and survival are known period by period: the sum of margin k times survival k, discounted k periods
 * ("renewal", "end"), k - 1 ("now") or k - 0.5 ("mid"), less the cost of winning the customer.
 *
 * @param margins money of period 1, 2, ...; any finite numbers
 * @param survival share of the first customers who pay margin k, 0 to 1, never rising; as many as margins
 * @param discount effective rate per period, above -1
 * @param acquisitionCost money spent once, today, at least 0
 * @returns money of today
 * @throws {CalcError} argument out of range, lengths that differ, a survival that rises
 * Source: Gupta & Lehmann (2003), general form; Fader & Hardie (2012), note 024.
 */
export function valueOverCurve(
  margins: ArrayLike<number>,
  survival: ArrayLike<number>,
  discount: number,
  timing: Timing = "renewal",
  acquisitionCost = 0,
): number {
  const expected = margins.length;
  if (survival.length !== expected)
    throw new CalcError("argument", "survival", { rule: "sameLength", other: "margins", expected, got: survival.length });
  everyFigure("margins", margins, finite);
  refuseCounts(survival);
  everyFigure("survival", survival, fraction);
  neverRising(survival);
  discountRate("discount", discount);
  atLeast("acquisition_cost", acquisitionCost, 0);
  const value = new RunningSum();
  value.add(-acquisitionCost);
  for (let k = 1; k <= expected; k++) value.add(margins[k - 1]! * survival[k - 1]! * (1 + discount) ** -paymentTime(timing, k));
  return value.value;
}
