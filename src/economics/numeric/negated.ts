/** The values with the opposite sign, so that an ascending order can be had from a descending one. */
export function negated(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = -values[i]!;
  return result;
}
