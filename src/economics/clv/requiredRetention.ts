import { CalcError } from "../CalcError";
import { discountRate, finite, growthRate, notNegative } from "../guards";
import { geometricSum } from "../numeric/geometricSum";
import { lifetimeValue } from "./lifetimeValue";
import { capitalisationRate, isEndless, type LifetimeOptions, marginMultiple, type Timing } from "./marginMultiple";

/** A share outside 0 to 1 by less than this is rounding. */
const ROUNDING = 1e-12;

/** The formula of the lifetime value, solved for the retention. */
function solved(timing: Timing, margin: number, discount: number, growth: number, target: number): number {
  const compound = 1 + discount;
  if (timing === "renewal") return (target * compound) / (margin + target * (1 + growth));
  const factor = timing === "now" ? compound : timing === "mid" ? Math.sqrt(compound) : 1;
  return (compound - (margin * factor) / target) / (1 + growth);
}

function snapped(share: number): number {
  if (share < 0 && share > -ROUNDING) return 0;
  return share > 1 && share < 1 + ROUNDING ? 1 : share;
}

/**
 * The retention at which the lifetime value over an unlimited horizon equals a target. With G = 1 + growth: "renewal" V(1+d)/(m+VG), "end"
 * (1+d-m/V)/G, "now" (1+d)(1-m/V)/G, "mid" (1+d-m(1+d)^0.5/V)/G.
 *
 * @param margin money per period, the first one
 * @param discount effective rate per period, above -1
 * @param target money of today; the cost of winning the customer is not taken off
 * @returns fraction, 0 to 1
 * @throws {CalcError} argument out of range; no answer when no retention from 0 to 1 gives the target
 * Source: Gupta & Lehmann (2003), solved for the retention; timings: Fader & Hardie (2012), note 024.
 */
export function requiredRetention(
  margin: number,
  discount: number,
  target: number,
  options: Pick<LifetimeOptions, "timing" | "growth"> = {},
): number {
  const { timing = "renewal", growth = 0 } = options;
  finite("margin", margin);
  discountRate("discount", discount);
  finite("target", target);
  growthRate("growth", growth);
  const retention = snapped(solved(timing, margin, discount, growth, target));
  const ends = (share: number) => !isEndless(capitalisationRate(share, discount, growth), discount);
  if (margin !== 0 && retention >= 0 && retention <= 1 && ends(retention)) return retention;
  const lowest = lifetimeValue(margin, 0, discount, options);
  if (!Number.isFinite(lowest)) throw new CalcError("noAnswer", "The value", { rule: "tooLarge" });
  const limit = ends(1) ? lifetimeValue(margin, 1, discount, options) : Infinity;
  const highest = Number.isFinite(limit) ? limit : undefined;
  throw new CalcError("noAnswer", "target", { rule: "outOfReach", lowest, highest, got: target });
}

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
  notNegative("acquisition_cost", acquisitionCost);
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
