import { rectAddress } from "../../address/a1";
import { valueTexts } from "../../strings/valueSheet.en";
import { FORMATS, moneyFormat } from "../report/formats";
import { COLOURS, dressAs, type Look, printSheet, viewSheet } from "../report/look";
import type { CellBlock } from "../report/report.types";
import { attempt } from "../run";
import type { ValueContent } from "./customerValue.types";
import { FIGURES, type ValueColumn, type ValueLayout } from "./valueLayout";

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = (format: string): string[][] => format as unknown as string[][];

const PARAMETER = "0.0000";

const largest = (figures: Float64Array): number => figures.reduce((most, figure) => Math.max(most, figure), 0);

/** Formats of the columns of the customer table; ids and names are left as they are. */
function columnFormats({ analysis: { values, lines } }: ValueContent): Partial<Record<ValueColumn, string>> {
  const { whole, date, share, ratio } = FORMATS;
  return {
    value: moneyFormat(largest(values.value)),
    alive: share,
    purchases: ratio,
    spend: moneyFormat(largest(values.spend)),
    lastDay: date,
    firstDay: date,
    x: whole,
    recency: ratio,
    length: ratio,
    meanSpend: moneyFormat(largest(lines.meanSpend)),
  };
}

const WIDTH: Partial<Record<ValueColumn, number>> = { customer: 96, name: 160 };
const COLUMN = 78;
const SIDE_WIDTHS = [200, 84, 84];
const MONTH_WIDTHS = [56, 56, 84, 64, 24];
const GAP = 24;

function formats(sheet: Excel.Worksheet, content: ValueContent, layout: ValueLayout): void {
  const format = ({ row, column, rows, columns }: CellBlock, text: string) => {
    sheet.getRangeByIndexes(row, column, rows, columns).numberFormat = all(text);
  };
  const { spread } = content.analysis;
  const { table, tenths, monthBlock, side } = layout;
  const money = moneyFormat(spread.total);
  const { whole, share, date } = FORMATS;
  [money, whole, share, share, whole, date].forEach((text, i) => {
    const { row, column } = layout.figures[i]!;
    format({ row: row + 1, column, rows: 1, columns: 1 }, text);
  });
  [whole, whole, money, share, money].forEach((text, i) => format({ ...tenths, column: tenths.column + i, columns: 1 }, text));
  const known = columnFormats(content);
  layout.columns.forEach((id, i) => {
    const text = known[id];
    if (text !== undefined) format({ row: table.row + 1, column: table.column + i, rows: table.rows - 1, columns: 1 }, text);
  });
  format({ row: layout.inputs + 2, column: side + 1, rows: 1, columns: 1 }, date);
  format({ row: layout.model + 1, column: side + 1, rows: layout.definitions - layout.model - 2, columns: 2 }, PARAMETER);
  if (content.form === "formulas") format({ ...monthBlock, column: monthBlock.column + 1, columns: 3 }, PARAMETER);
}

function looks(sheet: Excel.Worksheet, { form, warning }: ValueContent, layout: ValueLayout): void {
  const look = (row: number, column: number, as: Look, columns = 1) => dressAs(sheet.getRangeByIndexes(row, column, 1, columns), as);
  const { table, tenths, side, monthBlock, margin, discount } = layout;
  look(0, 0, "title");
  look(1, 0, "note");
  if (warning !== undefined) sheet.getRangeByIndexes(2, 0, 1, 1).format.font.color = COLOURS.loss;
  for (const { row, column } of layout.figures) {
    look(row, column, "figureLabel", 2);
    look(row + 1, column, "figure");
  }
  if (form === "formulas") for (const { row, column } of [margin, discount]) look(row, column, "input");
  look(FIGURES + 2, 0, "note");
  look(tenths.row - 1, tenths.column, "bold");
  look(tenths.row, tenths.column, "header", tenths.columns);
  look(layout.heading, 0, "heading");
  look(table.row, 0, "header", table.columns);
  look(table.row, 0, "wrap", table.columns);
  sheet.getRangeByIndexes(table.row, 0, 1, 1).format.rowHeight = 32;
  for (const row of [layout.inputs, layout.model, layout.spend, layout.definitions, layout.sources]) look(row, side, "heading", 3);
  if (form === "formulas") look(monthBlock.row - 1, monthBlock.column, "header", monthBlock.columns);
}

/** The share of each tenth as columns, with the figures right of it. */
function drawTenths(sheet: Excel.Worksheet, { chart: place, tenths }: ValueLayout): void {
  const figures = (column: number) => sheet.getRangeByIndexes(tenths.row + 1, tenths.column + column, tenths.rows - 1, 1);
  const chart = sheet.charts.add("ColumnClustered", figures(3), "Columns");
  chart.name = valueTexts.chartName;
  chart.title.text = valueTexts.chart;
  chart.title.format.font.size = 11;
  const series = chart.series.getItemAt(0);
  series.name = valueTexts.tenthsHead[3];
  series.setValues(figures(3));
  series.setXAxisValues(figures(0));
  series.gapWidth = 30;
  series.format.fill.setSolidColor(COLOURS.classes[0]);
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = "0%";
  chart.legend.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  const area = rectAddress(place).split(":");
  chart.setPosition(area[0]!, area[1]);
}

/**
 * Number formats, looks, widths and print set-up of the sheet, before its cells are filled, so that nothing ever shows plain. The figures
 * do not need them: an Excel that refuses a group leaves it out.
 */
export async function dressValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: ValueContent,
  layout: ValueLayout,
): Promise<void> {
  const { table, columns } = layout;
  const widths = columns.map((id) => WIDTH[id] ?? COLUMN);
  const months = content.form === "formulas" ? MONTH_WIDTHS : [];
  await attempt(context, () => formats(sheet, content, layout));
  await attempt(context, () => looks(sheet, content, layout));
  await attempt(context, () => viewSheet(sheet, { widths: [...widths, GAP, ...months, ...SIDE_WIDTHS] }));
  const area = rectAddress({ row: 0, column: 0, rows: table.row + table.rows, columns: table.columns });
  await attempt(context, () => printSheet(sheet, { area, headerRow: table.row, onePage: false, letter: false }));
}

/** Draws the chart once its figures are there; a half drawn one is taken away. */
export async function drawValueChart(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: ValueLayout): Promise<void> {
  const isDrawn = await attempt(context, () => {
    drawTenths(sheet, layout);
    return true;
  });
  if (isDrawn) return;
  const charts = await attempt(context, () => sheet.charts.load("items/name"));
  if (charts) await attempt(context, () => charts.items.forEach((chart) => chart.delete()));
}
