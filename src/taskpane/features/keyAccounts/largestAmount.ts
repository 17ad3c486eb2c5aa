/** The largest absolute amount, which decides how many decimals a column shows; 0 without any. */
export function largestAmount(values: Iterable<number> | undefined): number {
  let largest = 0;
  for (const value of values ?? []) if (Math.abs(value) > largest) largest = Math.abs(value);
  return largest;
}
