import { sortedDescending } from "./sortedDescending";

/** The values from the largest to the smallest, without sorting what is in that order already. */
export function descendingValues(values: ArrayLike<number>): ArrayLike<number> {
  for (let i = 1; i < values.length; i++) if (values[i]! > values[i - 1]!) return sortedDescending(values);
  return values;
}
