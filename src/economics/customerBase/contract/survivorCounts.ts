import { CalcError } from "../../CalcError";
import { atLeast } from "../../guards";

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
