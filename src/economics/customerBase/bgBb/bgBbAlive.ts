import type { BgBb } from "../customerBase.types";
import { checkBgBbHistory } from "./bgBbHistory";
import { checkBgBb } from "./bgBbParameters";
import { bgBbTerms } from "./bgBbTerms";

/**
 * Probability that a customer is still alive at the next opportunity, n + 1: 0 to 1.
 *
 * @throws {CalcError} a parameter that is not above 0, or an impossible history
 * Source: Fader, Hardie & Shang (2010), equation 11.
 */
export function bgBbAlive(p: BgBb, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  return (bgBbTerms(p, x, recency, n).alive * (p.delta + n)) / (p.gamma + p.delta + n);
}
