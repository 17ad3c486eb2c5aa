import type { ChartSeriesRecord } from "../../grid/chart.types";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import {
  areaArgument,
  booleanValue,
  numberValue,
  optionalInteger,
  optionalText,
  textArgument,
  textValue,
  wordValue,
} from "../readArguments";
import { areaByFormula, type ChartTarget, type SeriesTarget } from "../targets";
import { absoluteAddress, changeChart, changeSeries, chartOf, detailProperty, type DetailTarget, freshId, seriesOf } from "./chartRecords";
import { colorValue } from "./colors";

export interface PointTarget extends SeriesTarget {
  index: number;
}

const pointObject = (target: SeriesTarget, index: number) => new HostObject<PointTarget>("ChartPoint", { ...target, index });

const count = (target: SeriesTarget, host: HostContext): number => {
  const area = areaByFormula(host, `=${seriesOf(target, host).values}`);
  return area ? area.rows * area.columns : 0;
};

function pointOf(target: SeriesTarget, index: unknown, host: HostContext): HostObject {
  if (typeof index !== "number" || index < 0 || index >= count(target, host)) throw invalidArgument();
  return pointObject(target, index);
}

const part = (type: string) => (target: PointTarget) => new HostObject<PointTarget>(type, target);

function setColor(target: PointTarget, color: string | undefined, host: HostContext): void {
  changeSeries(target, host, (series) => {
    const colors = { ...series.pointColors };
    if (color === undefined) delete colors[target.index];
    else colors[target.index] = color;
    series.pointColors = colors;
  });
}

/** Labels show the value; other contents are refused rather than left out. */
const shows = (standard: boolean): HostProperty<SeriesTarget> => ({
  get: () => standard,
  set(_, value) {
    if (booleanValue(value) !== standard) throw invalidArgument("The workbench's data labels show values only.");
  },
});

/** Single points of a series, and the labels beside them. */
const pointTypes = [
  defineType<SeriesTarget>({
    name: "ChartPointsCollection",
    properties: { Count: { get: count } },
    items: (target, host) => Array.from({ length: count(target, host) }, (_, index) => pointObject(target, index)),
    methods: { GetCount: (target, _, host) => count(target, host), GetItemAt: (target, [index], host) => pointOf(target, index, host) },
  }),
  defineType<PointTarget>({ name: "ChartPoint", navigation: { Format: part("ChartPointFormat") } }),
  defineType<PointTarget>({ name: "ChartPointFormat", navigation: { Fill: part("ChartPointFill") } }),
  defineType<PointTarget>({
    name: "ChartPointFill",
    methods: {
      Clear: (target, _, host) => setColor(target, undefined, host),
      SetSolidColor: (target, args, host) => setColor(target, colorValue(textArgument(args, 0)), host),
    },
  }),
  defineType<SeriesTarget>({
    name: "ChartDataLabels",
    properties: {
      NumberFormat: {
        get: (target, host) => seriesOf(target, host).labels?.numberFormat ?? "General",
        set: (target, value, host) =>
          changeSeries(target, host, (series) => {
            series.labels = { ...series.labels, numberFormat: textValue(value) };
          }),
      },
      ShowValue: {
        get: (target, host) => seriesOf(target, host).labels !== undefined,
        set: (target, value, host) =>
          changeSeries(target, host, (series) => {
            series.labels = booleanValue(value) ? (series.labels ?? {}) : undefined;
          }),
      },
      ShowSeriesName: shows(false),
      ShowCategoryName: shows(false),
      ShowPercentage: shows(false),
      ShowLegendKey: shows(false),
    },
  }),
];

const seriesObject = (chartId: string, seriesId: string) => new HostObject<SeriesTarget>("ChartSeries", { chartId, seriesId });

const property = <T>(
  read: (series: ChartSeriesRecord, target: SeriesTarget, host: HostContext) => T,
  write: (series: ChartSeriesRecord, value: unknown) => void,
): HostProperty<SeriesTarget> => ({
  get: (target, host) => read(seriesOf(target, host), target, host),
  set: (target, value, host) => changeSeries(target, host, (series) => write(series, value)),
});

const GROUPS = ["Primary", "Secondary"] as const;

/** Looks the workbench keeps but does not draw. */
const RECORDED = [
  "MarkerStyle",
  "MarkerSize",
  "MarkerBackgroundColor",
  "MarkerForegroundColor",
  "Smooth",
  "Overlap",
  "PlotOrder",
  "ShowShadow",
];

function recorded(name: string): HostProperty<SeriesTarget> {
  const detail = detailProperty(name);
  const at = ({ chartId, seriesId }: SeriesTarget): DetailTarget => ({ chartId, path: `series/${seriesId}` });
  return {
    onRequest: true,
    get: (target, host) => detail.get?.(at(target), host),
    set: (target, value, host) => detail.set?.(at(target), value, host),
  };
}

function add(target: ChartTarget, args: unknown[], host: HostContext): HostObject {
  const { series } = chartOf(target, host);
  const id = freshId(series, "series-");
  const name = optionalText(args, 0) ?? `Series${series.length + 1}`;
  const at = optionalInteger(args, 1) ?? series.length;
  changeChart(target, host, (chart) => chart.series.splice(at, 0, { id, name, axisGroup: "Primary", values: "" }));
  return seriesObject(target.chartId, id);
}

function at(target: ChartTarget, index: unknown, host: HostContext): HostObject {
  const series = chartOf(target, host).series[Number(index)];
  if (!series) throw itemNotFound();
  return seriesObject(target.chartId, series.id);
}

function address(target: SeriesTarget, args: unknown[], host: HostContext): string {
  return absoluteAddress(areaArgument(args, 0, host, chartOf(target, host).sheetId), host);
}

export const seriesTypes = [
  defineType<ChartTarget>({
    name: "ChartSeriesCollection",
    properties: { Count: { get: (target, host) => chartOf(target, host).series.length } },
    items: (target, host) => chartOf(target, host).series.map((series) => seriesObject(target.chartId, series.id)),
    methods: {
      Add: add,
      GetCount: (target, _, host) => chartOf(target, host).series.length,
      GetItemAt: (target, [index], host) => at(target, index, host),
    },
  }),
  defineType<SeriesTarget>({
    name: "ChartSeries",
    properties: {
      Name: property(
        (series) => series.name,
        (series, value) => (series.name = textValue(value)),
      ),
      ChartType: property(
        (series, target, host) => series.chartType ?? chartOf(target, host).chartType,
        (series, value) => (series.chartType = textValue(value)),
      ),
      AxisGroup: property(
        (series) => series.axisGroup,
        (series, value) => (series.axisGroup = wordValue(value, GROUPS) as "Primary" | "Secondary"),
      ),
      GapWidth: property(
        (series) => series.gapWidth ?? 150,
        (series, value) => (series.gapWidth = numberValue(value)),
      ),
      HasDataLabels: property(
        (series) => series.labels !== undefined,
        (series, value) => (series.labels = booleanValue(value) ? (series.labels ?? {}) : undefined),
      ),
      ...Object.fromEntries(RECORDED.map((name) => [name, recorded(name)])),
    },
    navigation: {
      DataLabels: (target) => new HostObject<SeriesTarget>("ChartDataLabels", target),
      Points: (target) => new HostObject<SeriesTarget>("ChartPointsCollection", target),
      Format: ({ chartId, seriesId }) => new HostObject<DetailTarget>("ChartSeriesFormat", { chartId, path: `series/${seriesId}` }),
    },
    methods: {
      Delete(target, _, host) {
        seriesOf(target, host);
        changeChart(target, host, (chart) => {
          chart.series = chart.series.filter((series) => series.id !== target.seriesId);
        });
      },
      SetValues: (target, args, host) =>
        changeSeries(target, host, (series) => {
          series.values = address(target, args, host);
        }),
      SetXAxisValues: (target, args, host) =>
        changeSeries(target, host, (series) => {
          series.categories = address(target, args, host);
        }),
    },
  }),
  ...pointTypes,
];
