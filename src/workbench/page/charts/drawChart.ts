import type { ChartAxisRecord } from "../../grid/chart.types";
import type { ChartData, ChartSeries } from "./chartData";
import {
  AXIS_WIDTH,
  FONT,
  GAP,
  horizontalScale,
  LABEL_HEIGHT,
  LEGEND_HEIGHT,
  LEGEND_WIDTH,
  PIXELS_PER_CHARACTER,
  type PlotArea,
  type Scale,
  svg,
  tickLabel,
  ticksOf,
  TITLE_FONT,
  TITLE_LINE,
  valueScale,
} from "./chartParts";
import { drawColumns, drawPath } from "./drawSeries";

/** Gridlines, labels and title of a vertical axis. */
function drawValueAxis(root: SVGElement, scale: Scale, axis: ChartAxisRecord, plot: PlotArea, side: "left" | "right"): void {
  const isLeft = side === "left";
  const x = isLeft ? plot.left - GAP : plot.right + GAP;
  for (const tick of ticksOf(scale, axis)) {
    const y = scale(tick);
    if (axis.majorGridlines) root.append(svg("line", { class: "rule", x1: plot.left, x2: plot.right, y1: y, y2: y }));
    if (axis.visible)
      root.append(svg("text", { x, y: y + 4, "text-anchor": isLeft ? "end" : "start" }, tickLabel(tick, axis.numberFormat)));
  }
  if (!axis.title) return;
  const at = isLeft ? plot.left - (axis.visible ? AXIS_WIDTH : 0) - GAP : plot.right + (axis.visible ? AXIS_WIDTH : GAP) + FONT - GAP;
  const middle = (plot.top + plot.bottom) / 2;
  root.append(svg("text", { transform: `translate(${at} ${middle}) rotate(-90)`, "text-anchor": "middle" }, axis.title));
}

/** The line where the categories stand, with their labels and title. Labels stay below the plot where values go below zero. */
function drawHorizontalAxis(root: SVGElement, data: ChartData, scale: Scale, vertical: Scale, plot: PlotArea): void {
  const { category } = data.record.axes;
  const [low = 0, high = 1] = vertical.domain();
  const zero = vertical(Math.min(Math.max(0, low), high));
  root.append(svg("line", { class: "axis", x1: plot.left, x2: plot.right, y1: zero, y2: zero }));
  if (category.majorGridlines) {
    for (const tick of ticksOf(scale, category)) {
      root.append(svg("line", { class: "rule", x1: scale(tick), x2: scale(tick), y1: plot.top, y2: plot.bottom }));
    }
  }
  const y = plot.bottom + FONT + 4;
  if (category.visible) {
    for (const [position, label] of labels(data, scale, plot)) {
      root.append(svg("text", { x: scale(position), y, "text-anchor": "middle" }, label));
    }
  }
  if (!category.title) return;
  const below = plot.bottom + FONT + 4 + (category.visible ? LABEL_HEIGHT - 4 : 0);
  root.append(svg("text", { x: (plot.left + plot.right) / 2, y: below, "text-anchor": "middle" }, category.title));
}

const LONGEST_LABEL = 14;

/** Labels that fit: every n-th as stated, else as many as do not overlap. */
function labels({ isXY, categories, record }: ChartData, scale: Scale, plot: PlotArea): (readonly [number, string])[] {
  const { category } = record.axes;
  if (isXY) return ticksOf(scale, category).map((tick) => [tick, tickLabel(tick, category.numberFormat)] as const);
  const longest = Math.max(1, ...categories.map(({ length }) => Math.min(length, LONGEST_LABEL)));
  const fitting = Math.max(1, Math.floor((plot.right - plot.left) / (longest * PIXELS_PER_CHARACTER + 2 * GAP)));
  const every = category.tickLabelSpacing ?? Math.max(1, Math.ceil(categories.length / fitting));
  return categories.flatMap((label, index) => (index % every === 0 ? [[index, shortened(label)] as const] : []));
}

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}

const KEY_WIDTH = 18;
const LINE_HEIGHT = FONT + 8;

export type LegendSide = "top" | "bottom" | "left" | "right";

const SIDES: Record<string, LegendSide> = { Top: "top", Left: "left", Right: "right", Corner: "right" };

/** Where the legend stands; undefined for none. */
function legendSide({ record: { legend } }: ChartData): LegendSide | undefined {
  return legend.visible ? (SIDES[legend.position] ?? "bottom") : undefined;
}

function drawLegend(root: SVGElement, data: ChartData, plot: PlotArea, width: number, height: number): void {
  const side = legendSide(data);
  if (side === undefined) return;
  const { series } = data;
  if (side === "top" || side === "bottom") {
    const widths = series.map(({ name }) => KEY_WIDTH + 4 + name.length * PIXELS_PER_CHARACTER + 2 * GAP);
    const y = side === "top" ? plot.top - GAP - (LEGEND_HEIGHT - FONT) / 2 : height - GAP - 2;
    let x = Math.max(GAP, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
    series.forEach((one, i) => {
      drawEntry(root, one, x, y);
      x += widths[i] ?? 0;
    });
    return;
  }
  const x = side === "left" ? GAP : width - LEGEND_WIDTH;
  const top = (plot.top + plot.bottom - series.length * LINE_HEIGHT) / 2;
  series.forEach((one, i) => drawEntry(root, one, x, top + (i + 1) * LINE_HEIGHT));
}

function drawEntry(root: SVGElement, { name, mark, color, isInvisible, dash, lineWidth }: ChartSeries, x: number, y: number): void {
  const stroke = { style: `stroke: ${color}`, "stroke-width": Math.min(lineWidth, 3), "stroke-dasharray": dash };
  if (isInvisible) root.append(svg("rect", { class: "empty-key", x: x + 4, y: y - 9, width: 10, height: 10 }));
  else if (mark === "line") root.append(svg("line", { x1: x, x2: x + KEY_WIDTH, y1: y - 4, y2: y - 4, ...stroke }));
  else if (mark === "points") root.append(svg("circle", { cx: x + KEY_WIDTH / 2, cy: y - 4, r: 3, style: `fill: ${color}` }));
  else root.append(svg("rect", { x: x + 4, y: y - 9, width: 10, height: 10, style: `fill: ${color}` }));
  root.append(svg("text", { x: x + KEY_WIDTH + 4, y }, name));
}

const PIXELS_PER_TITLE_CHARACTER = 7.3;
const MOST_LINES = 3;

/** The title cut into lines that fit; a title that is too long ends with an ellipsis. */
function titleLines({ record, title }: ChartData, width: number): string[] {
  if (!record.title.visible || title === "") return [];
  const fitting = Math.max(10, Math.floor((width - 4 * GAP) / PIXELS_PER_TITLE_CHARACTER));
  const lines = [""];
  for (const word of title.split(/\s+/)) {
    const last = lines.length - 1;
    const longer = lines[last] === "" ? word : `${lines[last]} ${word}`;
    if (longer.length <= fitting || lines[last] === "") lines[last] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}

function drawTitle(root: SVGElement, data: ChartData, width: number): void {
  titleLines(data, width).forEach((text, i) => {
    const y = GAP + TITLE_FONT + i * TITLE_LINE;
    root.append(svg("text", { class: "chart-title", x: width / 2, y, "text-anchor": "middle", "font-size": TITLE_FONT }, text));
  });
}

/** Draws a chart of columns, lines, areas or points, with a second value axis where a series asks for it. Sizes in pixels. */
export function drawChart(data: ChartData, width: number, height: number): SVGSVGElement {
  const { record, series } = data;
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "chart", role: "img", "font-size": FONT });
  root.setAttribute("aria-label", data.title || record.name);
  const primary = series.filter(({ isSecondary }) => !isSecondary);
  const secondary = series.filter(({ isSecondary }) => isSecondary);
  const plot = plotArea(data, width, height, secondary.length > 0);
  const vertical: [number, number] = [plot.bottom, plot.top];
  const left = valueScale(primary.length > 0 ? primary : series, record.axes.value, vertical);
  const right = valueScale(secondary, record.axes.secondary, vertical);
  const horizontal = horizontalScale(data, plot);

  drawValueAxis(root, left, record.axes.value, plot, "left");
  if (secondary.length > 0) drawValueAxis(root, right, record.axes.secondary, plot, "right");
  const scaleOf = ({ isSecondary }: { isSecondary: boolean }) => (isSecondary ? right : left);
  drawColumns(root, series, horizontal, scaleOf);
  drawHorizontalAxis(root, data, horizontal, left, plot);
  for (const one of series) if (one.mark !== "column") drawPath(root, one, data.isXY, horizontal, scaleOf(one));
  drawTitle(root, data, width);
  drawLegend(root, data, plot, width, height);
  return root;
}

function plotArea(data: ChartData, width: number, height: number, hasSecondary: boolean): PlotArea {
  const { axes } = data.record;
  const side = legendSide(data);
  const room = (axis: { visible: boolean; title?: string }) => (axis.visible ? AXIS_WIDTH : GAP) + (axis.title ? FONT + GAP : 0);
  const below =
    (axes.category.visible ? LABEL_HEIGHT : 0) + (axes.category.title ? FONT + GAP : 0) + (side === "bottom" ? LEGEND_HEIGHT : 0);
  const above = titleLines(data, width).length * TITLE_LINE + (side === "top" ? LEGEND_HEIGHT : 0);
  return {
    left: GAP + room(axes.value) + (side === "left" ? LEGEND_WIDTH : 0),
    right: width - 3 * GAP - (hasSecondary ? room(axes.secondary) - GAP : 0) - (side === "right" ? LEGEND_WIDTH : 0),
    top: 2 * GAP + above,
    bottom: height - below - GAP,
  };
}
