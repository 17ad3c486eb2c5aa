import type { CellValue, Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { RunningSum } from "../../economics/numeric/sum";
import { cellAddress } from "../a1";
import { cellText } from "./cellText";
import { type ReportAddresses, type ReportLayout } from "./reportLayout";
import { reportTexts } from "./reportTexts";

export type Cell = string | number;

function idCell(value: CellValue | undefined, text: string): Cell {
  return typeof value === "number" ? value : cellText(text);
}

export function tableHeader(layout: ReportLayout, value: string): Cell[] {
  const h = reportTexts.tableHeaders;
  const front = layout.columns.name === undefined ? [h.no, h.account] : [h.no, h.account, h.name];
  return [...front, value, h.rows, h.share, h.rank, h.before, h.cumulative, h.class];
}

function rankCell({ accounts }: Segmentation, layout: ReportLayout, at: ReportAddresses, i: number): Cell {
  if (!layout.live) return accounts.rank[i]!;
  const { value } = layout.columns;
  return `=RANK.EQ(${cellAddress(layout.table + 1 + i, value)},${at.column(value)},0)`;
}

/** Share before and cumulative share of one account, by its rank: they hold in any order of the rows, so that the table can be sorted. */
function runningShares(layout: ReportLayout, at: ReportAddresses, row: number): Cell[] {
  const rank = cellAddress(row, layout.columns.rank);
  return [`=ROUND(INDEX(${at.ladderColumn(2)},${rank})/${at.total},12)`, `=INDEX(${at.ladderColumn(3)},${rank})/${at.total}`];
}

function shareCells(segmentation: Segmentation, layout: ReportLayout, at: ReportAddresses, i: number): Cell[] {
  const { columns: c } = layout;
  const none = reportTexts.noShare;
  if (!layout.hasShares) return [none, segmentation.accounts.rank[i]!, none, none, none];
  const row = layout.table + 1 + i;
  return [
    `=${cellAddress(row, c.value)}/${at.total}`,
    rankCell(segmentation, layout, at, i),
    ...runningShares(layout, at, row),
    // an account below zero has a share before above 1, so it ends in the last class
    `=LOOKUP(${cellAddress(row, c.before)},${at.from},${at.classNames})`,
  ];
}

/** One row of the table. Without a positive total there are no shares, only amounts. @param i position in value order, 0-based */
export function tableRow(segmentation: Segmentation, layout: ReportLayout, at: ReportAddresses, i: number): Cell[] {
  const { accounts } = segmentation;
  return [
    i + 1,
    idCell(accounts.accountCell?.[i], accounts.account[i]!),
    ...(accounts.name ? [cellText(accounts.name[i] ?? "")] : []),
    accounts.value[i]!,
    accounts.rowCount[i]!,
    ...shareCells(segmentation, layout, at, i),
  ];
}

export const LADDER_COLUMNS = 4;

/** Rows of the working columns as formulas over the table. */
function liveLadder(layout: ReportLayout, at: ReportAddresses): (i: number) => Cell[] {
  return (i) => {
    const row = layout.table + 1 + i;
    const cell = (offset: number, r: number) => cellAddress(r, layout.ladder + offset);
    const through = `${cell(2, row)}+${cell(1, row)}`;
    const last = i === layout.accounts - 1;
    return [
      i + 1,
      `=LARGE(${at.column(layout.columns.value)},${cell(0, row)})`,
      i === 0 ? 0 : `=${cell(2, row - 1)}+${cell(1, row - 1)}`,
      last ? `=${through}` : `=IF(${cell(1, row + 1)}=${cell(1, row)},${cell(3, row + 1)},${through})`,
    ];
  };
}

/** The same rows as values, for many accounts. */
function fixedLadder({ accounts: { value, rank } }: Segmentation): (i: number) => Cell[] {
  const before = new Float64Array(value.length + 1);
  const running = new RunningSum();
  value.forEach((amount, i) => {
    running.add(amount);
    before[i + 1] = running.value;
  });
  const through = Float64Array.from(before.subarray(1));
  for (let i = value.length - 2; i >= 0; i--) if (rank[i] === rank[i + 1]) through[i] = through[i + 1]!;
  return (i) => [i + 1, value[i]!, before[i]!, through[i]!];
}

/**
 * The working columns: the k-th largest value, the total of the values before it, and the total down to the last value equal to it. They stand outside
 * the table, so sorting the table does not disturb them.
 * @returns the cells of row i, 0-based
 */
export function ladderRows(segmentation: Segmentation, layout: ReportLayout, at: ReportAddresses): (i: number) => Cell[] {
  return layout.live ? liveLadder(layout, at) : fixedLadder(segmentation);
}

export function ladderHeader(): Cell[] {
  const h = reportTexts.ladderHeaders;
  return [h.position, h.value, h.before, h.through];
}
