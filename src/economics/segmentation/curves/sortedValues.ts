import { CalcError } from "../../CalcError";

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
