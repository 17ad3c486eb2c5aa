import { area, line } from "d3-shape";
import type { ChartAxisRecord } from "../../grid/chart.types";
import type { ChartData, ChartSeries } from "./chartData";
import { horizontalScale, tickLabel, ticksOf, valueScale, type Plot, type Scale } from "./chartScales";
import { svg } from "./svg";

const FONT = 11;
const GAP = 6;
const AXIS_WIDTH = 54;
const TITLE_HEIGHT = 26;
const LEGEND_HEIGHT = 22;
const LABEL_HEIGHT = 20;

/** Draws a chart of columns, lines, areas or points, with a second value axis where a series asks for it. Sizes in pixels. */
export function drawChart(data: ChartData, width: number, height: number): SVGSVGElement {
  const { record, series } = data;
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "chart", role: "img", "font-size": FONT });
  root.setAttribute("aria-label", record.title.text || record.name);
  const primary = series.filter(({ isSecondary }) => !isSecondary);
  const secondary = series.filter(({ isSecondary }) => isSecondary);
  const plot = plotArea(data, width, height, secondary.length > 0);
  const vertical: [number, number] = [plot.bottom, plot.top];
  const left = valueScale(primary.length > 0 ? primary : series, record.axes.value, vertical);
  const right = valueScale(secondary, record.axes.secondary, vertical);
  const horizontal = horizontalScale(data, plot);

  drawValueAxis(root, left, record.axes.value, plot, "left");
  if (secondary.length > 0) drawValueAxis(root, right, record.axes.secondary, plot, "right");
  drawHorizontalAxis(root, data, horizontal, plot);
  drawColumns(
    root,
    series.filter(({ mark }) => mark === "column"),
    horizontal,
    left,
    right,
  );
  for (const one of series) if (one.mark !== "column") drawPath(root, one, data, horizontal, one.isSecondary ? right : left);
  if (record.title.visible)
    root.append(svg("text", { class: "chart-title", x: width / 2, y: 18, "text-anchor": "middle", "font-size": 13 }, record.title.text));
  if (record.legend.visible) drawLegend(root, series, width, record.legend.position === "Top" ? plot.top - GAP - 4 : height - GAP - 2);
  return root;
}

function plotArea({ record: { title, legend, axes } }: ChartData, width: number, height: number, hasSecondary: boolean): Plot {
  const legendAtTop = legend.visible && legend.position === "Top";
  const below = (axes.category.title ? FONT + GAP : 0) + (legend.visible && !legendAtTop ? LEGEND_HEIGHT : 0) + LABEL_HEIGHT;
  return {
    left: GAP + AXIS_WIDTH,
    right: width - GAP - (hasSecondary ? AXIS_WIDTH - GAP : GAP),
    top: GAP + (title.visible ? TITLE_HEIGHT : GAP) + (legendAtTop ? LEGEND_HEIGHT : 0),
    bottom: height - below - GAP,
  };
}

function drawValueAxis(root: SVGElement, scale: Scale, axis: ChartAxisRecord, plot: Plot, side: "left" | "right"): void {
  const x = side === "left" ? plot.left - GAP : plot.right + GAP;
  for (const tick of ticksOf(scale, axis)) {
    const y = scale(tick);
    if (axis.majorGridlines) root.append(svg("line", { class: "rule", x1: plot.left, x2: plot.right, y1: y, y2: y }));
    if (!axis.visible) continue;
    root.append(svg("text", { x, y: y + 4, "text-anchor": side === "left" ? "end" : "start" }, tickLabel(tick, axis.numberFormat)));
  }
}

function drawHorizontalAxis(root: SVGElement, data: ChartData, scale: Scale, plot: Plot): void {
  const { axes } = data.record;
  const y = plot.bottom + FONT + 4;
  root.append(svg("line", { class: "rule", x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom }));
  if (axes.category.visible) {
    for (const [position, label] of labels(data, scale, plot)) {
      root.append(svg("text", { x: scale(position), y, "text-anchor": "middle" }, label));
    }
  }
  if (axes.category.title) {
    root.append(svg("text", { x: (plot.left + plot.right) / 2, y: y + FONT + 4, "text-anchor": "middle" }, axes.category.title));
  }
}

const PIXELS_PER_CHARACTER = 6.2;

/** Labels that fit: every n-th as stated, else as many as do not overlap. */
function labels({ isXY, categories, record }: ChartData, scale: Scale, plot: Plot): (readonly [number, string])[] {
  const { category } = record.axes;
  if (isXY) return ticksOf(scale, category).map((tick) => [tick, tickLabel(tick, category.numberFormat)] as const);
  const longest = Math.max(1, ...categories.map(({ length }) => Math.min(length, 14)));
  const fitting = Math.max(1, Math.floor((plot.right - plot.left) / (longest * PIXELS_PER_CHARACTER + 2 * GAP)));
  const every = category.tickLabelSpacing ?? Math.max(1, Math.ceil(categories.length / fitting));
  return categories.flatMap((label, index) =>
    index % every === 0 ? [[index, label.length > 14 ? `${label.slice(0, 13)}…` : label] as const] : [],
  );
}

function drawColumns(root: SVGElement, series: readonly ChartSeries[], horizontal: Scale, left: Scale, right: Scale): void {
  const slot = horizontal(1) - horizontal(0);
  series.forEach((one, index) => {
    const scale = one.isSecondary ? right : left;
    const group = slot * one.fill;
    const width = group / series.length;
    const [low = 0] = scale.domain();
    const base = scale(Math.max(0, low));
    one.y.forEach((value, position) => {
      if (value === undefined) return;
      const y = scale(value);
      const x = horizontal(position) - group / 2 + index * width;
      root.append(svg("rect", { x, y: Math.min(y, base), width: Math.max(0.5, width - 0.5), height: Math.abs(base - y), fill: one.color }));
    });
  });
}

function drawPath(root: SVGElement, series: ChartSeries, { isXY }: ChartData, horizontal: Scale, vertical: Scale): void {
  const points = series.y.flatMap((y, index): [number, number][] => {
    const x = isXY ? series.x[index] : index;
    return y === undefined || x === undefined ? [] : [[horizontal(x), vertical(y)]];
  });
  if (series.mark === "points") {
    for (const [cx, cy] of points) root.append(svg("circle", { cx, cy, r: 3, fill: series.color }));
    return;
  }
  if (series.mark === "area") {
    const [low = 0] = vertical.domain();
    const shape = area<[number, number]>()
      .y0(vertical(Math.max(0, low)))
      .y1(([, y]) => y);
    root.append(svg("path", { d: shape(points) ?? "", fill: series.color, "fill-opacity": 0.4 }));
  }
  const stroke = { stroke: series.color, "stroke-width": series.lineWidth, "stroke-dasharray": series.dash, "stroke-linejoin": "round" };
  root.append(svg("path", { d: line()(points) ?? "", fill: "none", ...stroke }));
}

function drawLegend(root: SVGElement, series: readonly ChartSeries[], width: number, y: number): void {
  const widths = series.map(({ name }) => 22 + name.length * PIXELS_PER_CHARACTER + 2 * GAP);
  let x = Math.max(GAP, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  series.forEach(({ name, color, mark }, index) => {
    const isLine = mark === "line";
    root.append(svg("rect", { x, y: isLine ? y - 5 : y - 9, width: 14, height: isLine ? 3 : 10, fill: color }));
    root.append(svg("text", { x: x + 20, y }, name));
    x += widths[index] ?? 0;
  });
}
