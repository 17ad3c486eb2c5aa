import { CalcError } from "../CalcError";
import { atLeast, finite } from "../guards";
import { geometricSum } from "../numeric/geometricSum";
import type { LifetimeOptions } from "./timing";
import { capitalisationRate, marginMultiple } from "./marginMultiple";

function never(acquisitionCost: number, worth: number): never {
  throw new CalcError("noAnswer", "acquisition_cost", { rule: "neverCovered", worth, got: acquisitionCost });
}

/**
 * Periods until the present value of the expected margins has covered the cost of winning the customer. With a the present value of margin
 * 1 and q = retention * (1 + growth) / (1 + discount), the first n margins are worth a * (1 - q^n) / (1 - q); within a period the margin
 * comes in evenly.
 *
 * @param margin money per period, the first one
 * @param retention share kept from one period to the next, 0 to 1; 1 is allowed, since the sum is finite
 * @param discount effective rate per period, above -1
 * @param acquisitionCost money spent once, today, at least 0
 * @returns periods, not rounded; 0 when nothing was spent
 * @throws {CalcError} argument out of range; no answer when all margins together are worth less than the cost
 * Source: Gupta & Lehmann (2003), sum of the first n terms; payback: Brealey, Myers & Allen (2011), Principles of corporate finance,
 * chapter 5.
 */
export function paybackPeriods(
  margin: number,
  retention: number,
  discount: number,
  acquisitionCost: number,
  options: Pick<LifetimeOptions, "timing" | "growth"> = {},
): number {
  const { timing, growth = 0 } = options;
  finite("margin", margin);
  atLeast("acquisition_cost", acquisitionCost, 0);
  const first = margin * marginMultiple(retention, discount, { timing, growth, periods: 1 });
  const decline = capitalisationRate(retention, discount, growth) / (1 + discount);
  const ratio = 1 - decline;
  if (acquisitionCost === 0) return 0;
  if (first <= 0) never(acquisitionCost, 0);
  const firstMargins = acquisitionCost / first;
  if (firstMargins <= 1 || decline === 0) return firstMargins;
  const missing = firstMargins * decline;
  if (ratio <= 0 || missing >= 1) never(acquisitionCost, first / decline);
  const whole = Math.floor(Math.log1p(-missing) / Math.log1p(-decline));
  return whole + (firstMargins - geometricSum(-decline, whole)) / ratio ** whole;
}
