import type { ModelFit, Sbg } from "../customerBase.types";
import { fitByGradient } from "../fitByGradient";
import { sbgObjective } from "./sbgObjective";
import { survivorCounts } from "./survivorCounts";

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
 * Source: Fader & Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1), appendix B; several cohorts: their note 017.
 */
export function sbgFit(survivors: readonly ArrayLike<number>[]): ModelFit<Sbg> {
  const counts = survivorCounts(survivors, 3);
  return fitByGradient<Sbg>({
    names: ["alpha", "beta"],
    start: START,
    evaluate: (p) => sbgObjective(p, counts),
    customers: counts.customers,
    groups: distinctAges(counts.lost, counts.kept),
  });
}
