import { above, discountRate, wholeNumber } from "../../guards";
import type { Bdw } from "../customerBase.types";
import type { DerlConvention } from "../sbg/derlConvention";
import { MOST_PERIODS } from "../sbg/sbgSurvival";
import { checkBdw } from "./bdwParameters";
import { logBdwSurvival } from "./logBdwSurvival";

/** Terms added one by one; later ones change so slowly that an integral stands for them. */
const HEAD = 2000;
const NEGLIGIBLE = 1e-17;
/** Width of the trapezoids of the integral, and where they begin: below, the integrand is smaller than rounding. */
const WIDTH = 1 / 16;
const FIRST = -4;

/** Integral of f over 0 to infinity, f falling at least as fast as e^(-delta s). Source: Takahasi & Mori (1974), double exponential formulas. */
function integral(f: (s: number) => number, delta: number): number {
  const last = Math.log(60) - Math.log(delta);
  let total = 0;
  for (let u = FIRST; u < last; u += WIDTH) {
    const s = Math.exp(u - Math.exp(-u));
    total += f(s) * s * (1 + Math.exp(-u));
  }
  return total * WIDTH;
}

/** Sum of S(t)/S(given) v^(t - from) over t = from, from + 1, ... without end. */
function discountedSurvival(p: Bdw, discount: number, from: number, given: number): number {
  const delta = Math.log1p(discount);
  const base = logBdwSurvival(p, given);
  const term = (t: number): number => Math.exp(logBdwSurvival(p, t) - base - delta * (t - from));
  let total = 0;
  for (let t = from; t < from + HEAD; t++) {
    const next = term(t);
    total += next;
    if (next <= NEGLIGIBLE * total) return total;
  }
  const start = from + HEAD;
  // Euler-Maclaurin: the first derivative by a central difference, the third one is below rounding here
  const slope = (term(start + 1) - term(start - 1)) / 2;
  return total + integral((s) => term(start + s), delta) + term(start) / 2 - slope / 12;
}

/**
 * Discounted expected residual lifetime: payments of 1 a period still to come, without end, each discounted. Relative accuracy about 1e-11.
 *
 * @param discount effective rate per period, above 0, at most 1
 * @param period n, whole, 1 or more ("before") or 0 or more ("after"); not looked at for "new"
 * @throws {CalcError} a parameter or discount that is not above 0, or a period that is not whole
 * Source: the sum of Fader & Hardie (2010), Marketing Science 29(1), with the survival of Fader, Hardie, Liu, Davin & Steenburgh (2018); no closed form is known.
 */
export function bdwDerl(p: Bdw, discount: number, period: number, convention: DerlConvention = "before"): number {
  checkBdw(p);
  discountRate("discount", discount);
  above("discount", discount, 0);
  if (convention === "new") return discountedSurvival(p, discount, 0, 0);
  wholeNumber("period", period, convention === "before" ? 1 : 0, MOST_PERIODS);
  if (convention === "before") return discountedSurvival(p, discount, period, period - 1);
  return discountedSurvival(p, discount, period + 1, period) / (1 + discount);
}
