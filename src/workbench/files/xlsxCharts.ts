import type { Chart, SheetChart } from "hucre";
import type { ChartAxisRecord, ChartSeriesRecord } from "../grid/chart.types";
import { cellAt, pointsOf } from "./sheetGeometry";
import type { FileChart, FileSheet } from "./workbookFile.types";

const TYPES: Record<string, string> = {
  bar: "ColumnClustered",
  bar3D: "ColumnClustered",
  line: "Line",
  line3D: "Line",
  area: "Area",
  scatter: "XYScatterLinesNoMarkers",
  pie: "Pie",
  pie3D: "Pie",
  doughnut: "Doughnut",
};

const DEFAULT_SIZE = { width: 360, height: 216 };

/**
 * A chart of a file. The file library does not say on which axis a series is; in a chart of columns and lines the lines are taken to be on the
 * secondary one, as in a Pareto chart. Limits and format of a secondary axis are not read.
 */
export function readChart(chart: Chart, index: number, widths: FileSheet["columnWidths"], heights: FileSheet["rowHeights"]): FileChart {
  const chartType = TYPES[chart.kinds[0] ?? "bar"] ?? "ColumnClustered";
  const from = chart.anchor?.from ?? { row: 0, col: 0 };
  const start = pointsOf(from.row, from.col, widths, heights);
  const to = chart.anchor?.to;
  const end = to ? pointsOf(to.row, to.col, widths, heights) : undefined;
  return {
    name: chart.frameTitle ?? `Chart ${index + 1}`,
    chartType,
    ...start,
    width: end ? end.left - start.left : DEFAULT_SIZE.width,
    height: end ? end.top - start.top : DEFAULT_SIZE.height,
    title: { visible: Boolean(chart.title), text: chart.title ?? "" },
    legend: { visible: chart.legend !== false, position: typeof chart.legend === "string" ? capitalised(chart.legend) : "Bottom" },
    series: (chart.series ?? []).map((series, position) => ({ ...readSeries(series, position, chartType), gapWidth: chart.gapWidth })),
    axes: { category: readAxis(chart.axes?.x), value: readAxis(chart.axes?.y), secondary: readAxis(undefined) },
  };
}

type Axis = NonNullable<Chart["axes"]>["x"] | NonNullable<Chart["axes"]>["y"];

function readAxis(axis: Axis): ChartAxisRecord {
  const { scale, numberFormat } = axis ?? {};
  return {
    visible: true,
    minimum: scale?.min,
    maximum: scale?.max,
    majorUnit: scale?.majorUnit,
    numberFormat: numberFormat?.sourceLinked ? undefined : numberFormat?.formatCode,
    majorGridlines: axis?.gridlines?.major ?? false,
    title: axis?.title,
    tickLabelSpacing: axis && "tickLblSkip" in axis ? axis.tickLblSkip : undefined,
  };
}

function readSeries(series: NonNullable<Chart["series"]>[number], position: number, chartType: string): ChartSeriesRecord {
  const own = TYPES[series.kind] ?? chartType;
  const isCombined = own !== chartType;
  return {
    id: `series${position + 1}`,
    name: series.name ?? `Series ${position + 1}`,
    chartType: isCombined ? own : undefined,
    axisGroup: isCombined ? "Secondary" : "Primary",
    values: series.valuesRef ?? "",
    categories: series.categoriesRef,
    color: typeof series.color === "string" ? `#${series.color}` : undefined,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Reserves the chart's part and place in the file; its contents are written by chartXml. */
export function placeChart(chart: FileChart, sheet: FileSheet): SheetChart {
  const { left, top, width, height } = chart;
  return {
    type: "column",
    series: chart.series.map(({ name, values }) => ({ name, values: values.replace(/^=/, "") })),
    anchor: {
      from: cellAt(left, top, sheet.columnWidths, sheet.rowHeights),
      to: cellAt(left + width, top + height, sheet.columnWidths, sheet.rowHeights),
    },
    altText: chart.title.text || chart.name,
    frameTitle: chart.name,
  };
}
