import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { numberValue, textArgument, textValue } from "../readArguments";
import { changeChart, chartOf } from "./chartRecords";
import { colorValue } from "./colors";

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
