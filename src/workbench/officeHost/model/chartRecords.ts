import { rectAddress } from "../../../address/a1";
import { sheetInFormula } from "../../../address/sheetNames";
import type { ChartAxisRecord, ChartRecord, ChartSeriesRecord } from "../../grid/chart.types";
import type { Area, CellValue } from "../../grid/grid.types";
import { itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { numberValue, textArgument, textValue } from "../readArguments";
import type { ChartTarget, SeriesTarget } from "../targets";
import { colorValue } from "./colors";
import { valueType } from "./rangeValues";

/** Excel's size of a new chart, in points. */
const WIDTH = 360;
const HEIGHT = 216;

/** @throws {HostError} ItemNotFound when the chart was deleted meanwhile */
export function chartOf({ chartId }: ChartTarget, { grid }: HostContext): ChartRecord {
  const chart = grid.charts.get(chartId);
  if (!chart) throw itemNotFound();
  return chart;
}

/** @throws {HostError} ItemNotFound when the series was deleted meanwhile */
export function seriesOf(target: SeriesTarget, host: HostContext): ChartSeriesRecord {
  const series = chartOf(target, host).series.find((one) => one.id === target.seriesId);
  if (!series) throw itemNotFound();
  return series;
}

/** Alters a chart in place and tells those who draw it. */
export function changeChart(target: ChartTarget, host: HostContext, change: (chart: ChartRecord) => void): void {
  change(chartOf(target, host));
  host.grid.charts.touch(target.chartId);
}

/** Alters a series in place and tells those who draw its chart. */
export function changeSeries(target: SeriesTarget, host: HostContext, change: (series: ChartSeriesRecord) => void): void {
  change(seriesOf(target, host));
  host.grid.charts.touch(target.chartId);
}

/** An id no chart or series has yet. */
export function freshId(taken: readonly { id: string }[], prefix: string): string {
  const known = new Set(taken.map((one) => one.id));
  let number = taken.length + 1;
  while (known.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** "'Key accounts'!$D$7:$D$27". */
export function absoluteAddress(area: Area, { grid }: HostContext): string {
  return `${sheetInFormula(grid.sheets.get(area.sheetId)?.name ?? "")}!${rectAddress(area, true)}`;
}

const axis = (): ChartAxisRecord => ({ visible: true, majorGridlines: false });

/** A new chart of the area, laid out as Excel does: headers and category labels are found by what the cells hold. */
export function newChart(sheetId: string, chartType: string, source: Area, seriesBy: string, host: HostContext): ChartRecord {
  const all = host.grid.charts.all();
  const id = freshId(all, "chart-");
  const series = seriesFromArea(source, seriesBy, chartType, host);
  return {
    id,
    name: `Chart ${host.grid.charts.of(sheetId).length + 1}`,
    sheetId,
    chartType,
    left: 100,
    top: 60,
    width: WIDTH,
    height: HEIGHT,
    title: { visible: true, text: series.length === 1 ? (series[0]?.name ?? "") : "Chart Title" },
    legend: { visible: series.length > 1, position: "Bottom" },
    series,
    axes: { category: axis(), value: { ...axis(), majorGridlines: true }, secondary: axis() },
  };
}

/** Series of an area, one a column or one a row, the first being categories where it holds text (or x values of a scatter chart). */
export function seriesFromArea(source: Area, seriesBy: string, chartType: string, host: HostContext): ChartSeriesRecord[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.columns > source.rows);
  const values = host.grid.cells.values(source);
  const cell = (row: number, column: number) => values[row]?.[column] ?? null;
  // an error is a text on the wire, and no header
  const isText = (value: CellValue) => valueType(value) === "String";
  const length = byRows ? source.columns : source.rows;
  const count = byRows ? source.rows : source.columns;
  const at = (line: number, position: number) => (byRows ? cell(line, position) : cell(position, line));
  const hasHeader =
    length > 1 &&
    Array.from({ length: count }, (_, line) => at(line, 0))
      .slice(1)
      .every(isText) &&
    (count > 1 || isText(at(0, 0)));
  const isScatter = chartType.startsWith("XY") || chartType === "Bubble";
  const hasCategories = count > 1 && (isScatter || isText(at(0, hasHeader ? 1 : 0)) || (hasHeader && at(0, 0) === null));
  const first = hasHeader ? 1 : 0;
  const slice = (line: number): Area =>
    byRows
      ? { ...source, row: source.row + line, column: source.column + first, rows: 1, columns: source.columns - first }
      : { ...source, row: source.row + first, column: source.column + line, rows: source.rows - first, columns: 1 };
  const lines = Array.from({ length: count }, (_, line) => line).slice(hasCategories ? 1 : 0);
  return lines.map((line, i) => ({
    id: `series-${i + 1}`,
    name: hasHeader ? String(at(line, 0)) : `Series${i + 1}`,
    axisGroup: "Primary",
    values: absoluteAddress(slice(line), host),
    ...(hasCategories ? { categories: absoluteAddress(slice(0), host) } : {}),
  }));
}

/** A part of a chart whose looks are kept by path, e.g. "title/font". */
export interface DetailTarget {
  chartId: string;
  path: string;
}

const keyOf = ({ path }: DetailTarget, name: string) => `${path}/${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function setDetail(target: DetailTarget, name: string, value: unknown, host: HostContext): void {
  const series = /^series\/([^/]+)\/(fill|line)$/.exec(target.path);
  changeChart(target, host, (chart) => {
    chart.details = { ...chart.details, [keyOf(target, name)]: value };
    const record = chart.series.find((one) => one.id === series?.[1]);
    if (!record) return;
    if (series?.[2] === "fill") record.noFill = value === undefined;
    if (name === "Color" && value !== undefined) record.color = value as string;
    if (name === "Weight") record.lineWeight = value as number;
    if (name === "LineStyle") record.lineStyle = value as string;
  });
}

/** A look that is kept, and read back as it was set; `check` refuses wrong values. */
export function detailProperty(name: string, check: (value: unknown) => unknown = (value) => value): HostProperty<DetailTarget> {
  return {
    get: (target, host) => chartOf(target, host).details?.[keyOf(target, name)] ?? null,
    set: (target, value, host) => setDetail(target, name, check(value), host),
  };
}

const below = (type: string, name: string) => (target: DetailTarget) =>
  new HostObject<DetailTarget>(type, { ...target, path: `${target.path}/${name}` });

const format = (name: string, parts: Record<string, ReturnType<typeof below>>) => defineType<DetailTarget>({ name, navigation: parts });

const FONT = { Font: below("ChartFont", "font") };
const FILL = { Fill: below("ChartFill", "fill") };
const LINE = { Line: below("ChartLineFormat", "line") };
const BORDER = { Border: below("ChartBorder", "border") };

const line = (name: string) =>
  defineType<DetailTarget>({
    name,
    properties: {
      Color: detailProperty("Color", colorValue),
      Weight: detailProperty("Weight", numberValue),
      LineStyle: detailProperty("LineStyle", textValue),
    },
    methods: { Clear: (target, _, host) => setDetail(target, "LineStyle", "None", host) },
  });

const size = (name: string) => detailProperty(name, numberValue);

export const detailTypes = [
  format("ChartAreaFormat", { ...FILL, ...FONT, ...BORDER }),
  format("ChartTitleFormat", { ...FILL, ...FONT, ...BORDER }),
  format("ChartLegendFormat", { ...FILL, ...FONT, ...BORDER }),
  format("ChartPlotAreaFormat", { ...FILL, ...BORDER }),
  format("ChartAxisFormat", { ...FILL, ...FONT, ...LINE }),
  format("ChartAxisTitleFormat", { ...FILL, ...FONT, ...BORDER }),
  format("ChartGridlinesFormat", LINE),
  format("ChartSeriesFormat", { ...FILL, ...LINE }),
  line("ChartLineFormat"),
  line("ChartBorder"),
  defineType<DetailTarget>({
    name: "ChartFill",
    methods: {
      Clear: (target, _, host) => setDetail(target, "Color", undefined, host),
      SetSolidColor: (target, args, host) => setDetail(target, "Color", colorValue(textArgument(args, 0)), host),
    },
  }),
  defineType<DetailTarget>({
    name: "ChartFont",
    properties: {
      Bold: detailProperty("Bold"),
      Italic: detailProperty("Italic"),
      Color: detailProperty("Color", colorValue),
      Name: detailProperty("Name", textValue),
      Size: detailProperty("Size", numberValue),
      Underline: detailProperty("Underline", textValue),
    },
  }),
  defineType<DetailTarget>({
    name: "ChartPlotArea",
    properties: { Left: size("Left"), Top: size("Top"), Width: size("Width"), Height: size("Height") },
    navigation: { Format: (target) => new HostObject<DetailTarget>("ChartPlotAreaFormat", target) },
  }),
];
