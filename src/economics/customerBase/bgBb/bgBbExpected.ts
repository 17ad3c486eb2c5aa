import { wholeNumber } from "../../guards";
import type { BgBb } from "../customerBase.types";
import { checkBgBbHistory, MOST_OPPORTUNITIES } from "./bgBbHistory";
import { checkBgBb } from "./bgBbParameters";
import { bgBbTerms } from "./bgBbTerms";
import { expectedStays } from "./expectedStays";

/**
 * Purchases to expect of a customer at the next `horizon` opportunities, given his history.
 *
 * @param horizon opportunities, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or an impossible history
 * Source: Fader, Hardie & Shang (2010), equation 13, the sum term by term: its closed form has a pole at gamma = 1.
 */
export function bgBbExpected(p: BgBb, horizon: number, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  wholeNumber("horizon", horizon, 0, MOST_OPPORTUNITIES);
  const buys = (p.alpha + x) / (p.alpha + p.beta + n);
  return bgBbTerms(p, x, recency, n).alive * buys * expectedStays(p.gamma, p.delta + n, horizon);
}
