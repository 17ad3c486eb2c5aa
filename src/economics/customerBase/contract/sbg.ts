import { CalcError } from "../../CalcError";
import { atLeast, discountRate, positive, wholeNumber } from "../../guards";
import { hyp2F1One } from "../../numeric/hyp2F1One";
import { logRisingFactorial } from "../../numeric/logGamma";
import type { Evaluation } from "../../numeric/minimise";
import type { ModelFit, Sbg } from "../customerBase.types";
import { fitByGradient } from "../fitting/fitModel";

/** What became of the customers of all cohorts together; entry t = after t periods. */
export interface SurvivorCounts {
  /** customers lost in period t; entry 0 is 0 */
  lost: Float64Array;
  /** customers of cohorts last seen after t periods who were still there */
  kept: Float64Array;
  customers: number;
  cohorts: number;
}

function checkCohort(cohort: ArrayLike<number>, number: number): void {
  for (let t = 0; t < cohort.length; t++) {
    atLeast(`survivors row ${number} figure ${t + 1}`, cohort[t]!, 0);
    const before = t === 0 ? Infinity : cohort[t - 1]!;
    if (cohort[t]! > before)
      throw new CalcError("argument", "survivors", { rule: "survivorsRise", cohort: number, place: t + 1, before, got: cohort[t]! });
  }
}

/** The length of the longest cohort in figures. */
function longest(survivors: readonly ArrayLike<number>[]): number {
  return survivors.reduce((most, cohort) => Math.max(most, cohort.length), 0);
}

/**
 * Losses by age from the survivors of one or several cohorts, which may be seen for different times.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...; customers, 0 or more, never rising
 * @param needed least figures in the longest row
 * @throws {CalcError} counts that rise or are negative, rows too short, or no loss at all
 */
export function survivorCounts(survivors: readonly ArrayLike<number>[], needed = 2): SurvivorCounts {
  const length = longest(survivors);
  if (length < needed) throw new CalcError("argument", "survivors", { rule: "tooShortCohort", needed, got: length });
  const counts: SurvivorCounts = { lost: new Float64Array(length), kept: new Float64Array(length), customers: 0, cohorts: 0 };
  survivors.forEach((cohort, i) => {
    checkCohort(cohort, i + 1);
    if (cohort.length === 0) return;
    counts.cohorts++;
    counts.customers += cohort[0]!;
    for (let t = 1; t < cohort.length; t++) counts.lost[t]! += cohort[t - 1]! - cohort[t]!;
    counts.kept[cohort.length - 1]! += cohort[cohort.length - 1]!;
  });
  if (counts.lost.every((count) => count === 0)) throw new CalcError("noAnswer", "survivors", { rule: "nobodyLost" });
  return counts;
}

/** @throws {CalcError} a parameter that is not above 0 */
export function checkSbg(p: Sbg): void {
  positive("alpha", p.alpha);
  positive("beta", p.beta);
}

/**
 * ln [B(alpha, beta + age) / B(alpha, beta)] for alpha, beta > 0, age >= 0: the chance, under beta(alpha, beta), to stay `age` times.
 * Steps by the smaller of age and alpha, so that two large logarithms are not subtracted. Absolute error about 1e-14 of the larger of the
 * result and 1.
 */
export function logBetaRatio(alpha: number, beta: number, age: number): number {
  if (age < alpha) return logRisingFactorial(beta, age) - logRisingFactorial(alpha + beta, age);
  return logRisingFactorial(beta, alpha) - logRisingFactorial(beta + age, alpha);
}

/** Longest time in periods: its figures are still exact. */
export const MOST_PERIODS = 1e9;

/**
 * Share of the customers acquired who are still there after `time` periods: 0 to 1.
 *
 * @param time periods, whole, 0 or more
 * @throws {CalcError} a parameter that is not above 0, or a time that is not whole
 * Source: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), equation 6.
 */
export function shiftedBetaGeometricSurvival(p: Sbg, time: number): number {
  checkSbg(p);
  wholeNumber("time", time, 0, MOST_PERIODS);
  return Math.exp(logBetaRatio(p.alpha, p.beta, time));
}

/**
 * Share of the customers left after period t - 1 who stay in period t: rises with t, since those more likely to leave leave first.
 *
 * @param period t, whole, 1 or more
 * @throws {CalcError} a parameter that is not above 0, or a period that is not whole
 * Source: Fader & Hardie (2007), equation 8.
 */
export function shiftedBetaGeometricRetention(p: Sbg, period: number): number {
  checkSbg(p);
  wholeNumber("period", period, 1, MOST_PERIODS);
  return (p.beta + period - 1) / (p.alpha + p.beta + period - 1);
}

/**
 * When the rest of a contract's life is valued. before = at the end of period n, renewal n pending (n - 1 renewals made), its payment
 * counted in full; after = just after renewal n, the next payment a period away; new = at the start, the first payment included.
 */
export type DerlConvention = "before" | "after" | "new";

export const DERL_CONVENTIONS: readonly DerlConvention[] = ["before", "after", "new"];

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
 * Source: Fader & Hardie (2010), Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity, Marketing Science
 * 29(1), equation 6.
 */
export function shiftedBetaGeometricDerl(p: Sbg, discount: number, period: number, convention: DerlConvention = "before"): number {
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

/**
 * Log-likelihood of survivor counts and its slope along alpha and beta, by the recursion over periods: no gamma function is needed.
 *
 * Source: Fader & Hardie (2007), appendix B and equation 7.
 */
export function sbgObjective({ alpha, beta }: Sbg, { lost, kept }: SurvivorCounts): Evaluation {
  let logSurvival = 0;
  let alphaSlope = 0;
  let betaSlope = 0;
  let value = 0;
  const gradient: [number, number] = [0, 0];
  for (let t = 1; t < lost.length; t++) {
    const stay = beta + t - 1;
    const all = alpha + stay;
    value += lost[t]! * (logSurvival + Math.log(alpha / all));
    gradient[0] += lost[t]! * (alphaSlope + 1 / alpha - 1 / all);
    gradient[1] += lost[t]! * (betaSlope - 1 / all);
    logSurvival -= Math.log1p(alpha / stay);
    alphaSlope -= 1 / all;
    betaSlope += 1 / stay - 1 / all;
    value += kept[t]! * logSurvival;
    gradient[0] += kept[t]! * alphaSlope;
    gradient[1] += kept[t]! * betaSlope;
  }
  return { value, gradient };
}

const START: Sbg = { alpha: 1, beta: 1 };

/** Ages at which somebody left or was last seen: as many different facts as the data hold. */
export function distinctAges(lost: ArrayLike<number>, kept: ArrayLike<number>): number {
  return Array.from(lost).filter((count, age) => count > 0 || kept[age]! > 0).length;
}

/**
 * Fits the shifted beta-geometric to one or several cohorts by maximum likelihood.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...; rows may differ in length
 * @throws {CalcError} counts that rise or are negative, no row of three figures, or no loss at all
 * Source: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), appendix B; several cohorts:
 * their note 017.
 */
export function shiftedBetaGeometricFit(survivors: readonly ArrayLike<number>[]): ModelFit<Sbg> {
  const counts = survivorCounts(survivors, 3);
  return fitByGradient<Sbg>({
    names: ["alpha", "beta"],
    start: START,
    evaluate: (p) => sbgObjective(p, counts),
    customers: counts.customers,
    groups: distinctAges(counts.lost, counts.kept),
  });
}
