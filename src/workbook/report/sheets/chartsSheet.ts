import { RunningSum } from "../../../economics/numeric/sum";
import { cellAddress } from "../../../address/a1";
import { Page } from "../Page";
import { FORMATS, cellText } from "../formats";
import { MOST_LIVE_ACCOUNTS, hasShares } from "../liveness";
import type { Cell, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { fill, reportTexts } from "../reportTexts";
import { tableColumn } from "../tableFormulas";
import { LADDER_COLUMNS, ladderRows } from "./ladderRows";

const texts = reportTexts.charts;

/** Rows of figures: 0%, 5% ... 100% of the accounts. */
export const CURVE_ROWS = 21;
/** Header row of the figures, 0-based. */
export const CURVE_HEADER_ROW = 3;
export const CURVE = { accounts: 0, step: 1, cumulative: 2, target: 3, equality: 4, lorenz: 5, whale: 6 };
/** First of the working columns, right of the charts. */
export const LADDER_COLUMN = 26;

interface CurveCells {
  cumulative: (i: number, row: number) => Cell;
  whale: (i: number, row: number) => Cell;
}

/** Cumulative figures as formulas over the account table, which holds values there. */
function liveCells({ names, measure, second }: ReportInput): CurveCells {
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const accounts = (row: number) => `ROUND(${cellAddress(row, CURVE.accounts)}*${names.cell("Accounts")},0)`;
  const total = names.cell("Total");
  const whale = column(second ?? measure);
  return {
    cumulative(_, row) {
      const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${accounts(row)})`;
      return `=IF(${total}>0,${held}/${total},NA())`;
    },
    whale(i, row) {
      if (i === 0) return 0;
      const least = `LARGE(${whale},MAX(1,${accounts(row)}))`;
      return `=SUMPRODUCT((${whale}>${least})*${whale})+(${accounts(row)}-SUMPRODUCT(--(${whale}>${least})))*${least}`;
    },
  };
}

/** Sum of the largest values at evenly spread numbers of accounts, from none to all; the numbers rounded half up as Excel's ROUND. NaN counts as 0. */
export function curveValues(values: Float64Array, points: number): Float64Array {
  const sorted = values.map((value) => (Number.isFinite(value) ? value : 0)).sort();
  const at = Array.from({ length: points }, (_, i) => Math.round((i * sorted.length) / (points - 1)));
  const held = new RunningSum();
  const sums = new Float64Array(points);
  for (let point = 0, taken = 0; point < points; point++) {
    for (; taken < at[point]!; taken++) held.add(sorted[sorted.length - 1 - taken]!);
    sums[point] = held.value;
  }
  return sums;
}

/** The same as values, for tables too long for formulas. */
function fixedCells({ content: { segmentation } }: ReportInput): CurveCells {
  const { accounts, total } = segmentation;
  const held = curveValues(accounts.value, CURVE_ROWS);
  const whale = curveValues(accounts.second ?? accounts.value, CURVE_ROWS);
  return { cumulative: (i) => held[i]! / total, whale: (i) => whale[i]! };
}

function putCurves(page: Page, input: ReportInput): void {
  const cells = input.live === "values" ? fixedCells(input) : liveCells(input);
  const first = CURVE_HEADER_ROW + 1;
  const share = (cell: Cell): Cell => (hasShares(input.content.segmentation) ? cell : reportTexts.none);
  for (let i = 0; i < CURVE_ROWS; i++) {
    const row = first + i;
    const cumulative = cellAddress(row, CURVE.cumulative);
    const step = i === 0 ? 0 : `=${cumulative}-${cellAddress(row - 1, CURVE.cumulative)}`;
    const mirrored = `=1-${cellAddress(first + CURVE_ROWS - 1 - i, CURVE.cumulative)}`;
    const equality = `=${cellAddress(row, CURVE.accounts)}`;
    page.line(row, 0, [
      i / (CURVE_ROWS - 1),
      share(step),
      share(cells.cumulative(i, row)),
      share(`=${input.names.cell("Target")}`),
      share(equality),
      share(mirrored),
      cells.whale(i, row),
    ]);
  }
  page.format({ row: first, column: CURVE.accounts, rows: CURVE_ROWS, columns: 1 }, "0%");
  page.format({ row: first, column: CURVE.step, rows: CURVE_ROWS, columns: 5 }, FORMATS.share);
  page.format({ row: first, column: CURVE.whale, rows: CURVE_ROWS, columns: 1 }, FORMATS.money);
}

/** What is earned and what is lost again: the two ends of the whale curve. */
function putExtremes(page: Page, { names, measure, second }: ReportInput): void {
  const column = tableColumn(names.table("segments"), second ?? measure);
  const row = CURVE_HEADER_ROW + CURVE_ROWS + 2;
  page.put(row, 0, texts.earn);
  page.put(row, CURVE.whale, `=SUMIF(${column},">0")`, FORMATS.money);
  page.put(row + 1, 0, texts.lose);
  page.put(row + 1, CURVE.whale, `=SUMIF(${column},"<0")`, FORMATS.money);
}

function putLadder(page: Page, input: ReportInput): void {
  const { accounts, options } = input.content.segmentation;
  const count = accounts.account.length;
  const row = CURVE_HEADER_ROW + 1;
  const values = tableColumn(input.names.table("segments"), input.measure);
  page.put(row - 2, LADDER_COLUMN, texts.working, undefined, "note");
  page.line(row - 1, LADDER_COLUMN, Object.values(texts.ladder), "header");
  const place = { row, column: LADDER_COLUMN, accounts: count, values, tiesTogether: options.classes.ties === "together" };
  page.addRows({ row, column: LADDER_COLUMN, rows: count, columns: LADDER_COLUMNS, cells: ladderRows(place) });
  page.format({ row, column: LADDER_COLUMN + 1, rows: count, columns: 3 }, input.money);
  page.format({ row, column: LADDER_COLUMN + 5, rows: count, columns: 1 }, input.money);
  // as long as the longest table with formulas, so that the names stay the same from one report to the next
  const block = (offset: number) => ({ row, column: LADDER_COLUMN + offset, rows: MOST_LIVE_ACCOUNTS, columns: 1 });
  page.name("Before", block(2));
  page.name("Through", block(3));
  page.name("LastEqual", block(4));
  page.name("Keys", block(5));
}

/** The figures behind the charts, which stay visible beside them since a chart has no text for those who cannot see it. */
export function chartsSheet(input: ReportInput): SheetContent {
  const { measure, second } = input;
  const page = new Page("charts");
  page.put(0, 0, cellText(fill(texts.title, { measure: input.content.info.measure })), undefined, "title");
  page.put(1, 0, texts.note, undefined, "note");
  page.put(2, 0, hasShares(input.content.segmentation) ? "" : texts.noShares, undefined, "note");
  const h = texts.headers;
  const whale = fill(h.whale, { measure: second ?? measure });
  page.line(CURVE_HEADER_ROW, 0, [h.accounts, h.step, h.cumulative, h.target, h.equality, h.lorenz, cellText(whale)], "header");
  page.look({ row: CURVE_HEADER_ROW, column: 0, rows: CURVE_ROWS + 1, columns: 7 }, "right");
  putCurves(page, input);
  putExtremes(page, input);
  if (input.live === "live") putLadder(page, input);
  const print = { onePage: true, columns: LADDER_COLUMN - 1, rows: 72, breaks: [] };
  return page.finish({ widths: [84, 84, 100, 84, 84, 110, 160], freeze: { rows: CURVE_HEADER_ROW + 1, columns: 1 }, print });
}
