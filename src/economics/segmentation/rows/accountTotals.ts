import { CalcError } from "../../CalcError";
import { noiseOf, withoutNoise } from "../../numeric/settledSum";
import { RunningSum } from "../../numeric/sum";

/** The values from the largest to the smallest; faster than an order of indexes where nobody asks who holds them. */
export function sortedDescending(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort().reverse();
}

/** The values from the largest to the smallest, without sorting what is in that order already. */
export function descendingValues(values: ArrayLike<number>): ArrayLike<number> {
  for (let i = 1; i < values.length; i++) if (values[i]! > values[i - 1]!) return sortedDescending(values);
  return values;
}

/** The values from the smallest to the largest; a curve or an index of shares has no place for one below 0. */
export function ascendingValues(values: ArrayLike<number>): Float64Array {
  const ascending = Float64Array.from(values).sort();
  if (ascending[0]! < 0) throw new CalcError("argument", "values", { rule: "atLeast", limit: 0, got: ascending[0]! });
  return ascending;
}

/**
 * Net sum of the totals of accounts, exactly 0 where only noise is left of it.
 * @param noise what noise can have left, that of all lines; without it the totals count as figures given
 */
export function netTotal(totals: ArrayLike<number>, noise?: number): number {
  const total = new RunningSum();
  let size = 0;
  for (let i = 0; i < totals.length; i++) {
    total.add(totals[i]!);
    size += Math.abs(totals[i]!);
  }
  return withoutNoise(total.value, noise ?? noiseOf(size));
}

/** Shares of a total that is zero or negative have no meaning; a total beyond the range of numbers cannot be shared either. */
export function positiveTotal(total: number): void {
  if (!Number.isFinite(total)) throw new CalcError("noAnswer", "values", { rule: "tooLarge" });
  if (total <= 0) throw new CalcError("noAnswer", "values", { rule: "noTotal", total });
}
