import type { Bdw, ModelFit } from "../customerBase.types";
import { fitByGradient } from "../fitByGradient";
import { distinctAges, sbgFit } from "../sbg/sbgFit";
import { survivorCounts } from "../sbg/survivorCounts";
import { bdwObjective } from "./bdwObjective";

/**
 * Fits the beta discrete Weibull to one or several cohorts by maximum likelihood, starting from the sBG, which is its case c = 1.
 *
 * @param survivors one row a cohort: customers acquired, then those left after one period, two, ...; rows may differ in length
 * @throws {CalcError} counts that rise or are negative, no row of four figures, or no loss at all
 * Source: Fader, Hardie, Liu, Davin & Steenburgh (2018), "How to project customer retention" revisited, Journal of Interactive Marketing 43.
 */
export function bdwFit(survivors: readonly ArrayLike<number>[]): ModelFit<Bdw> {
  const counts = survivorCounts(survivors, 4);
  const { alpha, beta } = sbgFit(survivors).parameters;
  return fitByGradient<Bdw>({
    names: ["alpha", "beta", "c"],
    start: { alpha, beta, c: 1 },
    evaluate: (p) => bdwObjective(p, counts),
    customers: counts.customers,
    groups: distinctAges(counts.lost, counts.kept),
  });
}
