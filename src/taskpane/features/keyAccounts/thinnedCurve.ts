import type { PlotPoint } from "../../ui/plot.types";

/** About one point for each pixel column of the plot. */
export const CURVE_POINTS = 300;

/**
 * Running totals as a curve from (0, 0) to (1, ...), thinned to what can be seen; the peak and the given positions are always kept.
 * @param totals running totals, one more than there are accounts
 * @param scale what a total is divided by: the grand total for shares
 */
export function thinnedCurve(totals: Float64Array, scale: number, keep: readonly number[] = []): PlotPoint[] {
  const n = totals.length - 1;
  const step = Math.max(1, n / CURVE_POINTS);
  const wanted = new Set<number>([n, peak(totals), ...keep]);
  for (let at = 0; at <= n; at += step) wanted.add(Math.round(at));
  return [...wanted].sort((a, b) => a - b).map((at) => ({ x: n === 0 ? 0 : at / n, y: totals[at]! / scale }));
}

function peak(totals: Float64Array): number {
  let best = 0;
  for (let at = 1; at < totals.length; at++) if (totals[at]! > totals[best]!) best = at;
  return best;
}
