import { cellAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { cellText, FORMATS } from "../formats";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { tableColumn } from "../tableFormulas";

const texts = reportTexts.charts;

/** Steps of the Pareto chart: one for each 1% of accounts, from none to all. */
export const STEPS = 101;
/** Steps a bar stands on: 5% of accounts, of which the first stays free as the room between two bars. */
const STEPS_A_BAR = 5;
/** First row of the steps, 0-based, below the share of accounts through each class and the headers. */
const FIRST = 4;
/** First of the columns, right of the other working columns. */
const COLUMN = 33;

/** Columns of the working cells: share of accounts, one for each class, cumulative share, target, and where it is reached. */
export function stepColumns({ content }: ReportInput) {
  const classes = content.segmentation.classNames.map((_, i) => COLUMN + 1 + i);
  const next = COLUMN + 1 + classes.length;
  return { row: FIRST, accounts: COLUMN, classes, cumulative: next, target: next + 1, reached: next + 2 };
}

/** Cumulative share after a step, as a cell of the working columns. */
export const cumulativeAt = (input: ReportInput, step: number): string => cellAddress(FIRST + step, stepColumns(input).cumulative, true);

/**
 * The columns of the Pareto chart. A bar of 5% of accounts is drawn as steps of 1%, each in the colour of its class, so that the chart shows
 * where a class ends; all follow the limits.
 * @param held cumulative share after each step
 */
export function putSteps(page: Page, input: ReportInput, held: (step: number, row: number) => Cell): void {
  const { content, names } = input;
  const at = stepColumns(input);
  const classShare = tableColumn(names.table("classes"), reportTexts.summary.headers.accountShare);
  const through = (column: number) => cellAddress(FIRST - 2, column, true);
  const shares = at.classes.map((column, i): Cell => `=${through(column - 1)}+INDEX(${classShare},${i + 1})`);
  const heads = content.segmentation.classNames.map((name) => cellText(name));
  const { headers, steps } = texts;
  const width = at.reached - at.accounts + 1;
  const target = names.cell("Target");
  const step = (i: number): Cell[] => {
    const row = FIRST + i;
    const x = cellAddress(row, at.accounts);
    const bar = Math.ceil(i / STEPS_A_BAR) * STEPS_A_BAR;
    const isRoom = i % STEPS_A_BAR === 1 || i === 0;
    const height = `${cumulativeAt(input, bar)}-${cumulativeAt(input, Math.max(0, bar - STEPS_A_BAR))}`;
    const inClass = (column: number) => `AND(${x}-0.005>${through(column - 1)},${x}-0.005<=${through(column)})`;
    return [
      i / (STEPS - 1),
      ...at.classes.map((column): Cell => (isRoom ? 0 : `=IF(${inClass(column)},${height},0)`)),
      held(i, row),
      `=${target}`,
      `=IF(ROUND(${STEPS - 1}*N(${names.cell("AtTargetShare")}),0)=${i},${target},0)`,
    ];
  };
  const above: (readonly Cell[])[] = [
    [0, ...shares],
    [headers.accounts, ...heads, headers.cumulative, headers.target, steps.reached],
  ];
  const cells = (i: number): Cell[] =>
    Array.from({ length: width }, (_, k) => above[i]?.[k] ?? (i < above.length ? "" : step(i - above.length)[k]!));
  page.addRows({ row: FIRST - 2, column: COLUMN, rows: STEPS + 2, columns: width, cells });
  page.format({ row: FIRST - 2, column: COLUMN, rows: STEPS + 2, columns: width }, FORMATS.share);
  page.format({ row: FIRST, column: COLUMN, rows: STEPS, columns: 1 }, "0%");
  page.look({ row: FIRST - 1, column: COLUMN, rows: 1, columns: width }, "header");
}
