import type { ChartData } from "./chartData";
import { horizontalScale, type Plot, valueScale } from "./chartScales";
import { AXIS_WIDTH, FONT, GAP, LABEL_HEIGHT, LEGEND_HEIGHT, LEGEND_WIDTH, TITLE_FONT, TITLE_LINE } from "./chartSizes";
import { drawHorizontalAxis, drawValueAxis } from "./drawAxes";
import { drawLegend, legendSide } from "./drawLegend";
import { drawColumns, drawPath } from "./drawSeries";
import { svg } from "./svg";

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

function plotArea(data: ChartData, width: number, height: number, hasSecondary: boolean): Plot {
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
