/**
 * Purchase histories with equal rows counted once, ordered by the number of repeat purchases, so that whatever depends on x alone is computed
 * once for each x. Rows `first[k]` to `first[k + 1] - 1` belong to `x[k]`.
 */
export interface GroupedHistories {
  /** distinct numbers of repeat purchases, rising */
  x: Float64Array;
  /** first row of each x, and the number of rows as the last entry */
  first: Int32Array;
  recency: Float64Array;
  length: Float64Array;
  /** customers sharing the row */
  customers: Float64Array;
}
