import { cellAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { FORMATS, cellText, withRoom } from "../formats";
import { hasClasses, hasShares } from "../liveness";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { tableColumn, thisRow } from "../tableFormulas";

const texts = reportTexts.summary;

/** Header row of the class table, 0-based: nothing above it changes its height from one report to the next. */
export const CLASSES_HEADER_ROW = 7;

const COLUMN = { class: 0, limit: 1, accounts: 2, accountShare: 3, value: 4, share: 5, average: 6, second: 7 };

function headers({ content, measure, second }: ReportInput): string[] {
  const h = texts.headers;
  const limit = texts.limits[content.segmentation.options.classes.by];
  const figures = [h.class, limit, h.accounts, h.accountShare, measure, h.share, h.average];
  return [...figures, ...(second === undefined ? [] : [second]), h.tier];
}

/**
 * First row, counted from the first class, that holds a limit: amounts end a class at its own row, shares and counts begin the next one.
 */
const firstLimit = ({ content }: ReportInput): number => (content.segmentation.options.classes.by === "threshold" ? 0 : 1);

/** Where a class begins; the last one by amount, and the class of accounts below zero, have no limit. */
function limitCell(input: ReportInput, i: number): Cell {
  const { limits } = input.content.segmentation.options.classes;
  const first = firstLimit(input);
  return i < first ? 0 : (limits[i - first] ?? reportTexts.none);
}

function classLine(input: ReportInput, row: number, i: number): Cell[] {
  const { content, names, measure, second, carried } = input;
  const { classNames } = content.segmentation;
  const segments = (header: string) => tableColumn(names.table("segments"), header);
  const own = (header: string, column: number) => thisRow({ header, column }, row);
  const h = texts.headers;
  const name = own(h.class, COLUMN.class);
  const classes = segments(reportTexts.segments.headers.class);
  const sumOf = (header: string): string => `=SUMIFS(${segments(header)},${classes},${name})`;
  const [accounts, value] = [own(h.accounts, COLUMN.accounts), own(measure, COLUMN.value)];
  const total = names.cell("Total");
  const tier = cellText(carried.tiers[i] ?? "");
  const start = [cellText(classNames[i]!), limitCell(input, i)];
  if (!hasClasses(content.segmentation)) {
    const figures = new Array<Cell>(second === undefined ? 5 : 6).fill(reportTexts.none);
    return [...start, ...figures, tier];
  }
  return [
    ...start,
    `=COUNTIFS(${classes},${name})`,
    `=${accounts}/${names.cell("Accounts")}`,
    sumOf(measure),
    hasShares(content.segmentation) ? `=IF(${total}>0,${value}/${total},"${reportTexts.none}")` : reportTexts.none,
    `=IF(${accounts}=0,"${reportTexts.none}",${value}/${accounts})`,
    ...(second === undefined ? [] : [sumOf(second)]),
    tier,
  ];
}

/** All accounts: the sum of the classes, or the totals themselves where nobody is in a class. */
function totalLine(input: ReportInput, row: number, count: number): Cell[] {
  const { segmentation } = input.content;
  const sum = (column: number, whole?: string): Cell => {
    if (hasClasses(segmentation)) return `=SUM(${cellAddress(row - count, column)}:${cellAddress(row - 1, column)})`;
    return whole === undefined ? reportTexts.none : `=${input.names.cell(whole)}`;
  };
  const share = hasShares(segmentation) ? sum(COLUMN.share) : reportTexts.none;
  const average = `=IF(${cellAddress(row, COLUMN.accounts)}=0,"${reportTexts.none}",${cellAddress(row, COLUMN.value)}/${cellAddress(row, COLUMN.accounts)})`;
  const figures = [sum(COLUMN.accounts, "Accounts"), sum(COLUMN.accountShare), sum(COLUMN.value, "Total"), share, average];
  return [texts.total, "", ...figures, ...(input.second === undefined ? [] : [sum(COLUMN.second, "SecondTotal")])];
}

function dress(page: Page, input: ReportInput, first: number, count: number, width: number): void {
  const { classes } = input.content.segmentation.options;
  const block = (column: number, rows = count + 1) => ({ row: first, column, rows, columns: 1 });
  const isShare = classes.by === "cumulativeShare" || classes.by === "topShare";
  const ofMeasure = input.content.info.measures.first === "orders" ? FORMATS.oneDecimal : input.money;
  const average = input.second === undefined ? withRoom(ofMeasure) : ofMeasure;
  page.format(block(COLUMN.limit), isShare ? FORMATS.share : classes.by === "count" ? FORMATS.whole : input.money);
  page.format(block(COLUMN.accounts), FORMATS.count);
  page.format(block(COLUMN.accountShare), FORMATS.share);
  page.format(block(COLUMN.value), input.money);
  page.format(block(COLUMN.share), FORMATS.share);
  page.format(block(COLUMN.average), average);
  if (input.second !== undefined) page.format(block(COLUMN.second), withRoom(input.secondMoney));
  page.look({ row: first - 1, column: COLUMN.limit, rows: 1, columns: width - 2 }, "right");
  page.look({ row: first - 1, column: 0, rows: 1, columns: width }, "header");
  const limits = { ...block(COLUMN.limit, classes.limits.length), row: first + firstLimit(input) };
  if (input.live !== "values") page.look(limits, "input");
  if (isShare) page.validate({ block: limits, rule: { kind: "share" } });
  page.look(block(width - 1, count), "input");
  page.look(block(width - 1, count), "wrap");
  page.look({ row: first + count, column: 0, rows: 1, columns: width }, "total");
}

/** The classes: limits as input cells, everything else by formula, and the service tier to type. @returns the first free row below */
export function putClasses(page: Page, input: ReportInput): number {
  const { classNames, options } = input.content.segmentation;
  const row = CLASSES_HEADER_ROW;
  const head = headers(input);
  page.line(row, 0, head);
  classNames.forEach((_, i) => page.line(row + 1 + i, 0, classLine(input, row + 1 + i, i)));
  page.table("classes", { row, column: 0, rows: classNames.length + 1, columns: head.length });
  const limits = options.classes.limits.length;
  page.name("Limits", { row: row + 1 + firstLimit(input), column: COLUMN.limit, rows: limits, columns: 1 });
  if (options.classes.by !== "threshold") page.name("From", { row: row + 1, column: COLUMN.limit, rows: limits + 1, columns: 1 });
  const total = row + 1 + classNames.length;
  page.line(total, 0, totalLine(input, total, classNames.length));
  dress(page, input, row + 1, classNames.length, head.length);
  const n = input.content.segmentation.accounts.account.length.toLocaleString("en-US");
  page.put(total + 1, 0, input.live === "values" ? fillPlaceholders(texts.fixed, { n }) : texts.tierHint, undefined, "note");
  return total + 2;
}
