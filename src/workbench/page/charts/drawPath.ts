import { area, line } from "d3-shape";
import type { ChartSeries } from "./chartData";
import type { Scale } from "./chartScales";
import { svg } from "./svg";

const POINT_RADIUS = 3;

interface Point {
  x: number;
  y: number;
  base: number;
}

/** A line, an area or points. */
export function drawPath(root: SVGElement, series: ChartSeries, isXY: boolean, horizontal: Scale, vertical: Scale): void {
  if (series.isInvisible) return;
  const [low = 0] = vertical.domain();
  const points = series.y.flatMap((value, index): Point[] => {
    const x = isXY ? series.x[index] : index;
    if (value === undefined || x === undefined) return [];
    const base = series.base[index] ?? 0;
    return [{ x: horizontal(x), y: vertical(base + value), base: vertical(Math.max(base, low)) }];
  });
  if (series.mark === "points") {
    for (const { x, y } of points) root.append(svg("circle", { cx: x, cy: y, r: POINT_RADIUS, style: `fill: ${series.color}` }));
    return;
  }
  if (series.mark === "area") {
    const shape = area<Point>(
      ({ x }) => x,
      ({ base }) => base,
      ({ y }) => y,
    );
    root.append(svg("path", { d: shape(points) ?? "", style: `fill: ${series.color}`, "fill-opacity": 0.4 }));
  }
  const path = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  );
  const stroke = {
    style: `stroke: ${series.color}`,
    "stroke-width": series.lineWidth,
    "stroke-dasharray": series.dash,
    "stroke-linejoin": "round",
  };
  root.append(svg("path", { d: path(points) ?? "", fill: "none", ...stroke }));
}
