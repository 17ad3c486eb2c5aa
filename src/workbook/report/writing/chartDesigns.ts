import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { COLOURS } from "../look";
import type { ReportInput } from "../reportInput";
import { BRIDGE, BRIDGE_STEPS } from "../sheets/bridgeBlock";
import { CHARTS_ROWS, CURVE, CURVE_ROWS } from "../sheets/chartsSheet";
import { bridgeRow } from "../sheets/movesSheet";
import { stepColumns, STEPS } from "../sheets/paretoSteps";

const FIRST = CHARTS_ROWS.header + 1;

export interface Drawing {
  /** the sheet that shows the chart, and the one with its figures */
  sheet: Excel.Worksheet;
  figures: Excel.Worksheet;
}

/** Figures of the curves; the first row, at no accounts, only where a curve starts at the origin. */
const curve = (figures: Excel.Worksheet, column: number, fromOrigin: boolean): Excel.Range =>
  figures.getRangeByIndexes(FIRST + (fromOrigin ? 0 : 1), column, CURVE_ROWS - (fromOrigin ? 0 : 1), 1);

/**
 * Names a series and gives it all its figures: Excel would take the first of them for a header wherever it holds a text, such as an error.
 */
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

/**
 * Bars of 5% of accounts in the colours of their classes; on the second axis the cumulative share, the target, and the place where it is
 * reached.
 */
export function pareto({ sheet, figures }: Drawing, input: ReportInput): Excel.Chart {
  const at = stepColumns(input);
  const column = (index: number) => figures.getRangeByIndexes(at.row, index, STEPS, 1);
  const x = column(at.accounts);
  const { headers: h, steps } = reportTexts.charts;
  const names = input.content.segmentation.classNames;
  const { chart, first } = newChart(sheet, "ColumnStacked", names[0]!, column(at.classes[0]!), x);
  const bars = names.map((name, i) => (i === 0 ? first : addSeries(chart, name, column(at.classes[i]!), x)));
  bars.forEach((bar, i) => bar.format.fill.setSolidColor(COLOURS.classes[i % COLOURS.classes.length]!));
  first.gapWidth = 0;
  const reached = addSeries(chart, steps.reached, column(at.reached), x);
  reached.chartType = "ColumnClustered";
  reached.axisGroup = "Secondary";
  reached.gapWidth = 50;
  reached.format.fill.setSolidColor(COLOURS.mark);
  const lines: [string, number, string, number, boolean][] = [
    [h.cumulative, at.cumulative, COLOURS.curve, 2.25, false],
    [h.target, at.target, COLOURS.mark, 1.25, true],
  ];
  for (const [name, index, color, weight, isDashed] of lines) {
    const series = addSeries(chart, name, column(index), x);
    series.chartType = "Line";
    series.axisGroup = "Secondary";
    series.markerStyle = "None";
    asLine(series, color, weight, isDashed);
  }
  shareAxis(chart.axes.getItem("Value", "Secondary"));
  chart.axes.valueAxis.numberFormat = "0%";
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.tickLabelSpacing = (STEPS - 1) / 5;
  chart.axes.categoryAxis.majorTickMark = "None";
  chart.axes.categoryAxis.numberFormat = "0%";
  legendBelow(chart);
  return chart;
}

export function lorenz({ sheet, figures }: Drawing): Excel.Chart {
  const x = curve(figures, CURVE.accounts, true);
  const h = reportTexts.charts.headers;
  const { chart, first: line } = newChart(sheet, "XYScatterLinesNoMarkers", h.lorenz, curve(figures, CURVE.lorenz, true), x);
  asLine(line, COLOURS.curve, 2.25);
  asLine(addSeries(chart, h.equality, curve(figures, CURVE.equality, true), x), COLOURS.mark, 1.5, true);
  shareAxis(chart.axes.valueAxis);
  shareAxis(chart.axes.categoryAxis);
  legendBelow(chart);
  return chart;
}

/** Cumulative money, best account first: where it falls, accounts cost more than they bring. Its one curve is named by the title. */
export function whale({ sheet, figures }: Drawing, measure: string): Excel.Chart {
  const name = fillPlaceholders(reportTexts.charts.headers.whale, { measure });
  const x = curve(figures, CURVE.accounts, true);
  const { chart, first: line } = newChart(sheet, "XYScatterLinesNoMarkers", name, curve(figures, CURVE.whale, true), x);
  asLine(line, COLOURS.curve, 2.25);
  chart.legend.visible = false;
  shareAxis(chart.axes.categoryAxis);
  chart.axes.valueAxis.numberFormat = "#,##0";
  return chart;
}

/**
 * Steps from the opening to the closing amount: columns that stand on an invisible base, which a legend would name. What is gained is dark
 * and what is lost pale, with its sign, so that both read in grey.
 */
export function bridge({ sheet, figures }: Drawing, movement: Movement): Excel.Chart {
  const row = bridgeRow(movement) + 2;
  const column = (index: number) => figures.getRangeByIndexes(row, index, BRIDGE_STEPS.length, 1);
  const h = reportTexts.moves.workingHeaders;
  const steps = column(BRIDGE.step);
  const { chart, first: base } = newChart(sheet, "ColumnStacked", h.base, column(BRIDGE.base), steps);
  base.format.fill.clear();
  base.format.line.clear();
  base.gapWidth = 40;
  const shown: [string, number, string, string][] = [
    [h.whole, BRIDGE.whole, COLOURS.whole, "#,##0;-#,##0;"],
    [h.gained, BRIDGE.gained, COLOURS.gained, "+#,##0;;"],
    [h.lost, BRIDGE.lost, COLOURS.lost, "-#,##0;;"],
  ];
  for (const [name, index, color, format] of shown) {
    const series = addSeries(chart, name, column(index), steps);
    series.format.fill.setSolidColor(color);
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = format;
  }
  chart.legend.visible = false;
  chart.axes.valueAxis.numberFormat = "#,##0";
  return chart;
}
