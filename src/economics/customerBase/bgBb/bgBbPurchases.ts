import { wholeNumber } from "../../guards";
import type { BgBb } from "../customerBase.types";
import { MOST_OPPORTUNITIES } from "./bgBbHistory";
import { checkBgBb } from "./bgBbParameters";
import { expectedStays } from "./expectedStays";

/**
 * Purchases to expect of a new customer at his first `opportunities` opportunities.
 *
 * @param opportunities whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or opportunities that are not whole
 * Source: Fader, Hardie & Shang (2010), equation 8, summed term by term.
 */
export function bgBbPurchases(p: BgBb, opportunities: number): number {
  checkBgBb(p);
  wholeNumber("opportunities", opportunities, 0, MOST_OPPORTUNITIES);
  return (p.alpha / (p.alpha + p.beta)) * expectedStays(p.gamma, p.delta, opportunities);
}
