import { scaleLinear } from "d3-scale";
import type { PlotLimit, PlotModel, PlotPoint, PlotStop } from "./plot.types";

const HEIGHT = 200;
const TOP = 8;
const BOTTOM = 22;
const SIDE = 40;
/** Without a right axis only the last x label needs room. */
const SIDE_WITHOUT_AXIS = 16;

export interface PlotGeometry {
  width: number;
  height: number;
  /** inner plot area, px */
  area: { left: number; top: number; width: number; height: number };
  x(value: number): number;
  yLeft(value: number): number;
  /** the axis of the line, or the left one where there is none */
  yRight(value: number): number;
}

/** Where things go for a frame of the given width; px. */
export function plotGeometry(model: PlotModel, width: number): PlotGeometry {
  const right = model.right ? SIDE : SIDE_WITHOUT_AXIS;
  const area = { left: SIDE, top: TOP, width: Math.max(40, width - SIDE - right), height: HEIGHT - TOP - BOTTOM };
  const rows = [area.top + area.height, area.top];
  const x = scaleLinear([0, 1], [area.left, area.left + area.width]);
  const yLeft = scaleLinear(model.left.domain, rows);
  const yRight = scaleLinear((model.right ?? model.left).domain, rows);
  return { width, height: HEIGHT, area, x: (v) => x(v), yLeft: (v) => yLeft(v), yRight: (v) => yRight(v) };
}

/** Index of the stop nearest to a position across the plot area, 0 to 1. */
export function nearestStop(stops: readonly PlotStop[], position: number): number {
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(stop.x - position) < Math.abs(stops[best]!.x - position)) best = i;
  });
  return best;
}

/** Where a key of a slider leads; undefined when the key is not one of its keys. */
export function stopAfterKey(key: string, at: number, stops: number): number | undefined {
  const target: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + 5,
    PageDown: at - 5,
    Home: 0,
    End: stops - 1,
  };
  const wanted = target[key];
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 0), stops - 1);
}

/** One press of an arrow key, and of a page key. */
const POINT = 0.01;
const PAGE = 0.05;

/** Where a key moves a limit; undefined when the key is not one of its keys. */
export function limitAfterKey(key: string, { value, min, max }: PlotLimit): number | undefined {
  const steps: Record<string, number> = {
    ArrowUp: value + POINT,
    ArrowRight: value + POINT,
    ArrowDown: value - POINT,
    ArrowLeft: value - POINT,
    PageUp: value + PAGE,
    PageDown: value - PAGE,
    Home: min,
    End: max,
  };
  const wanted = steps[key];
  // Hundredths do not add up exactly in binary.
  return wanted === undefined ? undefined : Math.min(Math.max(Math.round(wanted * 1e6) / 1e6, min), max);
}

/** Height of the place on a line that is nearest to a place in the frame. @param left and `top` in px */
export function nearestOnLine(line: readonly PlotPoint[], { x, yRight }: PlotGeometry, left: number, top: number): number {
  let best = { distance: Infinity, y: line[0]?.y ?? 0 };
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [x(to.x) - x(from.x), yRight(to.y) - yRight(from.y)];
    const along = ((left - x(from.x)) * dx + (top - yRight(from.y)) * dy) / (dx * dx + dy * dy || 1);
    const part = Math.min(Math.max(along, 0), 1);
    const distance = (left - x(from.x) - part * dx) ** 2 + (top - yRight(from.y) - part * dy) ** 2;
    if (distance < best.distance) best = { distance, y: from.y + part * (to.y - from.y) };
  }
  return best.y;
}
