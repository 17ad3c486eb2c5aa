import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ChartAxisRecord } from "../../grid/chart.types";
import type { ChartData, ChartSeries } from "./chartData";

type Attributes = Record<string, string | number | undefined>;

/** An SVG element; `text` is set as text, never as markup. */
export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes, text?: string): SVGElementTagNameMap[K] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, String(value));
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Sizes of a chart's parts, in pixels. */
export const FONT = 11;
export const GAP = 6;
export const AXIS_WIDTH = 60;
export const TITLE_FONT = 13;
export const TITLE_LINE = 18;
export const LEGEND_HEIGHT = 24;
export const LEGEND_WIDTH = 110;
export const LABEL_HEIGHT = 20;

/** Width of a character of the labels' font, on average. */
export const PIXELS_PER_CHARACTER = 6.2;

export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export type Scale = ReturnType<typeof scaleLinear<number, number>>;

/** A linear axis over its series; columns and areas start at zero. Limits that the chart states are kept. */
export function valueScale(series: readonly ChartSeries[], axis: ChartAxisRecord, range: [number, number]): Scale {
  const values = series.flatMap(({ y, base }) => y.flatMap((value, i) => (value === undefined ? [] : [value + (base[i] ?? 0)])));
  const fromZero = series.some(({ mark }) => mark === "column" || mark === "area");
  const low = axis.minimum ?? Math.min(min(values) ?? 0, fromZero ? 0 : Infinity);
  const high = axis.maximum ?? Math.max(max(values) ?? 1, fromZero ? 0 : -Infinity);
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range(range);
  return axis.minimum !== undefined && axis.maximum !== undefined ? scale : keepStated(scale.nice(5), axis);
}

function keepStated(scale: Scale, { minimum, maximum }: ChartAxisRecord): Scale {
  const [low = 0, high = 1] = scale.domain();
  return scale.domain([minimum ?? low, maximum ?? high]);
}

/** The horizontal axis: middles of categories, or a number axis for XY charts. */
export function horizontalScale({ isXY, series, categories, record }: ChartData, plot: PlotArea): Scale {
  if (!isXY) {
    const count = Math.max(1, categories.length, ...series.map(({ y }) => y.length));
    return scaleLinear()
      .domain([-0.5, count - 0.5])
      .range([plot.left, plot.right]);
  }
  const xs = series.flatMap(({ x }) => x).filter((value) => value !== undefined);
  const { minimum, maximum } = record.axes.category;
  const scale = scaleLinear()
    .domain([min(xs) ?? 0, max(xs) ?? 1])
    .range([plot.left, plot.right]);
  return keepStated(scale.nice(5), { ...record.axes.category, minimum, maximum });
}

export function ticksOf(scale: Scale, { majorUnit }: ChartAxisRecord): number[] {
  const [low = 0, high = 1] = scale.domain();
  if (!majorUnit || (high - low) / majorUnit > 50) return scale.ticks(5);
  const steps = Math.floor((high - low) / majorUnit + 1e-9);
  return Array.from({ length: steps + 1 }, (_, step) => low + step * majorUnit);
}

/** A label in a number format: its section for the sign, a sign before the digits, percent and decimals are kept; the rest is plain. */
export function tickLabel(value: number, format = ""): string {
  const sections = format.split(";");
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[at] ?? "";
  if (section === "") return sections.length > 1 ? "" : value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  const shown = at === 1 ? -value : value;
  const sign = /^[+-]/.exec(section)?.[0] ?? "";
  const decimals = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
  if (section.includes("%")) return `${sign}${(shown * 100).toFixed(decimals)}%`;
  if (!/[0#]/.test(section)) return section === "General" ? shown.toLocaleString("en-US", { maximumFractionDigits: 6 }) : section;
  return sign + shown.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
