import type { ChartAxisRecord } from "../../grid/chart.types";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { booleanValue, numberValue, optionalText, textArgument, textValue, wordValue } from "../readArguments";
import type { AxisTarget, ChartTarget } from "../targets";
import { chartOf, detailProperty, type DetailTarget } from "./chartRecords";

const axisObject = (chartId: string, axis: AxisTarget["axis"]) => new HostObject<AxisTarget>("ChartAxis", { chartId, axis });

const recordOf = (target: AxisTarget, host: HostContext): ChartAxisRecord => chartOf(target, host).axes[target.axis];

const property = <T>(
  read: (axis: ChartAxisRecord) => T,
  write: (axis: ChartAxisRecord, value: unknown) => void,
): HostProperty<AxisTarget> => ({
  get: (target, host) => read(recordOf(target, host)),
  set(target, value, host) {
    write(recordOf(target, host), value);
    host.grid.charts.touch(target.chartId);
  },
});

/** "" gives a bound back to Excel, which then chooses it. */
const bound = (value: unknown) => (value === "" ? undefined : numberValue(value));

/** Looks the workbench keeps but does not draw. */
const RECORDED = ["MinorUnit", "MajorTickMark", "MinorTickMark", "TickLabelPosition", "ReversePlotOrder", "LinkNumberFormat", "ScaleType"];

function recorded(name: string): HostProperty<AxisTarget> {
  const kept = detailProperty(name);
  const at = ({ chartId, axis }: AxisTarget): DetailTarget => ({ chartId, path: `axes/${axis}` });
  return {
    onRequest: true,
    get: (target, host) => kept.get?.(at(target), host),
    set: (target, value, host) => kept.set?.(at(target), value, host),
  };
}

const part = (type: string) => (target: AxisTarget) => new HostObject<AxisTarget>(type, target);

const detail =
  (type: string, name: string) =>
  ({ chartId, axis }: AxisTarget) =>
    new HostObject<DetailTarget>(type, { chartId, path: `axes/${axis}${name}` });

export const axisTypes = [
  defineType<ChartTarget>({
    name: "ChartAxes",
    navigation: {
      CategoryAxis: ({ chartId }) => axisObject(chartId, "category"),
      ValueAxis: ({ chartId }) => axisObject(chartId, "value"),
    },
    methods: {
      GetItem({ chartId }, args) {
        const type = wordValue(textArgument(args, 0), ["Category", "Value"]);
        const group = wordValue(optionalText(args, 1) ?? "Primary", ["Primary", "Secondary"]);
        if (type === "Category") return axisObject(chartId, "category");
        return axisObject(chartId, group === "Primary" ? "value" : "secondary");
      },
    },
  }),
  defineType<AxisTarget>({
    name: "ChartAxis",
    properties: {
      Minimum: property(
        (axis) => axis.minimum ?? "",
        (axis, value) => (axis.minimum = bound(value)),
      ),
      Maximum: property(
        (axis) => axis.maximum ?? "",
        (axis, value) => (axis.maximum = bound(value)),
      ),
      MajorUnit: property(
        (axis) => axis.majorUnit ?? "",
        (axis, value) => (axis.majorUnit = bound(value)),
      ),
      NumberFormat: property(
        (axis) => axis.numberFormat ?? "General",
        (axis, value) => (axis.numberFormat = textValue(value)),
      ),
      TickLabelSpacing: property(
        (axis) => axis.tickLabelSpacing ?? 1,
        (axis, value) => (axis.tickLabelSpacing = numberValue(value)),
      ),
      Visible: property(
        (axis) => axis.visible,
        (axis, value) => (axis.visible = booleanValue(value)),
      ),
      ...Object.fromEntries(RECORDED.map((name) => [name, recorded(name)])),
      AxisGroup: { get: ({ axis }) => (axis === "secondary" ? "Secondary" : "Primary") },
      Type: { get: ({ axis }) => (axis === "category" ? "Category" : "Value") },
    },
    navigation: { MajorGridlines: part("ChartGridlines"), Title: part("ChartAxisTitle"), Format: detail("ChartAxisFormat", "") },
  }),
  defineType<AxisTarget>({
    name: "ChartGridlines",
    properties: {
      Visible: property(
        (axis) => axis.majorGridlines,
        (axis, value) => (axis.majorGridlines = booleanValue(value)),
      ),
    },
    navigation: { Format: detail("ChartGridlinesFormat", "/majorGridlines") },
  }),
  defineType<AxisTarget>({
    name: "ChartAxisTitle",
    properties: {
      Text: property(
        (axis) => axis.title ?? "",
        (axis, value) => (axis.title = textValue(value)),
      ),
      Visible: property(
        (axis) => axis.title !== undefined,
        (axis, value) => {
          if (!booleanValue(value)) axis.title = undefined;
          else axis.title ??= "Axis Title";
        },
      ),
    },
    navigation: { Format: detail("ChartAxisTitleFormat", "/title") },
  }),
];
