import { classLimits } from "./classLimits";
import { positiveTotal } from "./positiveTotal";
import { classifyRanked, type ParetoClass } from "./rankAccounts";
import { sum } from "../numeric/sum";
import { sortedDescending } from "./sortedDescending";

/** Smallest value that belongs to the class or a higher one; Infinity if none does. */
function lowestOf(sorted: Float64Array, classes: readonly ParetoClass[], wanted: readonly ParetoClass[]): number {
  const end = classes.findIndex((found) => !wanted.includes(found));
  const last = end === -1 ? sorted.length - 1 : end - 1;
  return last < 0 ? Infinity : sorted[last]!;
}

/**
 * ABC class of each value, in the order given: by the share of the net total that larger values already hold. Equal values share a class; the
 * account that crosses a limit belongs to the higher class; a negative value is C.
 *
 * @param values one figure an account, at least one
 * @param a share at which class A ends, above 0
 * @param b share at which class B ends, a to 1
 * @throws {CalcError} limits out of range; no answer when the total is not above 0
 * Source: Dickie (1951), ABC inventory analysis shoots for dollars not pennies; ties: Russo & Ferrari (2020), DAX Patterns.
 */
export function paretoClasses(values: ArrayLike<number>, a = 0.8, b = 0.95): ParetoClass[] {
  classLimits(a, b);
  const sorted = sortedDescending(values);
  const total = sum(sorted);
  positiveTotal(total);
  const { classes } = classifyRanked(sorted, total, a, b);
  const lowestA = lowestOf(sorted, classes, ["A"]);
  const lowestB = lowestOf(sorted, classes, ["A", "B"]);
  const found = new Array<ParetoClass>(values.length);
  for (let i = 0; i < values.length; i++) found[i] = values[i]! >= lowestA ? "A" : values[i]! >= lowestB ? "B" : "C";
  return found;
}
