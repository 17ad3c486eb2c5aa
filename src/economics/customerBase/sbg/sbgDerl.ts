import { CalcError } from "../../CalcError";
import { discountRate, wholeNumber } from "../../guards";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import type { Sbg } from "../customerBase.types";
import type { DerlConvention } from "./derlConvention";
import { checkSbg } from "./sbgParameters";
import { MOST_PERIODS } from "./sbgSurvival";

function checkDiscount(p: Sbg, discount: number): void {
  discountRate("discount", discount);
  if (discount < 0) throw new CalcError("argument", "discount", { rule: "atLeast", limit: 0, got: discount });
  if (discount === 0 && p.alpha <= 1) throw new CalcError("argument", "discount", { rule: "endlessValue" });
}

/**
 * Discounted expected residual lifetime: payments of 1 a period still to come, without end, each discounted.
 *
 * @param discount effective rate per period, 0 to 1; 0 only with alpha above 1
 * @param period n, whole, 1 or more ("before") or 0 or more ("after"); not looked at for "new"
 * @throws {CalcError} a parameter that is not above 0, a period that is not whole, or no discount where the sum has no end
 * Source: Fader & Hardie (2010), Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity, Marketing Science 29(1), equation 6.
 */
export function sbgDerl(p: Sbg, discount: number, period: number, convention: DerlConvention = "before"): number {
  checkSbg(p);
  checkDiscount(p, discount);
  const { alpha, beta } = p;
  const z = 1 / (1 + discount);
  if (convention === "new") return hyp2F1One(beta, alpha + beta, z);
  wholeNumber("period", period, convention === "before" ? 1 : 0, MOST_PERIODS);
  const stay = convention === "before" ? beta + period - 1 : beta + period;
  const due = convention === "before" ? 1 : z;
  return due * (stay / (alpha + stay)) * hyp2F1One(stay + 1, alpha + stay + 1, z);
}
