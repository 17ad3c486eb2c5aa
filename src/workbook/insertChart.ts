import { rectAddress } from "../address/a1";
import { chartSheetTexts as texts } from "../strings/chartSheet.en";
import { canDrawCharts, canWrite } from "./abilities";
import { type FreeNames, freeNames, removeNewSheet, type TableSheet, uniqueName } from "./newSheet";
import { Refusal } from "./refusal";
import { cellText } from "./report/formats";
import { COLOURS, dressAs, printSheet, TABLE_STYLE, viewSheet } from "./report/look";
import { attempt, run } from "./run";
import type { Outcome } from "./workbook.types";

/** A chart as figures: the first column names or places the rows, the others are what is drawn. */
export interface ChartPicture {
  title: string;
  /** the finding */
  answer: string;
  axis: string;
  /** columns with lines beside them, columns that stand on the end of the one before, or curves over a scale */
  kind: "columns" | "bridge" | "curves";
  format: "0%" | "#,##0";
  /** of the lines, where they have an axis of their own */
  second?: "0%" | "#,##0";
  /** of the scale below curves */
  xFormat?: "0%" | "#,##0";
  head: string[];
  /** for a bridge the second column is where a step stands, and the third how high it is */
  rows: (string | number)[][];
  /** how each column is filled */
  tones: ("first" | "second" | "third" | "fourth" | "fifth" | "plain")[];
}

const TITLE_ROWS = 3;
const FIGURES_COLUMN = 10;
const CHART = { row: TITLE_ROWS, column: 0, rows: 20, columns: 9 };

/** Colours of classes, and of what is no class. */
const FILLS: Record<ChartPicture["tones"][number], string> = {
  first: COLOURS.classes[0],
  second: COLOURS.classes[1],
  third: COLOURS.classes[2],
  fourth: COLOURS.classes[3],
  fifth: COLOURS.classes[4],
  plain: COLOURS.classes[0],
};
const LINES = [COLOURS.curve, COLOURS.mark, COLOURS.classes[0], COLOURS.classes[1]];
const DASHES = ["Continuous", "Dash", "RoundDot", "DashDot"] as const;
/** More columns than this are filled alike: each takes a request of its own. */
const MOST_POINTS = 60;

/** Headers of a table differ from one another. */
function headers({ kind, head }: ChartPicture): string[] {
  const wanted = kind === "bridge" ? [head[0]!, texts.base, ...head.slice(1)] : head;
  const taken: string[] = [];
  return wanted.map((text, i) => {
    const name = uniqueName(text.trim() || `${texts.column} ${i + 1}`, taken);
    taken.push(name);
    return name;
  });
}

/** Names of sheets have at most 31 characters, and none of these. */
const sheetBase = (title: string): string =>
  title
    .replace(/[[\]:*?/\\']/g, " ")
    .trim()
    .slice(0, 27)
    .trim() || texts.sheet;

function asLine(series: Excel.ChartSeries, position: number): void {
  series.format.line.color = LINES[position % LINES.length]!;
  series.format.line.weight = 2;
  series.format.line.lineStyle = DASHES[position % DASHES.length]!;
}

function fill(series: Excel.ChartSeries, { tones }: ChartPicture): void {
  series.format.fill.setSolidColor(FILLS[tones[0] ?? "plain"]);
  if (tones.length > MOST_POINTS || tones.every((tone) => tone === tones[0])) return;
  tones.forEach((tone, i) => series.points.getItemAt(i).format.fill.setSolidColor(FILLS[tone]));
}

/** Rounding alone is no reason for an axis to 120%. */
const HAIR = 0.001;

/** The figures of some of the columns. */
const figuresOf = (rows: ChartPicture["rows"], first: number, end?: number): number[] =>
  rows.flatMap((row) => row.slice(first, end).map(Number));

/** An axis from zero where nothing is below, and to 100% where shares end there. */
function scale(axis: Excel.ChartAxis, format: string, figures: readonly number[]): void {
  axis.numberFormat = format;
  if (figures.every((figure) => figure >= 0)) axis.minimum = 0;
  const most = figures.reduce((largest, figure) => Math.max(largest, figure), 0);
  if (format === "0%" && Math.abs(most - 1) < HAIR) axis.maximum = 1;
}

const TYPES = { columns: "ColumnClustered", bridge: "ColumnStacked", curves: "XYScatterLinesNoMarkers" } as const;

function draw(sheet: Excel.Worksheet, picture: ChartPicture, names: readonly string[]): void {
  const { kind, rows, format, second } = picture;
  const column = (i: number) => sheet.getRangeByIndexes(TITLE_ROWS + 1, FIGURES_COLUMN + i, rows.length, 1);
  const chart = sheet.charts.add(TYPES[kind], column(1), "Columns");
  const series = names.slice(1).map((name, i) => {
    const each = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    each.name = name;
    each.setValues(column(i + 1));
    each.setXAxisValues(column(0));
    return each;
  });
  const bars = kind === "curves" ? 0 : kind === "bridge" ? 2 : 1;
  if (kind === "bridge") {
    series[0]!.format.fill.clear();
    series[0]!.format.line.clear();
  }
  if (bars > 0) {
    series[0]!.gapWidth = 30;
    fill(series[bars - 1]!, picture);
  }
  series.slice(bars).forEach((line, i) => {
    if (bars > 0) {
      line.chartType = "Line";
      line.markerStyle = "None";
      if (second !== undefined) line.axisGroup = "Secondary";
    }
    asLine(line, i);
  });
  if (bars > 0 && second !== undefined) scale(chart.axes.getItem("Value", "Secondary"), second, figuresOf(rows, bars + 1));
  scale(chart.axes.valueAxis, format, figuresOf(rows, 1, second === undefined ? undefined : bars + 1));
  if (picture.xFormat !== undefined) chart.axes.categoryAxis.numberFormat = picture.xFormat;
  chart.legend.visible = kind !== "bridge" && series.length > 1;
  chart.legend.position = "Bottom";
  chart.name = picture.title;
  chart.title.text = picture.title;
  const [first, last] = rectAddress(CHART).split(":");
  chart.setPosition(first!, last);
}

function dress(sheet: Excel.Worksheet, { rows, format, second, xFormat }: ChartPicture, columns: number): void {
  const figures = (column: number, count: number) => sheet.getRangeByIndexes(TITLE_ROWS + 1, FIGURES_COLUMN + column, rows.length, count);
  const all = (text: string): string[][] => text as unknown as string[][];
  const precise = (text: string) => (text === "0%" ? "0.0%" : text);
  figures(1, columns - 1).numberFormat = all(precise(format));
  if (second !== undefined && columns > 2) figures(2, columns - 2).numberFormat = all(precise(second));
  if (xFormat !== undefined) figures(0, 1).numberFormat = all(precise(xFormat));
  dressAs(sheet.getRange("A1"), "title");
  dressAs(sheet.getRange("A2"), "note");
  dressAs(sheet.getRangeByIndexes(TITLE_ROWS, FIGURES_COLUMN, 1, columns), "header");
  viewSheet(sheet, {
    widths: [...Array.from({ length: FIGURES_COLUMN }, () => 64), 120, ...Array.from({ length: columns - 1 }, () => 110)],
  });
  printSheet(sheet, {
    area: rectAddress({ row: 0, column: 0, rows: CHART.row + CHART.rows, columns: FIGURES_COLUMN }),
    onePage: true,
    letter: false,
  });
}

async function write(
  context: Excel.RequestContext,
  picture: ChartPicture,
  source: string,
  { sheetName, tableName }: FreeNames,
): Promise<TableSheet> {
  const names = headers(picture);
  const { rows } = picture;
  const sheet = context.workbook.worksheets.add(sheetName).load("id");
  sheet.getRange("A1:A2").formulas = [[cellText(picture.answer)], [cellText(source)]];
  const block = { row: TITLE_ROWS, column: FIGURES_COLUMN, rows: rows.length + 1, columns: names.length };
  sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns).formulas = [names, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell : cellText(cell))),
  );
  const table = sheet.tables.add(rectAddress(block), true);
  table.name = tableName;
  table.style = TABLE_STYLE;
  await context.sync();
  await attempt(context, () => dress(sheet, picture, names.length));
  draw(sheet, picture, names);
  await context.sync();
  return { sheetId: sheet.id, sheetName, tableName };
}

/**
 * Puts a chart of the pane on a new sheet as a chart of Excel, its figures beside it as a table. Other sheets are never touched; where
 * Excel refuses any of it the new sheet is removed.
 * @param source where the figures come from, in words
 */
export async function insertChart(picture: ChartPicture, source: string): Promise<Outcome<TableSheet>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  const free = await run(async (context) => {
    if (!canDrawCharts()) throw new Refusal({ key: "noCharts" });
    return freeNames(context, { sheet: sheetBase(picture.title), table: texts.table });
  });
  if (!free.ok) return free;
  const inserted = await run((context) => write(context, picture, source, free.value));
  if (!inserted.ok) return removeNewSheet(inserted, free.value.sheetName, free.value.sheetIds, "chartLeftover");
  await run((context) => attempt(context, () => context.workbook.worksheets.getItem(inserted.value.sheetName).activate()));
  return inserted;
}
