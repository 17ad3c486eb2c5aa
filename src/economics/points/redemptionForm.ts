import { CalcError } from "../CalcError";
import { RunningSum } from "../numeric/sum";

/** Whether redemptions are stated as the sum to date or as those of each period. */
export const REDEMPTION_FORMS = ["to date", "per period"] as const;
export type RedemptionForm = (typeof REDEMPTION_FORMS)[number];

/** A series to date that ends below this share of its highest figure has lost more than reversals take. */
const LOWEST_END = 2 / 3;

/** What tells figures to date, which a reversal lowers now and then, from figures of each period. */
interface Shape {
  steps: number;
  falls: number;
  /** the last figures of all rows, and their highest ones, added up */
  ends: number;
  peaks: number;
  firstFall?: { row: number; column: number };
}

function shapeOf(rows: readonly ArrayLike<number>[]): Shape {
  const shape: Shape = { steps: 0, falls: 0, ends: 0, peaks: 0 };
  rows.forEach((row, r) => {
    if (row.length < 2) return;
    let peak = row[0]!;
    for (let i = 1; i < row.length; i++) {
      shape.steps++;
      peak = Math.max(peak, row[i]!);
      if (!(row[i]! < row[i - 1]!)) continue;
      shape.falls++;
      shape.firstFall ??= { row: r, column: i };
    }
    shape.ends += row[row.length - 1]!;
    shape.peaks += peak;
  });
  return shape;
}

/**
 * Refuses redemptions of each period where redemptions to date are expected and nothing says which they are. They are taken for such where the figures fall at two steps or
 * more and at a third of all steps at least, or end below two thirds of their highest figure. Redemptions to date fall only by reversals,
 * which are few and soon made up for.
 *
 * @param rows redemptions to date of each issue, as far as they have been observed
 * @param place how the refusal calls the place of a figure, counted from 0
 * @throws {CalcError} naming the first figure that falls
 */
export function refusePerPeriod(
  parameter: string,
  rows: readonly ArrayLike<number>[],
  place: (row: number, column: number) => string,
): void {
  const { steps, falls, ends, peaks, firstFall } = shapeOf(rows);
  if (firstFall === undefined) return;
  if ((falls > 1 && 3 * falls >= steps) || ends < LOWEST_END * peaks)
    throw new CalcError("argument", parameter, { rule: "perPeriod", place: place(firstFall.row, firstFall.column) });
}

/** Fewer points than this may well be stated in thousands or millions, so that a part of one is a figure. */
const LEAST_POINTS = 100;

/**
 * Refuses shares of the points where the points themselves belong: no figure reaches one point, although many were issued.
 *
 * @param points those that the figures are a part of, at least
 */
export function refuseShares(parameter: string, figures: ArrayLike<number>, points: number): void {
  const highest = Array.from(figures).reduce((most, one) => Math.max(most, one), 0);
  if (highest > 0 && highest < 1 && points >= LEAST_POINTS)
    throw new CalcError("argument", parameter, { rule: "otherShape", shape: "sharesForPoints", got: highest });
}

/**
 * Refuses a triangle whose columns are calendar periods: each issue begins a column later than the one before, and all end in the last.
 * Read by age, every issue would be complete and nothing left to come.
 */
export function refuseCalendarColumns(triangle: readonly ArrayLike<number>[]): void {
  const width = Math.max(...triangle.map((row) => row.length));
  const steps = triangle.every(
    (row, issue) => row.length === width && row[width - 1]! !== 0 && Array.from(row).findIndex((one) => one !== 0) === issue,
  );
  if (steps && triangle.length > 1) throw new CalcError("argument", "triangle", { rule: "otherShape", shape: "calendarTriangle" });
}

/** Redemptions of each period added up to those to date. */
function addedUp(perPeriod: ArrayLike<number>): number[] {
  const sum = new RunningSum();
  return Array.from(perPeriod, (points) => {
    sum.add(points);
    return sum.value;
  });
}

/** A name in a refusal of figures that the reader did not type but that were added up. */
export function addedUpName(parameter: string, form: RedemptionForm | undefined): string {
  return form === "per period" ? `${parameter}, added up to date,` : parameter;
}

/**
 * Redemptions to date of one issue, whichever way they are stated.
 *
 * @param form undefined where nothing was said: they are taken for those to date unless they look otherwise
 */
export function redemptionsToDate(parameter: string, given: ArrayLike<number>, form: RedemptionForm | undefined): ArrayLike<number> {
  if (form === "per period") return addedUp(given);
  if (form === undefined) refusePerPeriod(parameter, [given], (_, i) => `period ${i + 1}`);
  return given;
}

/**
 * The one figure to date that several stand for: the last, or their sum. Several are refused unless it is said what they are.
 * @throws {CalcError} several figures without a form
 */
export function redeemedToDate(parameter: string, given: ArrayLike<number>, form: RedemptionForm | undefined): number {
  if (given.length > 1 && form === undefined) throw new CalcError("argument", parameter, { rule: "formNeeded", count: given.length });
  return Array.from(redemptionsToDate(parameter, given, form)).at(-1)!;
}

/** Position after the last figure of a row that is not 0. */
function lastFigure(row: ArrayLike<number>): number {
  let end = row.length;
  while (end > 0 && row[end - 1] === 0) end--;
  return end;
}

/** Redemptions to date by age, as far as they have been observed, and whether zeros could also have been read otherwise. */
interface TriangleToDate {
  rows: readonly ArrayLike<number>[];
  zerosDoubtful: boolean;
}

/**
 * A triangle of redemptions of each period, added up. Where cells still to come are blank, the rows differ in length and each 0 is a figure.
 * Otherwise zeros at the end of a row are still to come, but an issue has been observed for as many ages as any later one.
 */
export function triangleToDate(triangle: readonly ArrayLike<number>[]): TriangleToDate {
  const width = Math.max(...triangle.map((row) => row.length));
  if (triangle.some((row) => row.length < width)) return { rows: triangle.map(addedUp), zerosDoubtful: false };
  const ages = triangle.map(lastFigure);
  for (let i = ages.length - 2; i >= 0; i--) ages[i] = Math.max(ages[i]!, ages[i + 1]!);
  const latest = ages.at(-1)!;
  return {
    rows: triangle.map((row, i) => addedUp(Array.from(row).slice(0, ages[i]))),
    // one age less with each period is what a calendar leaves open; another shape may hold zeros that were observed
    zerosDoubtful: ages.some((seen, i) => seen !== Math.min(width, latest + ages.length - 1 - i)),
  };
}
