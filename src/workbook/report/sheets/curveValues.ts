import { RunningSum } from "../../../economics/numeric/sum";

/** Sum of the largest values at evenly spread numbers of accounts, from none to all; the numbers rounded half up as Excel's ROUND. NaN counts as 0. */
export function curveValues(values: Float64Array, points: number): Float64Array {
  const sorted = values.map((value) => (Number.isFinite(value) ? value : 0)).sort();
  const at = Array.from({ length: points }, (_, i) => Math.round((i * sorted.length) / (points - 1)));
  const held = new RunningSum();
  const sums = new Float64Array(points);
  for (let point = 0, taken = 0; point < points; point++) {
    for (; taken < at[point]!; taken++) held.add(sorted[sorted.length - 1 - taken]!);
    sums[point] = held.value;
  }
  return sums;
}
