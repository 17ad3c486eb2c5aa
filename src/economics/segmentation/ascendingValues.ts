import { CalcError } from "../CalcError";

/** The values from the smallest to the largest; a curve or an index of shares has no place for one below 0. */
export function ascendingValues(values: ArrayLike<number>): Float64Array {
  const ascending = Float64Array.from(values).sort();
  if (ascending[0]! < 0) throw new CalcError("argument", "values", { rule: "atLeast", limit: 0, got: ascending[0]! });
  return ascending;
}
