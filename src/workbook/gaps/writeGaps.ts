import { rectAddress } from "../../address/a1";
import { gapsSheetTexts as texts } from "../../strings/gapsSheet.en";
import { canDrawCharts, canWrite } from "../abilities";
import { calculateWritten } from "../calculateWritten";
import { type FreeNames, freeNames, removeNewSheet, type TableSheet } from "../newSheet";
import { stopIfCancelled } from "../refusal";
import { FORMATS, moneyFormat } from "../report/formats";
import { COLOURS, dressAs, type Look, printSheet, TABLE_STYLE, viewSheet } from "../report/look";
import type { CellBlock } from "../report/report.types";
import { writeRows } from "../report/writeRows";
import { attempt, run as runExcel } from "../run";
import type { LongRun, Outcome, Uncalculated } from "../workbook.types";
import { accountLine, gapLine, gapsBlocks, type GapsContent, gapsLayout, type GapsLayout } from "./gapsSheet";

/** The sheet that was written. */
export interface WrittenGaps extends TableSheet, Uncalculated {
  accounts: number;
}

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = (format: string): string[][] => format as unknown as string[][];

function formats(sheet: Excel.Worksheet, { accounts: found }: GapsContent, layout: GapsLayout): void {
  const { figures, products, table, columns, accounts } = layout;
  const money = moneyFormat(Math.max(0, ...found.map(({ total }) => total)));
  const format = ({ row, column, rows, columns: width }: CellBlock, text: string) => {
    sheet.getRangeByIndexes(row, column, rows, width).numberFormat = all(text);
  };
  [money, FORMATS.whole, FORMATS.whole].forEach((text, i) =>
    format({ row: figures[i]!.row + 1, column: figures[i]!.column, rows: 1, columns: 1 }, text),
  );
  const below = (block: CellBlock, column: number): CellBlock => ({ row: block.row + 1, column, rows: block.rows - 1, columns: 1 });
  format(below(products, products.column + 3), money);
  format(below(accounts, accounts.column + 3), money);
  for (const id of ["worth", "basket"] as const) format(below(table, columns.indexOf(id)), money);
  format(below(table, columns.indexOf("share")), FORMATS.share);
}

function looks(sheet: Excel.Worksheet, layout: GapsLayout): void {
  const look = (row: number, column: number, as: Look, columns = 1) => dressAs(sheet.getRangeByIndexes(row, column, 1, columns), as);
  const { figures, products, heading, table, accounts, side } = layout;
  look(0, 0, "title");
  look(1, 0, "note");
  for (const { row, column } of figures) {
    look(row, column, "figureLabel", 2);
    look(row + 1, column, "figure");
  }
  for (const block of [products, table, accounts]) look(block.row, block.column, "header", block.columns);
  for (const { column } of [table, accounts]) look(heading, column, "heading");
  look(table.row, 0, "wrap", table.columns);
  sheet.getRangeByIndexes(table.row, 0, 1, 1).format.rowHeight = 32;
  dressAs(sheet.getRangeByIndexes(figures[0]!.row, side, 40, 1), "note");
}

const WIDTHS = { no: 40, account: 96, name: 160, product: 170, worth: 84, share: 84, basket: 96, buyers: 72, peers: 84 };

/** Formats, looks, widths and print set-up, before the cells are filled. The figures do not need them: what Excel refuses is left out. */
async function dress(context: Excel.RequestContext, sheet: Excel.Worksheet, content: GapsContent, layout: GapsLayout): Promise<void> {
  const { table, columns } = layout;
  await attempt(context, () => formats(sheet, content, layout));
  await attempt(context, () => looks(sheet, layout));
  const widths = [...columns.map((id) => WIDTHS[id]), 24, 40, 160, 48, 84, 24, 110];
  await attempt(context, () => viewSheet(sheet, { widths }));
  const area = rectAddress({ row: 0, column: 0, rows: table.row + table.rows, columns: table.columns });
  await attempt(context, () => printSheet(sheet, { area, headerRow: table.row, onePage: false, letter: false }));
}

/** Header row and lines up to which columns are drawn narrow. */
const FEW_PRODUCTS = 4;

/** What the gaps are worth by product, the largest first. */
function drawProducts(sheet: Excel.Worksheet, { chart: place, products }: GapsLayout): void {
  const figures = (column: number) => sheet.getRangeByIndexes(products.row + 1, products.column + column, products.rows - 1, 1);
  const chart = sheet.charts.add("ColumnClustered", figures(3), "Columns");
  chart.name = texts.chartName;
  chart.title.text = texts.byProduct;
  chart.title.format.font.size = 11;
  const series = chart.series.getItemAt(0);
  series.name = texts.productHead[2];
  series.setValues(figures(3));
  series.setXAxisValues(figures(0));
  // One column over the whole width says less than none.
  series.gapWidth = products.rows > FEW_PRODUCTS ? 30 : 300;
  series.format.fill.setSolidColor(COLOURS.classes[0]);
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = FORMATS.whole;
  chart.legend.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  const [first, last] = rectAddress(place).split(":");
  chart.setPosition(first!, last);
}

/** A chart that Excel refuses half way is taken away. */
async function drawChart(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: GapsLayout): Promise<void> {
  const isDrawn = await attempt(context, () => {
    drawProducts(sheet, layout);
    return true;
  });
  if (isDrawn) return;
  const charts = await attempt(context, () => sheet.charts.load("items/name"));
  if (charts) await attempt(context, () => charts.items.forEach((chart) => chart.delete()));
}

async function writeSheet(context: Excel.RequestContext, content: GapsContent, before: FreeNames, run: LongRun): Promise<WrittenGaps> {
  const layout = gapsLayout(content);
  const { table, columns, accounts } = layout;
  stopIfCancelled(run.signal);
  const { sheetName, tableName } = before;
  const sheet = context.workbook.worksheets.add(sheetName).load("id");
  sheet.getRangeByIndexes(table.row, 0, 1, table.columns).values = [columns.map((id) => texts.tableHead[id])];
  const list = sheet.tables.add(rectAddress(table), true);
  list.name = tableName;
  list.style = TABLE_STYLE;
  await context.sync();
  await dress(context, sheet, content, layout);
  for (const { row, column, lines } of gapsBlocks(content, layout))
    sheet.getRangeByIndexes(row, column, lines.length, lines[0]!.length).formulas = lines;
  await context.sync();
  const rows = { ...table, row: table.row + 1, rows: table.rows - 1 };
  const onRows = (done: number) => run.onProgress?.({ phase: "writing", done, total: rows.rows });
  await writeRows(context, sheet, { ...rows, cells: gapLine(content, layout) }, run, onRows);
  const below = { ...accounts, row: accounts.row + 1, rows: accounts.rows - 1 };
  await writeRows(context, sheet, { ...below, cells: accountLine(content, layout) }, run);
  stopIfCancelled(run.signal);
  if (canDrawCharts()) await drawChart(context, sheet, layout);
  const calculation = await calculateWritten(context);
  return { sheetId: sheet.id, sheetName, tableName, accounts: content.accounts.length, ...calculation };
}

/** What the figures can do without. */
async function present(context: Excel.RequestContext, { sheetName }: WrittenGaps): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => sheet.activate());
  await attempt(context, () => sheet.getRange("A1").select());
}

/**
 * Adds a sheet "White space", or one with a number behind that name: the finding, what the gaps are worth by product, and every gap by
 * account, with worth and sums as formulas. Other sheets are never touched; after a failure the new sheet is removed.
 */
export async function writeGaps(content: GapsContent, run: LongRun): Promise<Outcome<WrittenGaps>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  if (content.accounts.length === 0) return { ok: false, reason: { key: "noAccounts" } };
  const before = await runExcel((context) => freeNames(context, texts));
  if (!before.ok) return before;
  const written = await runExcel((context) => writeSheet(context, content, before.value, run));
  if (!written.ok) return removeNewSheet(written, before.value.sheetName, before.value.sheetIds, "gapsLeftover");
  await runExcel((context) => present(context, written.value));
  return written;
}
