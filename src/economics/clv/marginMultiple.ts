import { CalcError } from "../CalcError";
import { discountRate, growthRate, retentionFraction, wholeNumber } from "../guards";
import { geometricSum } from "../numeric/geometricSum";

/** What `lifetimeValue` takes beside margin, retention and discount; all have the catalogue's defaults. */
export interface LifetimeOptions {
  timing?: Timing;
  /** growth of the margin per period, fraction */
  growth?: number;
  /** number of margins; undefined = unlimited */
  periods?: number;
  /** money spent once, today, to win the customer; at least 0 */
  acquisitionCost?: number;
}

/**
 * When margin k = 1, 2, ... is paid, and by whom.
 * renewal: end of period k, by those who renewed k times; end: end of period k, the first one certain;
 * now: start of period k; mid: middle of period k.
 */
export type Timing = "renewal" | "end" | "now" | "mid";

export const TIMINGS: readonly Timing[] = ["renewal", "end", "now", "mid"];

/** More periods than any contract has; also keeps a schedule within a sheet. */
export const MAX_PERIODS = 10_000;

/** When margin k is paid, in periods from today. */
export function paymentTime(timing: Timing, k: number): number {
  if (timing === "now") return k - 1;
  return timing === "mid" ? k - 0.5 : k;
}

/**
 * A capitalisation rate that is 0 at 15 decimals beside 1 + discount is what is left of decimals that cancel, such as 0.8 * 1.375 against
 * 1.1.
 */
const ROUNDING = 5e-16;

/**
 * Discount less growth of the expected margin: 1 + d - rG, G = 1 + growth, written so that it keeps its digits where the two nearly meet.
 * The value of an unlimited stream is its first payment over this rate.
 */
export function capitalisationRate(retention: number, discount: number, growth: number): number {
  return 1 - retention + (discount - growth * retention);
}

/** Does an unlimited sum with this capitalisation rate go on for ever? */
export function isEndless(capitalisation: number, discount: number): boolean {
  return capitalisation / (1 + discount) < ROUNDING;
}

/** Discount factor and survival of margin 1, times 1 + discount. */
export function firstFactor(timing: Timing, retention: number, discount: number): number {
  switch (timing) {
    case "renewal":
      return retention;
    case "end":
      return 1;
    case "now":
      return 1 + discount;
    case "mid":
      return Math.sqrt(1 + discount);
  }
}

/**
 * Number of first margins a relationship is worth: firstFactor * (1 + q + q^2 + ...), q = retention * (1 + growth) / (1 + discount).
 * Unlimited: "renewal" r/(1+d-rG), "end" 1/(1+d-rG), "now" (1+d)/(1+d-rG), "mid" = "end" * (1+d)^0.5.
 *
 * @param retention share kept from one period to the next, 0 to 1
 * @param discount effective rate per period, above -1 and below 10
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003); the four timings: Fader & Hardie (2012), note 024.
 */
export function marginMultiple(retention: number, discount: number, options: LifetimeOptions = {}): number {
  const { timing = "renewal", growth = 0, periods } = options;
  retentionFraction("retention", retention);
  discountRate("discount", discount);
  growthRate("growth", growth);
  const factor = firstFactor(timing, retention, discount);
  const capitalisation = capitalisationRate(retention, discount, growth);
  if (periods !== undefined) {
    wholeNumber("periods", periods, 1, MAX_PERIODS);
    return (factor / (1 + discount)) * geometricSum(-capitalisation / (1 + discount), periods);
  }
  if (isEndless(capitalisation, discount))
    throw new CalcError("argument", "retention", { rule: "converges", growthFactor: retention * (1 + growth), discount });
  return factor / capitalisation;
}
