import type { ChartPicture } from "../../workbook/insertChart";
import type { PlotModel, PlotPoint } from "./plot.types";

/** Height of a curve at a place along the x axis, straight between its points; undefined where there is no curve. */
function heightAt(points: readonly PlotPoint[], place: number): number | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return undefined;
  if (place <= first.x) return first.y;
  if (place >= last.x) return last.y;
  const next = points.findIndex(({ x }) => x >= place);
  const [from, to] = [points[next - 1]!, points[next]!];
  return from.y + ((place - from.x) / (to.x - from.x || 1)) * (to.y - from.y);
}

/** What an axis counts: shares, or whole units. */
const formatOf = (ticks: readonly { label: string }[]): ChartPicture["format"] =>
  ticks.some(({ label }) => label.includes("%")) ? "0%" : "#,##0";

/** The x axis runs from 0 to 1 in the pane; its last tick says what 1 stands for. */
function xScale({ xTicks }: PlotModel): number {
  const last = xTicks.at(-1);
  const units = Number(last?.label.replace(/[^\d.]/g, ""));
  if (!last || last.label.includes("%") || !(units > 0) || last.value === 0) return 1;
  return units / last.value;
}

/** Curves with the names they have in the legend: as far as it names each, else the second one is what is compared with. */
function curvesOf({ line, reference, series, legend, bars, table }: PlotModel): { name: string; points: PlotPoint[] }[] {
  if (series) return series;
  const curves = [...(line.length > 0 ? [line] : []), ...(reference ? [reference] : [])];
  const named = bars.length > 0 ? legend.slice(1) : legend;
  const fallback = table.head.slice(-curves.length);
  return curves.map((points, i) => ({ name: (named.length >= curves.length ? named[i] : fallback[i]) ?? "", points }));
}

function columnPicture(model: PlotModel): Omit<ChartPicture, "title" | "answer" | "axis"> {
  const { bars, legend, table, left, right } = model;
  const curves = curvesOf(model);
  const stands = bars.some(({ base = 0 }) => base !== 0);
  // Stacked columns cannot cross zero: then each column is the step alone.
  const isBridge = stands && bars.every(({ base = 0, value }) => Math.min(base, value) >= 0);
  const labelOf = (i: number): string => (table.rows.length === bars.length ? table.rows[i]![0] : String(i + 1));
  // A curve with a point for each bar is read at the points, every other at the ends of the bars.
  const at = (points: readonly PlotPoint[], i: number): number =>
    points.length === bars.length ? points[i]!.y : (heightAt(points, bars[i]!.to) ?? 0);
  return {
    kind: isBridge ? "bridge" : "columns",
    format: formatOf(left.ticks),
    second: right ? formatOf(right.ticks) : undefined,
    head: [table.head[0] ?? "", legend[0] ?? model.title, ...curves.map(({ name }) => name)],
    rows: bars.map(({ base = 0, value }, i) => [
      labelOf(i),
      ...(isBridge ? [Math.min(base, value), Math.abs(value - base)] : [value - base]),
      ...curves.map(({ points }) => at(points, i)),
    ]),
    tones: bars.map(({ tone }) => tone),
  };
}

/** Places at which several curves with points of their own are read. */
const STEPS = 40;

function curvePicture(model: PlotModel): Omit<ChartPicture, "title" | "answer" | "axis"> {
  const curves = curvesOf(model);
  const scale = xScale(model);
  const places =
    curves.length === 1 || !model.series
      ? (curves[0]?.points ?? []).map(({ x }) => x)
      : Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);
  return {
    kind: "curves",
    format: formatOf((model.right ?? model.left).ticks),
    xFormat: formatOf(model.xTicks),
    head: [model.xTitle, ...curves.map(({ name }) => name)],
    rows: places.map((x) => [x * scale, ...curves.map(({ points }) => heightAt(points, x) ?? 0)]),
    tones: [],
  };
}

/** The figures of a chart of the pane, for a chart of Excel. */
export function plotFigures(model: PlotModel): ChartPicture {
  const { title, answer, xTitle } = model;
  return { title, answer, axis: xTitle, ...(model.bars.length > 0 ? columnPicture(model) : curvePicture(model)) };
}
