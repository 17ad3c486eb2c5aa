import type { ChartData, ChartSeries } from "./chartData";
import type { PlotArea } from "./chartScales";
import { FONT, GAP, LEGEND_HEIGHT, LEGEND_WIDTH, PIXELS_PER_CHARACTER } from "./chartSizes";
import { svg } from "./svg";

const KEY_WIDTH = 18;
const LINE_HEIGHT = FONT + 8;

export type LegendSide = "top" | "bottom" | "left" | "right";

const SIDES: Record<string, LegendSide> = { Top: "top", Left: "left", Right: "right", Corner: "right" };

/** Where the legend stands; undefined for none. */
export function legendSide({ record: { legend } }: ChartData): LegendSide | undefined {
  return legend.visible ? (SIDES[legend.position] ?? "bottom") : undefined;
}

export function drawLegend(root: SVGElement, data: ChartData, plot: PlotArea, width: number, height: number): void {
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
