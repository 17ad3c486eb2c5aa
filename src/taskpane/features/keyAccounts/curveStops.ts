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
