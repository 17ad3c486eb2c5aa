import type { ChartAxisRecord } from "../../grid/chart.types";
import type { ChartData } from "./chartData";
import { type PlotArea, type Scale, tickLabel, ticksOf } from "./chartScales";
import { AXIS_WIDTH, FONT, GAP, LABEL_HEIGHT, PIXELS_PER_CHARACTER } from "./chartSizes";
import { svg } from "./svg";

/** Gridlines, labels and title of a vertical axis. */
export function drawValueAxis(root: SVGElement, scale: Scale, axis: ChartAxisRecord, plot: PlotArea, side: "left" | "right"): void {
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
export function drawHorizontalAxis(root: SVGElement, data: ChartData, scale: Scale, vertical: Scale, plot: PlotArea): void {
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
