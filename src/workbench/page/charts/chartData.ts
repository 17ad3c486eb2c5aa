import { areaByAddress } from "../../grid/areas";
import type { ChartRecord, ChartSeriesRecord } from "../../grid/chart.types";
import type { CellValue, Grid } from "../../grid/grid.types";

/** How a series is drawn. */
export type Mark = "column" | "line" | "area" | "points";

export interface ChartSeries {
  name: string;
  mark: Mark;
  /** stands on the series of its kind before it */
  isStacked: boolean;
  isSecondary: boolean;
  /** CSS */
  color: string;
  /** takes up room without being seen */
  isInvisible: boolean;
  pointColors: Record<number, string>;
  labelFormat?: string;
  lineWidth: number;
  dash?: string;
  /** room between the columns of two categories, as a share of a column's width */
  gap: number;
  x: (number | undefined)[];
  y: (number | undefined)[];
  /** where a stacked column or area begins; 0 for all others */
  base: number[];
}

/** A chart with the current figures of its ranges. */
export interface ChartData {
  record: ChartRecord;
  title: string;
  isXY: boolean;
  categories: string[];
  series: ChartSeries[];
}

const COLORS = ["#2F6F8F", "#C2571A", "#5B8C3E", "#8A5AA8", "#B58A00", "#7A7F85"];
const DASHES: Record<string, string> = {
  Dash: "6 4",
  DashDot: "6 3 2 3",
  DashDotDot: "6 3 2 3 2 3",
  Dot: "2 3",
  RoundDot: "2 3",
};

export function chartData(grid: Grid, record: ChartRecord): ChartData {
  const isXY = record.chartType.startsWith("XYScatter");
  const first = record.series.find(({ categories }) => categories !== undefined)?.categories;
  const series = record.series.map((one, index) => seriesData(grid, one, record.chartType, index));
  stack(series);
  return { record, title: titleOf(grid, record), isXY, categories: first && !isXY ? rangeTexts(grid, first) : [], series };
}

/** A title taken from a cell shows what the cell shows now. */
function titleOf(grid: Grid, { title }: ChartRecord): string {
  const area = title.formula === undefined ? undefined : areaByAddress(grid, title.formula);
  return (area && grid.cells.text({ ...area, rows: 1, columns: 1 })[0]?.[0]) ?? title.text;
}

function seriesData(grid: Grid, series: ChartSeriesRecord, chartType: string, index: number): ChartSeries {
  const type = series.chartType ?? chartType;
  const y = rangeValues(grid, series.values).map(asNumber);
  const x = series.categories ? rangeValues(grid, series.categories).map(asNumber) : [];
  return {
    name: series.name,
    mark: markOf(type),
    isStacked: type.includes("Stacked"),
    isSecondary: series.axisGroup === "Secondary",
    color: themedColor(series.color ?? (COLORS[index % COLORS.length] as string)),
    isInvisible: series.noFill === true || series.lineStyle === "None",
    pointColors: Object.fromEntries(Object.entries(series.pointColors ?? {}).map(([index, color]) => [index, themedColor(color)])),
    labelFormat: series.labels && (series.labels.numberFormat ?? "General"),
    lineWidth: (series.lineWeight ?? 2.25) / 0.75,
    dash: DASHES[series.lineStyle ?? ""],
    gap: (series.gapWidth ?? 150) / 100,
    x: x.some((value) => value !== undefined) ? x : y.map((_, position) => position + 1),
    y,
    base: y.map(() => 0),
  };
}

/** Stacked series begin where the one before ends, positive values upwards and negative ones downwards. */
function stack(series: readonly ChartSeries[]): void {
  const ends = new Map<string, number>();
  for (const one of series) {
    if (!one.isStacked) continue;
    one.y.forEach((value = 0, position) => {
      const key = `${one.mark} ${one.isSecondary} ${value < 0} ${position}`;
      one.base[position] = ends.get(key) ?? 0;
      ends.set(key, (ends.get(key) ?? 0) + value);
    });
  }
}

function markOf(type: string): Mark {
  if (type === "XYScatter") return "points";
  if (type.startsWith("Line") || type.startsWith("XYScatter")) return "line";
  return type.startsWith("Area") ? "area" : "column";
}

function asNumber(value: CellValue): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** Values of a range written with its sheet, e.g. 'Key accounts'!$D$7:$D$27; none if the sheet is gone. */
function rangeValues(grid: Grid, address: string): CellValue[] {
  const area = areaByAddress(grid, address);
  return area ? grid.cells.values(area).flat() : [];
}

function rangeTexts(grid: Grid, address: string): string[] {
  const area = areaByAddress(grid, address);
  return area ? grid.cells.text(area).flat() : [];
}

/** Luminance below which a colour is lost on the dark page: about 3 to 1 against its surface. */
const DARKEST = 0.16;
const STEP = 0.15;

/** A colour chosen for a white sheet, as CSS that lightens it where the page is dark. Colours are #RRGGBB. */
function themedColor(color: string): string {
  let channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  if (channels.some(Number.isNaN)) return color;
  while (luminance(channels) < DARKEST) channels = channels.map((channel) => channel + (1 - channel) * STEP);
  return `light-dark(${color}, rgb(${channels.map((channel) => Math.round(channel * 255)).join(" ")}))`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
