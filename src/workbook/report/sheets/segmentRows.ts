import type { CellValue } from "../../../economics/segmentation/keyAccounts.types";
import { reportTexts } from "../../../strings/report.en";
import { classFormula } from "../classFormula";
import { cellText } from "../formats";
import { hasClasses, hasShares } from "../liveness";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";
import { requiredColumn, type SegmentRole, SEGMENTS_HEADER_ROW } from "../segmentColumns";
import { amountKeyFormula, thisRow } from "../tableFormulas";

/** An id as the source holds it: a number stays a number, so that the report can be looked up by it. */
export const idCell = (value: CellValue | undefined, text: string): Cell => (typeof value === "number" ? value : cellText(text));

type CellOf = (i: number) => Cell;

/** Reference to another column of account i, 0-based. */
function referTo(input: ReportInput, role: SegmentRole): (i: number) => string {
  const column = requiredColumn(input.columns, role);
  return (i) => thisRow(column, SEGMENTS_HEADER_ROW + 1 + i);
}

function valueCells({ content: { segmentation } }: ReportInput): Partial<Record<SegmentRole, CellOf>> {
  const { accounts, classNames } = segmentation;
  const isClassed = hasClasses(segmentation);
  return {
    no: (i) => i + 1,
    account: (i) => idCell(accounts.accountCell[i], accounts.account[i]!),
    name: (i) => cellText(accounts.name?.[i] ?? ""),
    segment: (i) => cellText(accounts.segment?.[i] ?? ""),
    value: (i) => accounts.value[i]!,
    second: (i) => finite(accounts.second?.[i]),
    orders: (i) => accounts.orders[i]!,
    lastOrder: (i) => finite(accounts.lastDate?.[i]),
    secondClass: (i) => (isClassed ? cellText(classNames[accounts.secondClass?.[i] ?? 0]!) : reportTexts.none),
  };
}

/** A number Excel can hold; a blank cell for none. */
const finite = (value: number | undefined): Cell => (value === undefined || !Number.isFinite(value) ? "" : value);

/** Rank and running shares by formula: they hold in any order of the rows, so that the table can be sorted. */
function runningCells(input: ReportInput): Partial<Record<SegmentRole, CellOf>> {
  const { content, names, live } = input;
  const { accounts, options } = content.segmentation;
  const none = reportTexts.none;
  const shares = hasShares(content.segmentation);
  if (live !== "live") {
    return {
      rank: (i) => accounts.rank[i]!,
      before: (i) => (shares ? accounts.shareBefore[i]! : none),
      cumulative: (i) => (shares ? accounts.cumulative[i]! : none),
    };
  }
  const value = referTo(input, "value");
  const position = referTo(input, options.classes.ties === "order" ? "no" : "rank");
  const total = names.cell("Total");
  const running = (formula: CellOf): CellOf => (shares ? formula : () => none);
  return {
    rank: (i) => `=MATCH(${amountKeyFormula(value(i))},${names.cell("Keys")},0)`,
    before: running((i) => `=ROUND(INDEX(${names.cell("Before")},${position(i)})/${total},12)`),
    cumulative: running((i) => `=INDEX(${names.cell("Through")},${position(i)})/${total}`),
  };
}

function shareCell(input: ReportInput): CellOf {
  const { content, names, live } = input;
  const { segmentation } = content;
  if (!hasShares(segmentation)) return () => reportTexts.none;
  if (live === "values") return (i) => segmentation.accounts.share[i]!;
  const value = referTo(input, "value");
  const total = names.cell("Total");
  return (i) => `=${value(i)}/${total}`;
}

/** For each account in value order the position, from 1, of the last one with the same rank. */
function lastEqual(rank: Int32Array): Int32Array {
  const last = new Int32Array(rank.length);
  for (let i = rank.length - 1; i >= 0; i--) last[i] = rank[i] === rank[i + 1] ? last[i + 1]! : i + 1;
  return last;
}

function classCell(input: ReportInput): CellOf {
  const { content, names, live } = input;
  const { accounts, classNames, options } = content.segmentation;
  const rule = options.classes;
  if (!hasClasses(content.segmentation)) return () => reportTexts.none;
  if (live === "values") return (i) => cellText(classNames[accounts.class[i]!]!);
  const inOrder = rule.ties === "order";
  const position = referTo(input, inOrder ? "no" : "rank");
  const [value, before, through] = [referTo(input, "value"), referTo(input, "before"), referTo(input, "cumulative")];
  const last = lastEqual(accounts.rank);
  const lastPosition = (i: number) => {
    if (inOrder) return position(i);
    return live === "live" ? `INDEX(${names.cell("LastEqual")},${position(i)})` : String(last[i]);
  };
  return (i) =>
    classFormula(rule, names, {
      value: value(i),
      position: position(i),
      lastPosition: lastPosition(i),
      before: before(i),
      through: through(i),
    });
}

/**
 * Makes the rows of the account table: figures of the source as values, what follows from them as formulas. Columns of the user's own are
 * left as they are (null); columns the report no longer has are emptied.
 * @returns cells of account i in value order, 0-based, over the width of the table
 */
export function segmentRows(input: ReportInput): (i: number) => Cell[] {
  const { columns } = input;
  const cells: Partial<Record<SegmentRole, CellOf>> = {
    ...valueCells(input),
    ...runningCells(input),
    share: shareCell(input),
    class: classCell(input),
  };
  const makers: CellOf[] = new Array<CellOf>(columns.width).fill(() => null);
  for (const column of columns.emptied) makers[column - columns.first] = () => "";
  for (const [role, column] of Object.entries(columns.at)) makers[column.column - columns.first] = cells[role as SegmentRole]!;
  return (i) => makers.map((make) => make(i));
}
