import { CalcError } from "../CalcError";
import { AGE_STEPS, ageBetween, type CalendarUnit } from "../calendar/calendarPeriod";

/** Most ages in one table: a hundred years of days. */
const MAX_AGE = 36_525;

/** Column words of the table, in the order of its rows. */
export const SURVIVAL_COLUMNS = ["age", "at risk", "lost", "retention", "survival", "se"];

/** How long each customer has been observed. */
interface Lives {
  /** twice the age on the last day, plus 1 for those who have not left: in rising order, those who leave come first at each age */
  ends: Float64Array;
  /** units that were over, last day included, for the customer observed longest */
  unitsOver: number;
}

function livesOf(starts: ArrayLike<number>, ends: ArrayLike<number | undefined>, asOf: number, unit: CalendarUnit): Lives {
  const keys = new Float64Array(starts.length);
  let customers = 0;
  let unitsOver = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start > asOf) continue;
    const end = ends[i];
    const left = end !== undefined && end <= asOf;
    const last = left ? end : asOf;
    keys[customers++] = 2 * ageBetween(start, last, unit) + (left ? 0 : 1);
    unitsOver = Math.max(unitsOver, Math.floor(ageBetween(start, last + 1, unit) / AGE_STEPS[unit]));
  }
  if (customers === 0) throw new CalcError("argument", "start_dates", { rule: "allAfter", other: "as_of" });
  return { ends: keys.subarray(0, customers).sort(), unitsOver };
}

/**
 * How long customers stay, from those who left and those who have not yet left: the survival by days (Kaplan-Meier) with its standard error
 * (Greenwood), shown at the end of each unit of age. By days, since a customer whose month is not over is at risk for the days observed,
 * not for the whole month; to count whole months would make the survival too high. Those who leave on a day of age come before those
 * observed up to that day.
 *
 * @param starts first day of each customer, an Excel serial number
 * @param ends last day of each customer; undefined = still a customer
 * @param asOf day of observation; whoever starts later does not count, an end after it counts as none
 * @param unit in which ages are shown; months are each customer's own, from start day to the same day of the next month
 * @returns rows in the order of SURVIVAL_COLUMNS, ages 0, 1, 2, ... up to the highest: customers observed for at least that many whole
 * units, how many left before the next was over, survival at its end over survival at its start, survival at its end = share who stay
 * longer than this age, its standard error. In the last row the three shares are blank where the unit is not over for any customer: not yet
 * observed.
 * @throws {CalcError} everybody starts after asOf, or an age above 36,525
 * Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53;
 * Greenwood (1926).
 */
export function survivalTable(
  starts: ArrayLike<number>,
  ends: ArrayLike<number | undefined>,
  asOf: number,
  unit: CalendarUnit = "month",
): (number | "")[][] {
  const { ends: lives, unitsOver } = livesOf(starts, ends, asOf, unit);
  const keysInUnit = 2 * AGE_STEPS[unit];
  const oldest = Math.floor(lives[lives.length - 1]! / keysInUnit);
  if (oldest > MAX_AGE) throw new CalcError("argument", "unit", { rule: "tooManyPeriods", limit: MAX_AGE, got: oldest });
  const rows: (number | "")[][] = [];
  let seen = 0;
  let survival = 1;
  let greenwood = 0;
  for (let age = 0; age <= oldest; age++) {
    const [first, before] = [seen, survival];
    let lost = 0;
    while (seen < lives.length && lives[seen]! < keysInUnit * (age + 1)) {
      const [day, atRisk] = [lives[seen]!, lives.length - seen];
      let together = 1;
      while (lives[seen + together] === day) together++;
      seen += together;
      if (day % 2 === 1) continue;
      lost += together;
      survival *= (atRisk - together) / atRisk;
      // nobody is left when all at risk leave: the survival is 0 and so is its error
      greenwood += together === atRisk ? 0 : together / (atRisk * (atRisk - together));
    }
    rows.push([age, lives.length - first, lost, survival / before, survival, survival * Math.sqrt(greenwood)]);
  }
  if (survival > 0 && unitsOver <= oldest) rows[oldest]!.splice(3, 3, "", "", "");
  return rows;
}
