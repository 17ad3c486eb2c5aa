import { CalcError } from "../CalcError";
import { RunningSum } from "../numeric/sum";

/**
 * Growth from each age to the next, weighted by volume: redemptions at the later age over redemptions at the earlier one, both added up
 * over the latest issues that have reached the later age.
 *
 * @param rows cumulative redemptions of each issue by age, as far as they have been observed; the oldest issue first
 * @param last how many of the latest issues count for each ratio
 * @returns one ratio for each step between ages
 * @throws {CalcError} no answer where nothing was redeemed at the earlier age
 * Source: Mack (1994), Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring.
 */
export function linkRatios(rows: readonly ArrayLike<number>[], last: number): number[] {
  const ages = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ratios: number[] = [];
  for (let age = 1; age < ages; age++) {
    const earlier = new RunningSum();
    const later = new RunningSum();
    let counted = 0;
    for (let i = rows.length - 1; i >= 0 && counted < last; i--) {
      const row = rows[i]!;
      if (row.length <= age) continue;
      counted++;
      earlier.add(row[age - 1]!);
      later.add(row[age]!);
    }
    if (!(earlier.value > 0)) throw new CalcError("noAnswer", "triangle", { rule: "nothingRedeemed", age });
    ratios.push(later.value / earlier.value);
  }
  return ratios;
}

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
 * Refuses redemptions of each period where redemptions to date are meant. They are taken for such where the figures fall at two steps or
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
