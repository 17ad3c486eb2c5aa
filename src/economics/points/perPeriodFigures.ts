import { CalcError } from "../CalcError";

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
 * Refuses redemptions of each period where redemptions to date are meant. They are taken for such where the figures fall at two steps or more and at
 * a third of all steps at least, or end below two thirds of their highest figure. Redemptions to date fall only by reversals, which are few and soon
 * made up for.
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
