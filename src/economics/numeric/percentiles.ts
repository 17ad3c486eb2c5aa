/** Moves the values so that the one of rank k (from 0) stands at k, smaller ones before it, larger ones after it. */
function partialSort(values: Float64Array, k: number, from: number): void {
  let left = from;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const moved = values[i]!;
      values[i++] = values[j]!;
      values[j--] = moved;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}

/**
 * Percentiles by linear interpolation between order statistics, as Excel's PERCENTILE.INC. Selects instead of sorting (Hoare 1961,
 * algorithm 65: Find), so that a million values take a few hundredths of a second; the values are moved about.
 *
 * @param values at least one, finite
 * @param shares 0 to 1, rising
 */
export function percentiles(values: Float64Array, shares: readonly number[]): number[] {
  let from = 0;
  return shares.map((share) => {
    const place = share * (values.length - 1);
    const rank = Math.floor(place);
    partialSort(values, rank, from);
    from = rank;
    const lower = values[rank]!;
    if (place === rank) return lower;
    partialSort(values, rank + 1, rank + 1);
    return lower + (place - rank) * (values[rank + 1]! - lower);
  });
}
