import { RunningSum } from "../../../economics/numeric/sum";
import { cellAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { Page } from "../Page";
import { FORMATS, cellText } from "../formats";
import { MOST_LIVE_ACCOUNTS, hasShares } from "../liveness";
import type { Cell, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { sentenceFormula, tableColumn, textInFormula } from "../tableFormulas";
import { LADDER_COLUMNS, ladderRows } from "./ladderRows";
import { cumulativeAt, putSteps, stepColumns, STEPS } from "./paretoSteps";

const texts = reportTexts.charts;

/** Rows of figures: 0%, 5% ... 100% of the accounts. */
export const CURVE_ROWS = 21;
/** Rows of the sheet, 0-based: two rows of charts, what they say, and the header of the figures. */
export const CHARTS_ROWS = { charts: 3, chartHeight: 14, says: 32, figures: 37, header: 38 };
export const CURVE = { accounts: 0, step: 1, cumulative: 2, target: 3, equality: 4, lorenz: 5, whale: 6 };
/** First of the working columns, right of what is printed; their first row and column are those of every earlier report. */
export const LADDER = { column: 26, row: 4 };

interface CurveCells {
  /** cumulative share at each step of the Pareto chart */
  held: (i: number, row: number) => Cell;
  whale: (i: number, row: number) => Cell;
}

/** Cumulative figures as formulas over the account table, which holds values there. */
function liveCells(input: ReportInput): CurveCells {
  const { names, measure, second } = input;
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const accounts = (row: number, from: number) => `ROUND(${cellAddress(row, from)}*${names.cell("Accounts")},0)`;
  const total = names.cell("Total");
  const whale = column(second ?? measure);
  return {
    held(_, row) {
      const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${accounts(row, stepColumns(input).accounts)})`;
      return `=IF(${total}>0,${held}/${total},0)`;
    },
    whale(i, row) {
      if (i === 0) return 0;
      const taken = accounts(row, CURVE.accounts);
      const least = `LARGE(${whale},MAX(1,${taken}))`;
      return `=SUMPRODUCT((${whale}>${least})*${whale})+(${taken}-SUMPRODUCT(--(${whale}>${least})))*${least}`;
    },
  };
}

/**
 * Sum of the largest values at evenly spread numbers of accounts, from none to all; the numbers rounded half up as Excel's ROUND. NaN
 * counts as 0.
 */
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
  const held = curveValues(accounts.value, STEPS);
  const whale = curveValues(accounts.second ?? accounts.value, CURVE_ROWS);
  return { held: (i) => held[i]! / total, whale: (i) => whale[i]! };
}

const FIRST = CHARTS_ROWS.header + 1;
/** Steps of the Pareto chart between two rows of figures. */
const STEPS_A_ROW = (STEPS - 1) / (CURVE_ROWS - 1);

function putCurves(page: Page, input: ReportInput): void {
  const cells = input.live === "values" ? fixedCells(input) : liveCells(input);
  const withShares = hasShares(input.content.segmentation);
  if (withShares) putSteps(page, input, cells.held);
  const share = (cell: Cell): Cell => (withShares ? cell : reportTexts.none);
  for (let i = 0; i < CURVE_ROWS; i++) {
    const row = FIRST + i;
    const cumulative = cellAddress(row, CURVE.cumulative);
    const step = i === 0 ? 0 : `=${cumulative}-${cellAddress(row - 1, CURVE.cumulative)}`;
    const mirrored = `=1-${cellAddress(FIRST + CURVE_ROWS - 1 - i, CURVE.cumulative)}`;
    const equality = `=${cellAddress(row, CURVE.accounts)}`;
    page.line(row, 0, [
      i / (CURVE_ROWS - 1),
      share(step),
      share(`=${cumulativeAt(input, i * STEPS_A_ROW)}`),
      share(`=${input.names.cell("Target")}`),
      share(equality),
      share(mirrored),
      cells.whale(i, row),
    ]);
  }
  page.format({ row: FIRST, column: CURVE.accounts, rows: CURVE_ROWS, columns: 1 }, "0%");
  page.format({ row: FIRST, column: CURVE.step, rows: CURVE_ROWS, columns: 5 }, FORMATS.share);
  page.format({ row: FIRST, column: CURVE.whale, rows: CURVE_ROWS, columns: 1 }, input.whaleMoney);
}

/** The short answer, which is the title of the sheet and of its first chart. */
function paretoSentence({ content, names, measure, said }: ReportInput): string {
  if (!hasShares(content.segmentation)) return cellText(fillPlaceholders(texts.noAnswer, { measure: said }));
  const [count, accounts, total] = [names.cell("CountAtTarget"), names.cell("Accounts"), names.cell("Total")];
  const column = (header: string) => tableColumn(names.table("segments"), header);
  const held = `SUMIFS(${column(measure)},${column(reportTexts.segments.headers.no)},"<="&${count})`;
  const told = sentenceFormula(texts.answer, {
    share: `FIXED(100*${names.cell("AtTargetShare")},1)`,
    count: `FIXED(${count},0)`,
    accounts: `FIXED(${accounts},0)`,
    held: `FIXED(100*${held}/${total},1)`,
    measure: textInFormula(said),
  });
  return `=IF(${total}>0,${told},${textInFormula(fillPlaceholders(texts.noAnswer, { measure: said }))})`;
}

function lorenzSentence({ content, said }: ReportInput): string {
  if (!hasShares(content.segmentation)) return reportTexts.none;
  const half = cellAddress(FIRST + (CURVE_ROWS - 1) / 2, CURVE.lorenz, true);
  return `=${sentenceFormula(texts.lorenz, { share: `FIXED(100*N(${half}),1)`, measure: textInFormula(said) })}`;
}

function whaleSentence({ names, measure, second, whaleMoney, whaleSaid }: ReportInput): string {
  const column = tableColumn(names.table("segments"), second ?? measure);
  const lost = `FIXED(-SUMIF(${column},"<0"),${whaleMoney.includes("0.00") ? 2 : 0})`;
  const losing = sentenceFormula(texts.whaleLosing, { count: `FIXED(COUNTIF(${column},"<0"),0)`, lost, measure: textInFormula(whaleSaid) });
  return `=IF(COUNTIF(${column},"<0")=0,${textInFormula(fillPlaceholders(texts.whale, { measure: whaleSaid }))},${losing})`;
}

/** What each chart says, which is its title: it stays true when the limits change. */
function putSentences(page: Page, input: ReportInput): void {
  const { names } = texts;
  page.put(CHARTS_ROWS.says, 0, texts.says, undefined, "heading");
  const lines: [string, string][] = [
    [names.pareto, paretoSentence(input)],
    [names.lorenz, lorenzSentence(input)],
    [names.whale, whaleSentence(input)],
  ];
  lines.forEach((line, i) => page.line(CHARTS_ROWS.says + 1 + i, 0, line));
}

/** What is earned and what is lost again: the two ends of the whale curve. */
function putExtremes(page: Page, { names, measure, second, whaleMoney }: ReportInput): void {
  const column = tableColumn(names.table("segments"), second ?? measure);
  const row = CHARTS_ROWS.header + CURVE_ROWS + 2;
  page.put(row, 0, texts.earn);
  page.put(row, CURVE.whale, `=SUMIF(${column},">0")`, whaleMoney);
  page.put(row + 1, 0, texts.lose);
  page.put(row + 1, CURVE.whale, `=SUMIF(${column},"<0")`, whaleMoney);
}

function putLadder(page: Page, input: ReportInput): void {
  const { accounts, options } = input.content.segmentation;
  const count = accounts.account.length;
  const { row, column: ladder } = LADDER;
  const values = tableColumn(input.names.table("segments"), input.measure);
  const heads = [[texts.working], Object.values(texts.ladder)];
  const head = (i: number): Cell[] => Array.from({ length: LADDER_COLUMNS }, (_, k) => heads[i]![k] ?? "");
  page.addRows({ row: row - 2, column: ladder, rows: heads.length, columns: LADDER_COLUMNS, cells: head });
  page.look({ row: row - 1, column: ladder, rows: 1, columns: LADDER_COLUMNS }, "header");
  const place = { row, column: ladder, accounts: count, values, tiesTogether: options.classes.ties === "together" };
  page.addRows({ row, column: ladder, rows: count, columns: LADDER_COLUMNS, cells: ladderRows(place) });
  page.format({ row, column: ladder + 1, rows: count, columns: 3 }, input.money);
  page.format({ row, column: ladder + 5, rows: count, columns: 1 }, input.money);
  // as long as the longest table with formulas, so that the names stay the same from one report to the next
  const block = (offset: number) => ({ row, column: ladder + offset, rows: MOST_LIVE_ACCOUNTS, columns: 1 });
  page.name("Before", block(2));
  page.name("Through", block(3));
  page.name("LastEqual", block(4));
  page.name("Keys", block(5));
}

/** The charts with what they say; the figures behind them stay visible below, for those who cannot see a chart. */
export function chartsSheet(input: ReportInput): SheetContent {
  const page = new Page("charts");
  const withShares = hasShares(input.content.segmentation);
  page.look({ row: 0, column: 0, rows: CHARTS_ROWS.header + CURVE_ROWS + 4, columns: 1 }, "line");
  page.put(0, 0, `=${cellAddress(CHARTS_ROWS.says + 1, 1, true)}`, undefined, "title");
  const note = withShares ? fillPlaceholders(texts.note, { measure: input.said }) : texts.noShares;
  page.put(1, 0, cellText(note), undefined, "note");
  putSentences(page, input);
  page.put(CHARTS_ROWS.figures, 0, texts.figures, undefined, "heading");
  const h = texts.headers;
  const whale = fillPlaceholders(h.whale, { measure: input.whaleSaid });
  page.line(CHARTS_ROWS.header, 0, [h.accounts, h.step, h.cumulative, h.target, h.equality, h.lorenz, cellText(whale)], "header");
  page.look({ row: CHARTS_ROWS.header, column: 0, rows: CURVE_ROWS + 1, columns: 7 }, "right");
  putCurves(page, input);
  putExtremes(page, input);
  if (input.live === "live") putLadder(page, input);
  const print = { onePage: true, portrait: true, columns: CURVE.whale + 1, rows: page.end, breaks: [] };
  return page.finish({ widths: [100, 100, 110, 84, 90, 120, 130], print });
}
