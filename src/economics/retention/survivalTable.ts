import { CalcError } from "../CalcError";
import type { CalendarUnit } from "../calendar/calendarUnit";
import { wholeUnits } from "../calendar/calendarPeriod";

/** Most ages in one table: a hundred years of days. */
export const MAX_AGE = 36_525;

/** Column words of the table, in the order of its rows. */
export const SURVIVAL_COLUMNS = ["age", "at risk", "lost", "retention", "survival", "se"];

/** How many customers reached each age and no further, and how many of them left. */
function countAges(
  starts: ArrayLike<number>,
  ends: ArrayLike<number | undefined>,
  asOf: number,
  unit: CalendarUnit,
): { reached: number[]; lost: number[] } {
  const reached: number[] = [];
  const lost: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    if (starts[i]! > asOf) continue;
    const end = ends[i];
    const left = end !== undefined && end <= asOf;
    const age = wholeUnits(starts[i]!, left ? end : asOf, unit);
    if (age > MAX_AGE) throw new CalcError("argument", "unit", { rule: "tooManyPeriods", limit: MAX_AGE, got: age });
    while (reached.length <= age) {
      reached.push(0);
      lost.push(0);
    }
    reached[age]!++;
    if (left) lost[age]!++;
  }
  if (reached.length === 0) throw new CalcError("argument", "start_dates", { rule: "allAfter", other: "as_of" });
  return { reached, lost };
}

/**
 * How long customers stay, from those who left and those who have not yet left: at each age k the share of those at risk who stay, the product of these
 * shares (Kaplan-Meier) and its standard error (Greenwood). At risk at age k is who was a customer for at least k whole units; a customer of today counts up
 * to his age, those who leave at the same age first.
 *
 * @param starts first day of each customer, an Excel serial number
 * @param ends last day of each customer; undefined = still a customer
 * @param asOf day of observation; whoever starts later does not count, an end after it counts as none
 * @param unit in which ages are counted, whole units only
 * @returns rows in the order of SURVIVAL_COLUMNS, ages 0, 1, 2, ... up to the highest; survival = share who stay longer than this age
 * @throws {CalcError} everybody starts after asOf, or an age above 36,525
 * Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53; Greenwood (1926).
 */
export function survivalTable(
  starts: ArrayLike<number>,
  ends: ArrayLike<number | undefined>,
  asOf: number,
  unit: CalendarUnit = "month",
): number[][] {
  const { reached, lost } = countAges(starts, ends, asOf, unit);
  let atRisk = reached.reduce((total, count) => total + count, 0);
  let survival = 1;
  let greenwood = 0;
  return reached.map((count, age) => {
    const left = lost[age]!;
    const retention = (atRisk - left) / atRisk;
    survival *= retention;
    // nobody is left when all at risk leave: the survival is 0 and so is its error
    greenwood += left === atRisk ? 0 : left / (atRisk * (atRisk - left));
    const row = [age, atRisk, left, retention, survival, survival * Math.sqrt(greenwood)];
    atRisk -= count;
    return row;
  });
}
