import { area, line } from "d3-shape";
import type { ChartSeries } from "./chartData";
import { FONT, type Scale, svg, tickLabel } from "./chartParts";

/** Room between two columns of one category, in pixels. */
const SEAM = 0.5;
const THINNEST = 0.5;

/** Columns beside or on top of each other. Those of the second axis stand in front. */
export function drawColumns(
  root: SVGElement,
  series: readonly ChartSeries[],
  horizontal: Scale,
  scaleOf: (series: ChartSeries) => Scale,
): void {
  for (const isSecondary of [false, true]) {
    const group = series.filter((one) => one.mark === "column" && one.isSecondary === isSecondary);
    const stacked = group.filter(({ isStacked }) => isStacked);
    const clustered = group.filter(({ isStacked }) => !isStacked);
    for (const one of stacked) drawSeries(root, one, slotOf(group, horizontal, 0, 1), horizontal, scaleOf(one));
    clustered.forEach((one, i) => drawSeries(root, one, slotOf(group, horizontal, i, clustered.length), horizontal, scaleOf(one)));
  }
}

interface Slot {
  /** from the middle of the category */
  offset: number;
  width: number;
  /** the columns touch each other */
  isSeamless: boolean;
}

/** Series of one axis share the room of a category; the first one's gap counts for all, as in Excel. */
function slotOf(group: readonly ChartSeries[], horizontal: Scale, index: number, count: number): Slot {
  const category = Math.abs(horizontal(1) - horizontal(0));
  const gap = group[0]?.gap ?? 1.5;
  const width = category / (count + gap);
  return { offset: (index - count / 2) * width, width, isSeamless: gap === 0 && count === 1 };
}

function drawSeries(root: SVGElement, series: ChartSeries, { offset, width, isSeamless }: Slot, horizontal: Scale, vertical: Scale): void {
  if (series.isInvisible) return;
  const [low = 0, high = 1] = vertical.domain();
  const within = (value: number) => vertical(Math.min(Math.max(value, low), high));
  series.y.forEach((value, position) => {
    if (value === undefined || value === 0) return;
    const from = within(series.base[position] ?? 0);
    const to = within((series.base[position] ?? 0) + value);
    const x = horizontal(position) + offset;
    const fill = series.pointColors[position] ?? series.color;
    const [y, height] = [Math.min(from, to), Math.abs(from - to)];
    const drawn = Math.max(THINNEST, isSeamless ? width + THINNEST : width - SEAM);
    root.append(svg("rect", { x, y, width: drawn, height, style: `fill: ${fill}` }));
    const label = series.labelFormat === undefined ? "" : tickLabel(value, series.labelFormat);
    if (label === "") return;
    const labelY = value < 0 ? Math.max(from, to) + FONT : y - 3;
    root.append(svg("text", { x: x + width / 2, y: labelY, "text-anchor": "middle" }, label));
  });
}

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
