import { parseRange } from "../../files/a1";
import type { ChartRecord, ChartSeriesRecord } from "../../grid/chart.types";
import type { Area, CellValue, Grid } from "../../grid/grid.types";

/** How a series is drawn. */
export type Mark = "column" | "line" | "area" | "points";

export interface ChartSeries {
  name: string;
  mark: Mark;
  isSecondary: boolean;
  color: string;
  lineWidth: number;
  dash?: string;
  /** share of a category's width that its columns fill */
  fill: number;
  x: (number | undefined)[];
  y: (number | undefined)[];
}

/** A chart with the current figures of its ranges. */
export interface ChartData {
  record: ChartRecord;
  isXY: boolean;
  categories: string[];
  series: ChartSeries[];
}

const COLORS = ["#2F6F8F", "#C2571A", "#5B8C3E", "#8A5AA8", "#B58A00", "#7A7F85"];
const DASHES: Record<string, string> = { Dash: "6 4", DashDot: "6 3 2 3", Dot: "2 3", RoundDot: "2 3" };

export function chartData(grid: Grid, record: ChartRecord): ChartData {
  const isXY = record.chartType.startsWith("XYScatter");
  const first = record.series[0]?.categories;
  return {
    record,
    isXY,
    categories: first && !isXY ? rangeValues(grid, first).map(String) : [],
    series: record.series.map((series, index) => seriesData(grid, series, record.chartType, index)),
  };
}

function seriesData(grid: Grid, series: ChartSeriesRecord, chartType: string, index: number): ChartSeries {
  const type = series.chartType ?? chartType;
  const y = rangeValues(grid, series.values).map(asNumber);
  const x = series.categories ? rangeValues(grid, series.categories).map(asNumber) : [];
  return {
    name: series.name,
    mark: markOf(type),
    isSecondary: series.axisGroup === "Secondary",
    color: series.color || (COLORS[index % COLORS.length] as string),
    lineWidth: (series.lineWeight ?? 2.25) / 0.75,
    dash: DASHES[series.lineStyle ?? ""],
    fill: 1 / (1 + (series.gapWidth ?? 150) / 100),
    x: x.some((value) => value !== undefined) ? x : y.map((_, position) => position + 1),
    y,
  };
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
  const split = address.lastIndexOf("!");
  const name = address.slice(0, split).replace(/^=/, "").replace(/^'|'$/g, "").replaceAll("''", "'");
  const range = parseRange(address.slice(split + 1));
  const sheet = grid.sheets.list().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!range || !sheet) return [];
  const { startRow, startColumn, endRow, endColumn } = range;
  const area: Area = {
    sheetId: sheet.id,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  return grid.cells.values(area).flat();
}
