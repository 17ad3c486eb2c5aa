import { FORMATS, moneyFormat } from "../report/formats";
import type { CellBlock } from "../report/report.types";
import type { ValueContent } from "./customerValue.types";
import { FIGURE, type ValueLayout } from "./valueLayout";

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = (format: string): string[][] => format as unknown as string[][];

const TIME = "0.00";
const PARAMETER = "0.0000";

/** Formats of the columns of the customer table after the id. */
function columnFormats({ analysis }: ValueContent): string[] {
  const { values, lines } = analysis;
  const largest = (figures: Float64Array) => figures.reduce((most, figure) => Math.max(most, figure), 0);
  const { whole, date, share, ratio } = FORMATS;
  return [
    whole,
    TIME,
    TIME,
    date,
    date,
    FORMATS.cents,
    share,
    ratio,
    moneyFormat(largest(values.spend)),
    moneyFormat(largest(values.value)),
  ].map((format, i) => (i === 5 ? moneyFormat(largest(lines.meanSpend)) : format));
}

/** Number formats, headings and widths of the sheet, set before its cells so that nothing ever shows plain. */
export function dressValues(sheet: Excel.Worksheet, content: ValueContent, layout: ValueLayout): void {
  const range = ({ row, column, rows, columns }: CellBlock) => sheet.getRangeByIndexes(row, column, rows, columns);
  const figure = (row: number, format: string, rows = 1, columns = 1) => {
    range({ row, column: FIGURE, rows, columns }).numberFormat = all(format);
  };
  figure(layout.margin, FORMATS.share);
  figure(layout.discount, FORMATS.share);
  figure(layout.endDay, FORMATS.date);
  figure(layout.newFrom, FORMATS.date);
  figure(layout.earlier, FORMATS.whole);
  figure(layout.customers, FORMATS.whole);
  figure(layout.total, moneyFormat(content.analysis.spread.total));
  figure(layout.model + 1, PARAMETER, layout.definitions - layout.model - 2, 2);
  const { table, monthBlock } = layout;
  columnFormats(content).forEach((format, i) => {
    range({ row: table.row + 1, column: table.column + 1 + i, rows: table.rows - 1, columns: 1 }).numberFormat = all(format);
  });
  if (content.form === "formulas") range({ ...monthBlock, column: monthBlock.column + 1, columns: 3 }).numberFormat = all(PARAMETER);
  range({ row: 0, column: 0, rows: 1, columns: 1 }).format.font.size = 18;
  range({ row: 1, column: 0, rows: 1, columns: 1 }).format.font.bold = true;
  range({ row: layout.margin - 1, column: 0, rows: 1, columns: 1 }).format.font.bold = true;
  for (const row of [layout.model, layout.spend, layout.definitions, layout.sources])
    range({ row, column: 0, rows: 1, columns: 3 }).format.font.bold = true;
  range({ row: 0, column: 0, rows: 1, columns: 1 }).getEntireColumn().format.columnWidth = 150;
  range({ row: 0, column: 1, rows: 1, columns: table.columns - 1 }).getEntireColumn().format.columnWidth = 90;
}
