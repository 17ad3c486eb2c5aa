import { rectAddress } from "../a1";
import { attempt } from "../run";
import { CHART_STEPS, type ReportLayout } from "./reportLayout";
import { LADDER_COLUMNS } from "./tableRows";

const SHARE = "0.0%";
const COUNT = "#,##0";

/** Money in full; two decimals where the largest account is below 1,000. */
function moneyFormat(largest: number): string {
  return Math.abs(largest) < 1000 ? '#,##0.00;-#,##0.00;"–"' : '#,##0;-#,##0;"–"';
}

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = <T>(value: T): T[][] => value as unknown as T[][];

interface Formats {
  money: string;
  cents: string;
}

type Block = (row: number, column: number, rows: number, columns?: number) => Excel.Range;

function summaryFormats(block: Block, layout: ReportLayout, { money, cents }: Formats): void {
  const { columns: c, classes, concentration, reconciliation, leftOut, counted, notes, chart } = layout;
  block(classes + 2, c.value, 4).numberFormat = all(money);
  block(classes + 2, c.rows, 4).numberFormat = all(COUNT);
  block(classes + 2, c.share, 4, 2).numberFormat = all(SHARE);
  block(classes + 2, c.before, 4).numberFormat = all(cents);
  block(classes + 2, c.cumulative, 3).numberFormat = all(SHARE);
  block(concentration + 2, c.value, 4).numberFormat = all(money);
  block(concentration + 2, c.rows, 4).numberFormat = all("#,##0.0");
  block(concentration + 2, c.share, 4, 2).numberFormat = all(SHARE);
  const lines = leftOut.length + 4;
  block(reconciliation + 2, c.value, lines).numberFormat = all(cents);
  block(reconciliation + 2, c.rows, lines).numberFormat = all('#,##0;-#,##0;"–"');
  if (counted.length > 0) {
    block(notes + 1, c.value, counted.length).numberFormat = all(cents);
    block(notes + 1, c.rows, counted.length).numberFormat = all(COUNT);
  }
  block(chart + 2, c.rank, CHART_STEPS).numberFormat = all("0%");
  block(chart + 2, c.before, CHART_STEPS, 2).numberFormat = all(SHARE);
  block(chart + 2, c.class, CHART_STEPS).numberFormat = all("0%");
}

function tableFormats(block: Block, layout: ReportLayout, { money }: Formats): void {
  const { columns: c, table, accounts } = layout;
  block(table + 1, c.value, accounts).numberFormat = all(money);
  block(table + 1, c.rows, accounts).numberFormat = all(COUNT);
  block(table + 1, c.share, accounts).numberFormat = all("0.00%");
  block(table + 1, c.rank, accounts).numberFormat = all(COUNT);
  block(table + 1, c.before, accounts, 2).numberFormat = all(SHARE);
  if (layout.hasShares) block(table + 1, layout.ladder + 1, accounts, LADDER_COLUMNS - 1).numberFormat = all(money);
}

/**
 * Number formats of every block, set before the cells are filled: a new cell then never shows a raw number, and Excel does not derive formats of its
 * own from the formulas. Part of the report, so a refusal here is a failure.
 */
export function applyNumberFormats(sheet: Excel.Worksheet, layout: ReportLayout, largest: number): void {
  const block: Block = (row, column, rows, columns = 1) => sheet.getRangeByIndexes(row, column, rows, columns);
  const formats = { money: moneyFormat(largest), cents: '#,##0.00;-#,##0.00;"–"' };
  summaryFormats(block, layout, formats);
  tableFormats(block, layout, formats);
}

function applyStyles(sheet: Excel.Worksheet, layout: ReportLayout): void {
  const { columns: c, classes, concentration, reconciliation, checks, notes, chart, table } = layout;
  const block: Block = (row, column, rows, columns = 1) => sheet.getRangeByIndexes(row, column, rows, columns);
  const width = c.class - c.account + 1;
  const headings = [classes, concentration, reconciliation, checks, ...(layout.counted.length > 0 ? [notes] : [])];
  block(0, 0, 1).format.font.size = 18;
  block(0, 0, 1).format.rowHeight = 28;
  block(2, 0, 2).style = "ExplanatoryText";
  for (const row of headings) block(row, c.account, 1).style = "Heading2";
  block(classes + 2, c.cumulative, 3).style = "Input";
  const answer = block(1, 0, 1).format.font;
  answer.bold = true;
  answer.size = 13;
  for (const row of [classes + 1, concentration + 1, reconciliation + 1, chart + 1, table]) {
    const header = block(row, row === table ? 0 : c.account, 1, row === table ? c.class + 1 : width);
    header.format.font.bold = true;
    block(row, c.value, 1, c.class - c.value + 1).format.horizontalAlignment = "Right";
  }
  block(reconciliation + 1, c.share, 1).format.horizontalAlignment = "Left";
  block(classes + 5, c.account, 1, width).format.font.bold = true;
  block(table + 1, c.class, layout.accounts).format.horizontalAlignment = "Center";
  block(checks + 1, c.value, 3).format.horizontalAlignment = "Right";
}

function applyView(sheet: Excel.Worksheet, layout: ReportLayout): void {
  const { columns: c } = layout;
  const widen = (column: number, points: number) =>
    (sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points);
  widen(c.no, 42);
  widen(c.account, 190);
  if (c.name !== undefined) widen(c.name, 150);
  for (let column = c.value; column <= c.class; column++) widen(column, 84);
  sheet.freezePanes.freezeColumns(c.account + 1);
  sheet.tabColor = "#217346";
}

function applyPrint(sheet: Excel.Worksheet, layout: ReportLayout): void {
  const page = sheet.pageLayout;
  const printed = { row: 0, column: 0, rows: layout.table + 1 + layout.accounts, columns: layout.columns.class + 1 };
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  page.setPrintArea(rectAddress(printed));
  page.headersFooters.defaultForAllPages.centerFooter = "&A · &P / &N";
}

/** Styles, widths, frozen columns and print set-up. Each group may be missing in an older Excel without harm to the figures. */
export async function applyLooks(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: ReportLayout): Promise<void> {
  await attempt(context, () => applyStyles(sheet, layout));
  await attempt(context, () => applyView(sheet, layout));
  await attempt(context, () => (sheet.showGridlines = false));
  await attempt(context, () => applyPrint(sheet, layout));
}
