/** The values from the largest to the smallest; faster than an order of indexes where nobody asks who holds them. */
export function sortedDescending(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort().reverse();
}
