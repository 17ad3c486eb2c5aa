import { cellAddress } from "../../../address/a1";
import { attempt } from "../../run";
import type { ReportSheet } from "../../workbook.types";
import { hasShares } from "../liveness";
import type { ReportInput } from "../reportInput";
import { fill, reportTexts } from "../reportTexts";
import { BRIDGE, BRIDGE_STEPS } from "../sheets/bridgeBlock";
import { CURVE, CURVE_HEADER_ROW, CURVE_ROWS } from "../sheets/chartsSheet";
import { MOVES_ROWS } from "../sheets/movesSheet";
import type { PreparedReport } from "./prepare";

/** Dark and red that stay apart in grey: one solid, one dashed. */
const DARK = "#404040";
const MARK = "#A4262C";
const FIRST = CURVE_HEADER_ROW + 1;

interface Drawing {
  /** the sheet that shows the chart, and the one with its figures */
  sheet: Excel.Worksheet;
  figures: Excel.Worksheet;
}

interface PlannedChart {
  name: string;
  part: ReportSheet;
  title: string;
  /** first and last cell under the chart */
  place: [string, string];
  draw: (drawing: Drawing) => Excel.Chart;
}

/** Figures of the curves; the first row, at no accounts, only where a curve starts at the origin. */
const curve = (figures: Excel.Worksheet, column: number, fromOrigin: boolean): Excel.Range =>
  figures.getRangeByIndexes(FIRST + (fromOrigin ? 0 : 1), column, CURVE_ROWS - (fromOrigin ? 0 : 1), 1);

/** Names a series and gives it all its figures: Excel would take the first of them for a header wherever it holds a text, such as an error. */
function fillSeries(series: Excel.ChartSeries, name: string, values: Excel.Range, x: Excel.Range): Excel.ChartSeries {
  series.name = name;
  series.setValues(values);
  series.setXAxisValues(x);
  return series;
}

/** A chart with its first series. */
function newChart(sheet: Excel.Worksheet, type: Excel.Chart["chartType"], name: string, values: Excel.Range, x: Excel.Range) {
  const chart = sheet.charts.add(type, values, "Columns");
  return { chart, first: fillSeries(chart.series.getItemAt(0), name, values, x) };
}

const addSeries = (chart: Excel.Chart, name: string, values: Excel.Range, x: Excel.Range): Excel.ChartSeries =>
  fillSeries(chart.series.add(name), name, values, x);

function legendBelow(chart: Excel.Chart): void {
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
}

function asLine(series: Excel.ChartSeries, color: string, weight: number, isDashed = false): void {
  series.format.line.color = color;
  series.format.line.weight = weight;
  if (isDashed) series.format.line.lineStyle = "Dash";
}

function shareAxis(axis: Excel.ChartAxis): void {
  axis.minimum = 0;
  axis.maximum = 1;
  axis.majorUnit = 0.2;
  axis.numberFormat = "0%";
}

/** Columns of 5% of accounts each, cumulative share and target as lines on the second axis. */
function pareto({ sheet, figures }: Drawing): Excel.Chart {
  const x = curve(figures, CURVE.accounts, false);
  const h = reportTexts.charts.headers;
  const { chart, first: bars } = newChart(sheet, "ColumnClustered", h.step, curve(figures, CURVE.step, false), x);
  bars.gapWidth = 25;
  const lines: [string, number, string, number, boolean][] = [
    [h.cumulative, CURVE.cumulative, DARK, 2.25, false],
    [h.target, CURVE.target, MARK, 1.5, true],
  ];
  for (const [name, column, color, weight, isDashed] of lines) {
    const series = addSeries(chart, name, curve(figures, column, false), x);
    series.chartType = "Line";
    series.axisGroup = "Secondary";
    series.markerStyle = "None";
    asLine(series, color, weight, isDashed);
  }
  shareAxis(chart.axes.getItem("Value", "Secondary"));
  chart.axes.valueAxis.numberFormat = "0%";
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.tickLabelSpacing = 4;
  chart.axes.categoryAxis.numberFormat = "0%";
  legendBelow(chart);
  return chart;
}

function lorenz({ sheet, figures }: Drawing): Excel.Chart {
  const x = curve(figures, CURVE.accounts, true);
  const h = reportTexts.charts.headers;
  const { chart, first: line } = newChart(sheet, "XYScatterLinesNoMarkers", h.lorenz, curve(figures, CURVE.lorenz, true), x);
  asLine(line, DARK, 2.25);
  asLine(addSeries(chart, h.equality, curve(figures, CURVE.equality, true), x), MARK, 1.5, true);
  shareAxis(chart.axes.valueAxis);
  shareAxis(chart.axes.categoryAxis);
  legendBelow(chart);
  return chart;
}

/** Cumulative money, best account first: where it falls, accounts cost more than they bring. Its one curve is named by the title. */
function whale({ sheet, figures }: Drawing, measure: string): Excel.Chart {
  const name = fill(reportTexts.charts.headers.whale, { measure });
  const x = curve(figures, CURVE.accounts, true);
  const { chart, first: line } = newChart(sheet, "XYScatterLinesNoMarkers", name, curve(figures, CURVE.whale, true), x);
  asLine(line, DARK, 2.25);
  chart.legend.visible = false;
  shareAxis(chart.axes.categoryAxis);
  chart.axes.valueAxis.numberFormat = "#,##0";
  return chart;
}

/** Steps from the opening to the closing amount: columns that stand on an invisible base, which a legend would name. */
function bridge({ sheet, figures }: Drawing): Excel.Chart {
  const row = MOVES_ROWS.bridge + 2;
  const column = (index: number) => figures.getRangeByIndexes(row, index, BRIDGE_STEPS.length, 1);
  const h = reportTexts.moves.bridgeHeaders;
  const steps = column(BRIDGE.step);
  const { chart, first: base } = newChart(sheet, "ColumnStacked", h.base, column(BRIDGE.base), steps);
  base.format.fill.clear();
  base.format.line.clear();
  base.gapWidth = 40;
  const visible = addSeries(chart, h.visible, column(BRIDGE.visible), steps);
  visible.format.fill.setSolidColor("#2F5597");
  visible.hasDataLabels = true;
  visible.dataLabels.numberFormat = "#,##0";
  chart.legend.visible = false;
  chart.axes.valueAxis.numberFormat = "#,##0";
  return chart;
}

/** The charts there are figures for, and those there are none for. */
function chartsOf({ measure, second, content }: ReportInput): { planned: PlannedChart[]; without: PlannedChart[] } {
  const classRows = content.segmentation.classNames.length;
  const t = reportTexts.charts;
  const place = (row: number, column: number, rows: number, columns: number): [string, string] => [
    cellAddress(row, column),
    cellAddress(row + rows - 1, column + columns - 1),
  ];
  const title = (text: string, name: string) => fill(text, { measure: name });
  const money = second ?? measure;
  const ofShares: PlannedChart[] = [
    { name: "Summary Pareto", part: "summary", title: title(t.pareto, measure), place: place(11 + classRows, 3, 17, 6), draw: pareto },
    { name: "Pareto", part: "charts", title: title(t.pareto, measure), place: place(2, 8, 21, 9), draw: pareto },
    { name: "Lorenz", part: "charts", title: title(t.lorenz, measure), place: place(25, 8, 21, 9), draw: lorenz },
  ];
  const ofAmounts: PlannedChart[] = [
    {
      name: "Whale",
      part: "charts",
      title: title(t.whale, money),
      place: place(48, 8, 21, 9),
      draw: (drawing) => whale(drawing, money),
    },
  ];
  const ofMoves: PlannedChart[] = [
    { name: "Bridge", part: "moves", title: reportTexts.moves.chart, place: place(20, 6, 10, 6), draw: bridge },
  ];
  const planned = [...(hasShares(content.segmentation) ? ofShares : []), ...ofAmounts, ...(content.movement ? ofMoves : [])];
  return { planned, without: [...ofShares, ...ofMoves].filter((chart) => !planned.includes(chart)) };
}

function build(context: Excel.RequestContext, prepared: PreparedReport, { name, part, title, place, draw }: PlannedChart): void {
  const nameOf = (wanted: ReportSheet) => prepared.sheets.find(({ content }) => content.part === wanted)!.sheetName;
  const sheet = context.workbook.worksheets.getItem(nameOf(part));
  const figures = context.workbook.worksheets.getItem(nameOf(part === "moves" ? "moves" : "charts"));
  const chart = draw({ sheet, figures });
  chart.name = name;
  chart.title.text = title;
  chart.setPosition(...place);
}

/** Charts of the report that are already there: the user's changes to them stay. */
async function existingCharts(context: Excel.RequestContext, prepared: PreparedReport): Promise<Set<string>> {
  const sheets = prepared.sheets.filter(({ isNew }) => !isNew);
  if (sheets.length === 0) return new Set();
  const charts = sheets.map(({ sheetName }) => context.workbook.worksheets.getItem(sheetName).charts);
  const loaded = await attempt(context, () => charts.map((list) => list.load("items/name")));
  return new Set((loaded ?? []).flatMap((list) => list.items.map(({ name }) => name)));
}

async function removeCharts(context: Excel.RequestContext, sheetName: string, names: readonly string[]): Promise<void> {
  const charts = await attempt(context, () => context.workbook.worksheets.getItem(sheetName).charts.load("items/name"));
  const unwanted = charts?.items.filter(({ name }) => names.includes(name)) ?? [];
  if (unwanted.length > 0) await attempt(context, () => unwanted.forEach((chart) => chart.delete()));
}

async function drawOne(context: Excel.RequestContext, prepared: PreparedReport, planned: PlannedChart): Promise<boolean> {
  const sheetName = prepared.sheets.find(({ content }) => content.part === planned.part)!.sheetName;
  const before = await attempt(context, () => context.workbook.worksheets.getItem(sheetName).charts.load("items/name"));
  if (!before) return false;
  const known = before.items.map(({ name }) => name);
  const drawn = await attempt(context, () => {
    build(context, prepared, planned);
    return true;
  });
  if (drawn) return true;
  const after = await attempt(context, () => context.workbook.worksheets.getItem(sheetName).charts.load("items/name"));
  const unfinished = after?.items.map(({ name }) => name).filter((name) => !known.includes(name)) ?? [];
  await removeCharts(context, sheetName, unfinished);
  return false;
}

/**
 * Draws the native charts, classic types only (ExcelApi 1.9), since Excel's own Pareto type cannot be read back or limited. A chart that Excel
 * refuses half way is taken away; the report then stands without it.
 * @returns were all drawn?
 */
export async function drawCharts(context: Excel.RequestContext, prepared: PreparedReport): Promise<boolean> {
  const there = await existingCharts(context, prepared);
  let isComplete = true;
  for (const planned of chartsOf(prepared.input).planned) {
    if (there.has(planned.name)) continue;
    isComplete = (await drawOne(context, prepared, planned)) && isComplete;
  }
  return isComplete;
}

/** Takes charts of an earlier report away that have no figures any more: a total not above zero has no shares, and a report without a comparison no bridge. */
export async function removeEmptyCharts(context: Excel.RequestContext, prepared: PreparedReport): Promise<void> {
  const there = await existingCharts(context, prepared);
  for (const { name, part } of chartsOf(prepared.input).without) {
    const sheet = prepared.sheets.find(({ content, isNew }) => content.part === part && !isNew);
    if (sheet && there.has(name)) await removeCharts(context, sheet.sheetName, [name]);
  }
}
