import { parseRect } from "../../address/a1";
import { sheetReference } from "../../address/sheetNames";
import type { ModelPage, PageAxis, PageChart, PageRule } from "../../models/page/page.types";
import type { ChartAxisRecord } from "../grid/chart.types";
import { pointsOf } from "./sheetGeometry";
import type { FileChart, FileConditionalFormat, FileSheet } from "./workbookFile.types";

/** A model's page as a sheet of a file: what it says by addresses of its own becomes addresses with the sheet, and places in points. */
export function fromPage({ inputs: _, outputs: __, charts, rules, validations, print, ...page }: ModelPage): FileSheet {
  return {
    ...page,
    ...(charts.length > 0 && { charts: charts.map((chart) => fromChart(chart, page)) }),
    ...(rules.length > 0 && { conditionalFormats: rules.map(fromRule) }),
    ...(validations.length > 0 && { validations }),
    pageSetup: print === undefined ? printedList(page.rows.length, page.freeze?.rows ?? 0) : onePage(print),
  };
}

function fromRule({ range, text, bold, color, fill }: PageRule): FileConditionalFormat {
  const rule = { Formula1: `="${text}"`, Operator: "EqualTo" };
  return { range, type: "CellValue", rule, format: { bold, fontColor: color, fill }, stopIfTrue: false };
}

/** Longer lists are printed small: who prints thousands of lines wants few pages. */
const LONG_LIST = 1000;
/** Lines of a long list on a page of A4, in the smallest letters that still read. */
const LINES_A_PAGE = 125;
const NARROW = { TopMargin: 28, BottomMargin: 28, LeftMargin: 28, RightMargin: 28, HeaderMargin: 14, FooterMargin: 14 };

/** A4, one page wide, the frozen header on every page, with name and page below. */
function printedList(rows: number, header: number): Record<string, unknown> {
  const isLong = rows > LONG_LIST;
  return {
    PaperSize: "A4",
    Orientation: "Portrait",
    Zoom: { horizontalFitToPages: 1, ...(isLong ? { verticalFitToPages: Math.ceil(rows / LINES_A_PAGE) } : {}) },
    ...NARROW,
    ...(header > 0 ? { PrintTitleRows: `$1:$${header}` } : {}),
    "default.LeftFooter": "&A",
    "default.RightFooter": "&P / &N",
  };
}

function onePage(print: string): Record<string, unknown> {
  return {
    Orientation: "Landscape",
    PaperSize: "A4",
    Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    PrintArea: print,
    "default.LeftFooter": "&A",
    "default.CenterFooter": "&D",
    "default.RightFooter": "&P / &N",
  };
}

function fromChart(
  chart: PageChart,
  { name, columnWidths, rowHeights }: Pick<ModelPage, "name" | "columnWidths" | "rowHeights">,
): FileChart {
  const { row, column, rows, columns } = parseRect(chart.place.join(":"))!;
  const start = pointsOf(row, column, columnWidths, rowHeights);
  const end = pointsOf(row + rows, column + columns, columnWidths, rowHeights);
  const area = (address: string): string => sheetReference(name, fixed(address));
  const { category, value, secondary } = chart.axes;
  return {
    name: chart.name,
    chartType: chart.chartType,
    ...start,
    width: end.left - start.left,
    height: end.top - start.top,
    title: { visible: true, text: chart.title },
    legend: { visible: chart.legend, position: "Bottom" },
    series: chart.series.map(({ values, categories, axisGroup, labels, ...series }, i) => ({
      ...series,
      id: `series${i + 1}`,
      axisGroup: axisGroup ?? "Primary",
      values: area(values),
      categories: area(categories),
      ...(chart.gapWidth !== undefined && { gapWidth: chart.gapWidth }),
      ...(labels !== undefined && { labels: { numberFormat: labels } }),
    })),
    axes: {
      category: axis(category),
      value: axis(value),
      secondary: secondary ? axis(secondary) : { visible: false, majorGridlines: false },
    },
  };
}

function axis({ gridlines = false, ...rest }: PageAxis): ChartAxisRecord {
  return { visible: true, majorGridlines: gridlines, ...rest };
}

const fixed = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
