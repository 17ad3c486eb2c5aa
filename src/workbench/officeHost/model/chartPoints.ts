import { invalidArgument } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { booleanValue, textArgument, textValue } from "../readArguments";
import { areaByFormula, type SeriesTarget } from "../targets";
import { colorValue } from "./colors";
import { changeSeries, seriesOf } from "./chartRecords";

export interface PointTarget extends SeriesTarget {
  index: number;
}

const pointObject = (target: SeriesTarget, index: number) => new HostObject<PointTarget>("ChartPoint", { ...target, index });

const count = (target: SeriesTarget, host: HostContext): number => {
  const area = areaByFormula(host, `=${seriesOf(target, host).values}`);
  return area ? area.rows * area.columns : 0;
};

function at(target: SeriesTarget, index: unknown, host: HostContext): HostObject {
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
export const pointTypes = [
  defineType<SeriesTarget>({
    name: "ChartPointsCollection",
    properties: { Count: { get: count } },
    items: (target, host) => Array.from({ length: count(target, host) }, (_, index) => pointObject(target, index)),
    methods: { GetCount: (target, _, host) => count(target, host), GetItemAt: (target, [index], host) => at(target, index, host) },
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
