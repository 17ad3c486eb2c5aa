import type { PlotPoint, PlotStop } from "../../ui/plot.types";

/** Places to read on a curve without bars. */
const STOPS = 20;

/**
 * The points of a curve that can be read: every one where there are few, else the nearest to each 5% of the accounts.
 * @param points x = share of the accounts, rising
 * @param text what is read at a point
 * @param keep a place that must not be missed, such as a peak
 */
export function curveStops(points: readonly PlotPoint[], text: (point: PlotPoint) => string, keep?: number): PlotStop[] {
  const steps = Array.from({ length: STOPS + 1 }, (_, i) => i / STOPS);
  const places = keep === undefined ? steps : [...steps, keep];
  const read = points.length <= STOPS + 1 ? points : [...new Set(places.map((x) => nearest(points, x)))].sort((a, b) => a.x - b.x);
  return read.map((point) => ({ ...point, text: text(point) }));
}

function nearest(points: readonly PlotPoint[], x: number): PlotPoint {
  return points.reduce((best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best));
}

/** Position of the stop nearest to a place along the x axis. */
export function stopAt(stops: readonly PlotStop[], x: number): number {
  return stops.reduce((best, stop, i) => (Math.abs(stop.x - x) < Math.abs(stops[best]!.x - x) ? i : best), 0);
}

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
