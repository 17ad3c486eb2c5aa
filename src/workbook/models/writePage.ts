import { cellAddress, parseRect, type Rect } from "../../address/a1";
import { type CellLook, looks } from "../../models/page/looks";
import type { ModelPage, PageAxis, PageCell, PageChart, PageRange } from "../../models/page/page.types";
import { uniqueName } from "../newSheet";
import { cellText } from "../report/formats";
import { attempt } from "../run";

/** Points of a column of so many characters, as Excel counts them with its usual font. */
export const pointsOfWidth = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The cells a page takes: from its first one as far as anything of it reaches. */
export function pageArea({ rows, charts }: ModelPage, row = 0, column = 0): Rect {
  const ends = charts.map(({ place }) => parseRect(place[1])!);
  return {
    row,
    column,
    rows: Math.max(rows.length, ...ends.map((end) => end.row + 1)),
    columns: Math.max(...Array.from(rows, (cells) => cells?.length ?? 0), ...ends.map((end) => end.column + 1)),
  };
}

function cellInput(cell: PageCell | undefined): string | number {
  if (cell?.f !== undefined) return cell.f;
  return typeof cell?.v === "string" ? cellText(cell.v) : (cell?.v ?? "");
}

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = <T>(value: T): T[][] => value as unknown as T[][];

function dress(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  if (look.numberFormat !== undefined) range.numberFormat = all(look.numberFormat);
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal === "left") format.horizontalAlignment = "Left";
  if (look.horizontal === "center") format.horizontalAlignment = "Center";
  if (look.horizontal === "right") format.horizontalAlignment = "Right";
  if (look.wrap) format.wrapText = true;
  for (const [edge, wanted] of [
    ["EdgeTop", look.topBorder],
    ["EdgeBottom", look.bottomBorder],
  ] as const) {
    if (!wanted) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#A6B1B9";
  }
}

/** Cells side by side that look alike are dressed together. */
function dressCells(sheet: Excel.Worksheet, { rows }: ModelPage, { row: top, column: left }: Rect): void {
  rows.forEach((cells, row) => {
    let from = 0;
    while (from < (cells?.length ?? 0)) {
      const look = cells![from]?.s;
      let to = from + 1;
      while (to < cells!.length && cells![to]?.s === look) to++;
      if (look !== undefined) {
        const range = sheet.getRangeByIndexes(top + row, left + from, 1, to - from);
        dress(range, looks[look]);
        range.untrack();
      }
      from = to;
    }
  });
}

const rangeAt = (sheet: Excel.Worksheet, { startRow, startColumn, endRow, endColumn }: PageRange): Excel.Range =>
  sheet.getRangeByIndexes(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);

function addRules(sheet: Excel.Worksheet, { rules, validations }: ModelPage): void {
  for (const { range, text, bold, color, fill } of rules) {
    const { cellValue } = rangeAt(sheet, range).conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: `="${text}"`, operator: "EqualTo" };
    cellValue.format.font.bold = bold;
    cellValue.format.font.color = color;
    cellValue.format.fill.color = fill;
  }
  for (const { range, rule, errorAlert } of validations) {
    const { dataValidation } = rangeAt(sheet, range);
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
  }
}

/** Writes a page whose first cell is that of the area. The looks come first, so that nothing ever shows plain; no figure needs them. */
export async function writePage(context: Excel.RequestContext, sheet: Excel.Worksheet, page: ModelPage, area: Rect): Promise<void> {
  await attempt(context, () => dressCells(sheet, page, area));
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cellInput(page.rows[row]?.[column])),
  );
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).formulas = cells;
  await context.sync();
  await attempt(context, () => addRules(sheet, page));
}

/** Widths, heights, grid lines and print set-up of a sheet that holds nothing else. */
export async function arrangeSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, page: ModelPage): Promise<void> {
  await attempt(context, () => {
    for (const [column, characters] of Object.entries(page.columnWidths ?? {}))
      sheet.getRangeByIndexes(0, Number(column), 1, 1).getEntireColumn().format.columnWidth = pointsOfWidth(characters);
    for (const [row, points] of Object.entries(page.rowHeights ?? {}))
      sheet.getRangeByIndexes(Number(row), 0, 1, 1).getEntireRow().format.rowHeight = points;
    if (page.gridlines === false) sheet.showGridlines = false;
  });
  await attempt(context, () => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
    pageLayout.setPrintArea(page.print ?? "A1");
    const { defaultForAllPages: footer } = pageLayout.headersFooters;
    footer.leftFooter = "&A";
    footer.centerFooter = "&D";
    footer.rightFooter = "&P / &N";
  });
}

function setAxis(axis: Excel.ChartAxis, { title, minimum, maximum, majorUnit, numberFormat, tickLabelSpacing, gridlines }: PageAxis): void {
  if (title !== undefined) axis.title.text = title;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
  if (majorUnit !== undefined) axis.majorUnit = majorUnit;
  if (numberFormat !== undefined) axis.numberFormat = numberFormat;
  if (tickLabelSpacing !== undefined) axis.tickLabelSpacing = tickLabelSpacing;
  axis.majorGridlines.visible = gridlines ?? false;
}

function addChart(sheet: Excel.Worksheet, { chartType, series, place, title, legend, gapWidth, axes }: PageChart, name: string): void {
  const chart = sheet.charts.add(chartType, sheet.getRange(series[0]!.values), "Auto");
  chart.name = name;
  series.forEach((each, i) => {
    const drawn = i === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    drawn.name = each.name;
    drawn.setValues(sheet.getRange(each.values));
    drawn.setXAxisValues(sheet.getRange(each.categories));
    if (each.chartType) drawn.chartType = each.chartType;
    if (each.axisGroup) drawn.axisGroup = each.axisGroup;
    if ((each.chartType ?? chartType) === "Line") {
      drawn.format.line.color = each.color;
      drawn.format.line.weight = each.lineWeight ?? 2.25;
      drawn.markerStyle = "None";
    } else {
      drawn.format.fill.setSolidColor(each.color);
      if (gapWidth !== undefined) drawn.gapWidth = gapWidth;
    }
    if (each.labels !== undefined) {
      drawn.hasDataLabels = true;
      drawn.dataLabels.numberFormat = each.labels;
    }
  });
  chart.title.text = title;
  chart.legend.visible = legend;
  if (legend) chart.legend.position = "Bottom";
  setAxis(chart.axes.categoryAxis, axes.category);
  setAxis(chart.axes.valueAxis, axes.value);
  if (axes.secondary) setAxis(chart.axes.getItem("Value", "Secondary"), axes.secondary);
  chart.setPosition(place[0], place[1]);
}

/**
 * Draws the charts of a page, under names that no other chart of the sheet has. One that Excel refuses half way is taken away.
 * @returns the names of those drawn
 */
export async function drawPageCharts(context: Excel.RequestContext, sheet: Excel.Worksheet, { charts }: ModelPage): Promise<string[]> {
  const before = await attempt(context, () => sheet.charts.load("items/name"));
  const taken = before?.items.map(({ name }) => name) ?? [];
  const drawn: string[] = [];
  for (const chart of before ? charts : []) {
    const name = uniqueName(chart.name, [...taken, ...drawn]);
    const done = await attempt(context, () => {
      addChart(sheet, chart, name);
      return true;
    });
    if (done) {
      drawn.push(name);
      // names of categories belong below columns that go below zero; older versions of Excel cannot say so
      await attempt(context, () => (sheet.charts.getItem(name).axes.categoryAxis.tickLabelPosition = "Low"));
    } else await removeCharts(context, sheet, (each) => ![...taken, ...drawn].includes(each));
  }
  return drawn;
}

/** Deletes the charts of a sheet whose names are meant. */
export async function removeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isMeant: (name: string) => boolean,
): Promise<void> {
  const charts = await attempt(context, () => sheet.charts.load("items/name"));
  const meant = charts?.items.filter(({ name }) => isMeant(name)) ?? [];
  if (meant.length > 0) await attempt(context, () => meant.forEach((chart) => chart.delete()));
}

/** Address of the first cell of an area that holds something. */
export function firstFilled(formulas: readonly (readonly unknown[])[], area: Rect): string | undefined {
  const row = formulas.findIndex((cells) => cells.some((cell) => cell !== ""));
  return row < 0 ? undefined : cellAddress(area.row + row, area.column + formulas[row]!.findIndex((cell) => cell !== ""));
}
