import { EventType } from "../gridEvents";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { invalidArgument, itemNotFound } from "../hostError";
import { areaArgument, booleanValue, numberValue, optionalArea, optionalText, textArgument, textValue } from "../readArguments";
import { assertWritable, chartObject, type ChartTarget, sheetObject, type SheetTarget, wholeSheet } from "../targets";
import type { Area } from "../../grid/grid.types";
import type { ChartRecord } from "../../grid/chart.types";
import { changeChart, chartOf, detailProperty, type DetailTarget, newChart, seriesFromArea } from "./chartRecords";

const part = (type: string) => (target: ChartTarget) => new HostObject<ChartTarget>(type, target);

const detail =
  (type: string, path: string) =>
  ({ chartId }: ChartTarget) =>
    new HostObject<DetailTarget>(type, { chartId, path });

/** A look the workbench keeps but does not draw. */
function recorded(path: string, name: string): HostProperty<ChartTarget> {
  const kept = detailProperty(name);
  return {
    onRequest: true,
    get: ({ chartId }, host) => kept.get?.({ chartId, path }, host),
    set: ({ chartId }, value, host) => kept.set?.({ chartId, path }, value, host),
  };
}

type Size = "left" | "top" | "width" | "height";

const size = (name: Size): HostProperty<ChartTarget> => ({
  get: (target, host) => chartOf(target, host)[name],
  set: (target, value, host) =>
    changeChart(target, host, (chart) => {
      chart[name] = numberValue(value);
    }),
});

async function add({ sheetId }: SheetTarget, args: unknown[], host: HostContext): Promise<HostObject> {
  const chartType = textArgument(args, 0);
  const source = areaArgument(args, 1, host, sheetId);
  assertWritable(host, wholeSheet(sheetId));
  // headers are found by what the cells hold
  await host.grid.settle();
  const chart = newChart(sheetId, chartType, source, optionalText(args, 2) ?? "Auto", host);
  host.grid.charts.add(chart);
  host.raise(EventType.chartAdded, [sheetId], { chartId: chart.id, worksheetId: sheetId, source: "Local" });
  return chartObject(chart.id);
}

const find = ({ sheetId }: SheetTarget, key: unknown, host: HostContext) =>
  host.grid.charts.of(sheetId).find((chart) => chart.name.toLowerCase() === String(key).toLowerCase() || chart.id === key);

function item(target: SheetTarget, key: unknown, host: HostContext): HostObject {
  const chart = find(target, key, host);
  if (!chart) throw itemNotFound();
  return chartObject(chart.id);
}

export const chartCollection = defineType<SheetTarget>({
  name: "ChartCollection",
  properties: { Count: { get: ({ sheetId }, { grid }) => grid.charts.of(sheetId).length } },
  items: ({ sheetId }, { grid }) => grid.charts.of(sheetId).map((chart) => chartObject(chart.id)),
  item,
  methods: {
    Add: add,
    GetCount: ({ sheetId }, _, { grid }) => grid.charts.of(sheetId).length,
    GetItem: (target, [key], host) => item(target, key, host),
    GetItemAt({ sheetId }, [index], { grid }) {
      const chart = grid.charts.of(sheetId)[Number(index)];
      if (!chart) throw itemNotFound();
      return chartObject(chart.id);
    },
    GetItemOrNullObject(target, [key], host) {
      const chart = find(target, key, host);
      return chart ? chartObject(chart.id) : null;
    },
  },
  events: {
    AddedEvent: { type: EventType.chartAdded, target: ({ sheetId }) => sheetId },
    ActivatedEvent: { type: EventType.chartActivated, target: ({ sheetId }) => sheetId },
    DeactivatedEvent: { type: EventType.chartDeactivated, target: ({ sheetId }) => sheetId },
    DeletedEvent: { type: EventType.chartDeleted, target: ({ sheetId }) => sheetId },
  },
});

/** Puts the chart over the cells from the first to the last. */
function setPosition(target: ChartTarget, args: unknown[], host: HostContext): void {
  const { sheetId } = chartOf(target, host);
  const start = areaArgument(args, 0, host, sheetId);
  const end = optionalArea(args, 1, host, sheetId);
  changeChart(target, host, (chart) => {
    chart.left = distance(start, "column", 0, start.column, host);
    chart.top = distance(start, "row", 0, start.row, host);
    if (end) {
      chart.width = distance(end, "column", start.column, end.column + end.columns, host);
      chart.height = distance(end, "row", start.row, end.row + end.rows, host);
    }
  });
}

function distance({ sheetId }: Area, axis: "row" | "column", from: number, to: number, { grid }: HostContext): number {
  let points = 0;
  for (let i = from; i < to; i++) points += axis === "row" ? grid.layout.rowHeight(sheetId, i) : grid.layout.columnWidth(sheetId, i);
  return points;
}

function rename(target: ChartTarget, value: unknown, host: HostContext): void {
  const name = textValue(value);
  if (name === "") throw invalidArgument();
  changeChart(target, host, (chart) => {
    chart.name = name;
  });
}

export const chart = defineType<ChartTarget>({
  name: "Chart",
  id: ({ chartId }) => chartId,
  properties: {
    Id: { get: (target, host) => chartOf(target, host).id },
    Name: { get: (target, host) => chartOf(target, host).name, set: rename },
    ChartType: {
      get: (target, host) => chartOf(target, host).chartType,
      set: (target, value, host) =>
        changeChart(target, host, (record) => {
          record.chartType = textValue(value);
        }),
    },
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
    ...Object.fromEntries(["DisplayBlanksAs", "PlotVisibleOnly"].map((name) => [name, recorded("chart", name)])),
  },
  navigation: {
    Axes: part("ChartAxes"),
    Format: detail("ChartAreaFormat", "chartArea"),
    Legend: part("ChartLegend"),
    PlotArea: detail("ChartPlotArea", "plotArea"),
    Series: part("ChartSeriesCollection"),
    Title: part("ChartTitle"),
    Worksheet: (target, host) => sheetObject(chartOf(target, host).sheetId),
  },
  methods: {
    Activate(target, _, host) {
      const { sheetId } = chartOf(target, host);
      host.grid.sheets.activate(sheetId);
      host.state.activeChartId = target.chartId;
      host.raise(EventType.chartActivated, [sheetId, target.chartId], { chartId: target.chartId, worksheetId: sheetId });
    },
    Delete(target, _, host) {
      const { sheetId } = chartOf(target, host);
      assertWritable(host, wholeSheet(sheetId));
      host.grid.charts.remove(target.chartId);
      host.raise(EventType.chartDeleted, [sheetId], { chartId: target.chartId, worksheetId: sheetId, source: "Local" });
    },
    async SetData(target, args, host) {
      const source = areaArgument(args, 0, host, chartOf(target, host).sheetId);
      await host.grid.settle();
      changeChart(target, host, (record) => {
        record.series = seriesFromArea(source, optionalText(args, 1) ?? "Auto", record.chartType, host);
      });
    },
    SetPosition: setPosition,
  },
  events: {
    ActivatedEvent: { type: EventType.chartActivated, target: ({ chartId }) => chartId },
    DeactivatedEvent: { type: EventType.chartDeactivated, target: ({ chartId }) => chartId },
  },
});

const ofChart = <T>(read: (chart: ChartRecord) => T, write: (chart: ChartRecord, value: unknown) => void): HostProperty<ChartTarget> => ({
  get: (target, host) => read(chartOf(target, host)),
  set: (target, value, host) => changeChart(target, host, (record) => write(record, value)),
});

export const chartTitle = defineType<ChartTarget>({
  name: "ChartTitle",
  properties: {
    Text: ofChart(
      (record) => record.title.text,
      (record, value) => (record.title = { visible: true, text: textValue(value) }),
    ),
    Visible: ofChart(
      (record) => record.title.visible,
      (record, value) => (record.title.visible = booleanValue(value)),
    ),
    Overlay: recorded("title", "Overlay"),
  },
  navigation: { Format: detail("ChartTitleFormat", "title") },
  methods: {
    async SetFormula(target, args, host) {
      const formula = textArgument(args, 0);
      const area = areaArgument([formula.replace(/^=/, "")], 0, host, chartOf(target, host).sheetId);
      await host.grid.settle();
      const [[text] = []] = host.grid.cells.text({ ...area, rows: 1, columns: 1 });
      changeChart(target, host, (record) => {
        record.title = { visible: true, text: text ?? "", formula };
      });
    },
  },
});

export const chartLegend = defineType<ChartTarget>({
  name: "ChartLegend",
  properties: {
    Visible: ofChart(
      (record) => record.legend.visible,
      (record, value) => (record.legend.visible = booleanValue(value)),
    ),
    Position: ofChart(
      (record) => record.legend.position,
      (record, value) => (record.legend.position = textValue(value)),
    ),
    Overlay: recorded("legend", "Overlay"),
  },
  navigation: { Format: detail("ChartLegendFormat", "legend") },
});
