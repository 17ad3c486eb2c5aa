import { cellAddress } from "../a1";
import { attempt } from "../run";
import { CHART_STEPS, type ReportLayout } from "./reportLayout";
import { fill, reportTexts } from "./reportTexts";

function addLine(chart: Excel.Chart, name: string, values: Excel.Range, categories: Excel.Range): Excel.ChartSeries {
  const series = chart.series.add(name);
  series.setValues(values);
  series.setXAxisValues(categories);
  series.chartType = "Line";
  series.axisGroup = "Secondary";
  series.markerStyle = "None";
  return series;
}

function build(sheet: Excel.Worksheet, layout: ReportLayout, measure: string): void {
  const { columns: c, chart: first } = layout;
  const column = (index: number) => sheet.getRangeByIndexes(first + 2, index, CHART_STEPS, 1);
  const categories = column(c.rank);
  const texts = reportTexts.chartHeaders;
  const chart = sheet.charts.add("ColumnClustered", sheet.getRangeByIndexes(first + 1, c.before, CHART_STEPS + 1, 1), "Columns");
  chart.name = "Pareto";
  chart.title.text = fill(reportTexts.chartTitle, { measure });
  chart.legend.position = "Bottom";
  const bars = chart.series.getItemAt(0);
  bars.setXAxisValues(categories);
  bars.gapWidth = 25;
  const line = addLine(chart, texts.cumulative, column(c.cumulative), categories);
  line.format.line.color = "#404040";
  line.format.line.weight = 2.25;
  const limit = addLine(chart, texts.limit, column(c.class), categories);
  limit.format.line.color = "#A4262C";
  limit.format.line.weight = 1.5;
  limit.format.line.lineStyle = "Dash";
  const secondary = chart.axes.getItem("Value", "Secondary");
  secondary.minimum = 0;
  secondary.maximum = 1;
  secondary.majorUnit = 0.2;
  secondary.numberFormat = "0%";
  chart.axes.valueAxis.numberFormat = "0%";
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.tickLabelSpacing = 4;
  chart.setPosition(cellAddress(first + 1, 0), cellAddress(first + 1 + CHART_STEPS, c.share));
}

/**
 * The native Pareto chart: columns for each 5% of accounts, cumulative share and limit as lines on the second axis; classic types (ExcelApi 1.9),
 * since Excel's own Pareto type cannot be read back or limited. A chart that Excel refuses half way is removed.
 * @returns was it drawn?
 */
export async function addParetoChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: ReportLayout,
  measure: string,
): Promise<boolean> {
  const drawn = await attempt(context, () => {
    build(sheet, layout, measure);
    return true;
  });
  if (drawn) return true;
  const charts = await attempt(context, () => sheet.charts.load("items/id"));
  await attempt(context, () => charts?.items.forEach((chart) => chart.delete()));
  return false;
}
