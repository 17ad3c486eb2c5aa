import { CalcError } from "../../CalcError";
import { discountRate } from "../../guards";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import type { BgBb } from "../customerBase.types";
import { checkBgBbHistory } from "./bgBbHistory";
import { checkBgBb } from "./bgBbParameters";
import { bgBbTerms } from "./bgBbTerms";

/** Without a discount the sum ends only where gamma is above 1. */
function checkDiscount(p: BgBb, discount: number): void {
  discountRate("discount", discount);
  if (discount < 0) throw new CalcError("argument", "discount", { rule: "atLeast", limit: 0, got: discount });
  if (discount === 0 && p.gamma <= 1) throw new CalcError("argument", "discount", { rule: "noEnd", other: "gamma", limit: 1 });
}

/**
 * Purchases to expect of a customer from now on without end, those at the next opportunity discounted by one period, and so on.
 *
 * @param discount effective rate per opportunity, 0 to 1; 0 only with gamma above 1
 * @throws {CalcError} a parameter that is not above 0, an impossible history, or no discount where the sum has no end
 * Source: Fader, Hardie & Shang (2010), equation 14.
 */
export function bgBbDert(p: BgBb, discount: number, x: number, recency: number, n: number): number {
  checkBgBb(p);
  checkBgBbHistory(x, recency, n);
  checkDiscount(p, discount);
  const buys = (p.alpha + x) / (p.alpha + p.beta + n);
  const stay = p.delta + n;
  const leave = p.gamma + stay;
  const first = (bgBbTerms(p, x, recency, n).alive * buys * stay) / leave / (1 + discount);
  return first * hyp2F1One(stay + 1, leave + 1, 1 / (1 + discount));
}
