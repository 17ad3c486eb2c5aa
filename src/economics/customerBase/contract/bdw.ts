import { discountRate, positive, wholeNumber } from "../../guards";
import { digamma, logRisingFactorial } from "../../numeric/logGamma";
import type { Evaluation } from "../../numeric/minimise";
import type { Bdw, ModelFit } from "../customerBase.types";
import { fitByGradient } from "../fitting/fitModel";
import {
  type DerlConvention,
  distinctAges,
  logBetaRatio,
  MOST_PERIODS,
  shiftedBetaGeometricFit,
  type SurvivorCounts,
  survivorCounts,
} from "./sbg";

/** @throws {CalcError} a parameter that is not above 0 */
function checkBdw(p: Bdw): void {
  positive("alpha", p.alpha);
  positive("beta", p.beta);
  positive("c", p.c);
}

/** Beyond it t^c counts as endless: its logarithm is still exact, its gamma function is not needed. */
const HUGE = 1e300;

/**
 * ln S(t) = ln [B(alpha, beta + t^c) / B(alpha, beta)], for any t >= 0. Relative accuracy about 1e-14 of the larger of the result and 1.
 */
function logBdwSurvival({ alpha, beta, c }: Bdw, time: number): number {
  const age = time ** c;
  if (age > HUGE) return logRisingFactorial(beta, alpha) - alpha * c * Math.log(time);
  return logBetaRatio(alpha, beta, age);
}

/**
 * Share of the customers acquired who are still there after `time` periods: 0 to 1.
 *
 * @param time periods, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or a time that is not whole
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing
 * 43, equation 5.
 */
export function betaDiscreteWeibullSurvival(p: Bdw, time: number): number {
  checkBdw(p);
  wholeNumber("time", time, 0, MOST_PERIODS);
  return Math.exp(logBdwSurvival(p, time));
}

/**
 * Share of the customers left after period t - 1 who stay in period t.
 *
 * @param period t, whole, 1 or more
 * @throws {CalcError} a parameter that is not above 0, or a period that is not whole
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), equation 6.
 */
export function betaDiscreteWeibullRetention(p: Bdw, period: number): number {
  checkBdw(p);
  wholeNumber("period", period, 1, MOST_PERIODS);
  return Math.exp(logBdwSurvival(p, period) - logBdwSurvival(p, period - 1));
}

/** Terms added one by one; later ones change so slowly that an integral stands for them. */
const HEAD = 2000;
const NEGLIGIBLE = 1e-17;
/** Width of the trapezoids of the integral, and where they begin: below, the integrand is smaller than rounding. */
const WIDTH = 1 / 16;
const FIRST = -4;

/**
 * Integral of f over 0 to infinity, f falling at least as fast as e^(-delta s). Source: Takahasi & Mori (1974), double exponential
 * formulas.
 */
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
 * Source: the sum of Fader & Hardie (2010), Marketing Science 29(1), with the survival of Fader, Hardie, Liu, Davin & Steenburgh (2018); no
 * closed form is known.
 */
export function betaDiscreteWeibullDerl(p: Bdw, discount: number, period: number, convention: DerlConvention = "before"): number {
  checkBdw(p);
  discountRate("discount", discount);
  positive("discount", discount);
  if (convention === "new") return discountedSurvival(p, discount, 0, 0);
  wholeNumber("period", period, convention === "before" ? 1 : 0, MOST_PERIODS);
  if (convention === "before") return discountedSurvival(p, discount, period, period - 1);
  return discountedSurvival(p, discount, period + 1, period) / (1 + discount);
}

type Slope = readonly [number, number, number];

/** Slope of ln S(t) along alpha, beta and c. */
function survivalSlope({ alpha, beta, c }: Bdw, time: number): Slope {
  const age = time ** c;
  const all = digamma(alpha + beta + age);
  const stay = digamma(beta + age);
  const start = digamma(alpha + beta);
  return [start - all, stay - all + start - digamma(beta), (stay - all) * age * Math.log(time)];
}

/**
 * Log-likelihood of survivor counts and its slope along alpha, beta and c. The chance to leave in period t is S(t-1) - S(t), from the
 * difference of the logarithms.
 *
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), appendix.
 */
export function bdwObjective(p: Bdw, { lost, kept }: SurvivorCounts): Evaluation {
  let value = 0;
  const gradient: [number, number, number] = [0, 0, 0];
  let before = 0;
  let slopeBefore: Slope = [0, 0, 0];
  for (let t = 1; t < lost.length; t++) {
    const now = logBdwSurvival(p, t);
    const slope = survivalSlope(p, t);
    const gone = -Math.expm1(now - before);
    const logGone = before + Math.log(gone);
    value += kept[t]! * now + (lost[t] === 0 ? 0 : lost[t]! * logGone);
    for (let k = 0; k < 3; k++) {
      gradient[k]! += kept[t]! * slope[k]!;
      // S(t-1) slope(t-1) - S(t) slope(t), over their difference
      if (lost[t]! > 0) gradient[k]! += (lost[t]! * (slopeBefore[k]! - (1 - gone) * slope[k]!)) / gone;
    }
    before = now;
    slopeBefore = slope;
  }
  return { value, gradient };
}

/**
 * Fits the beta discrete Weibull to one or several cohorts by maximum likelihood, starting from the sBG, which is its case c = 1.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...; rows may differ in length
 * @throws {CalcError} counts that rise or are negative, no row of four figures, or no loss at all
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing
 * 43.
 */
export function betaDiscreteWeibullFit(survivors: readonly ArrayLike<number>[]): ModelFit<Bdw> {
  const counts = survivorCounts(survivors, 4);
  const { alpha, beta } = shiftedBetaGeometricFit(survivors).parameters;
  return fitByGradient<Bdw>({
    names: ["alpha", "beta", "c"],
    start: { alpha, beta, c: 1 },
    evaluate: (p) => bdwObjective(p, counts),
    customers: counts.customers,
    groups: distinctAges(counts.lost, counts.kept),
  });
}
