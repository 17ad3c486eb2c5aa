import type { CellValue, Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { roundedShare } from "../../economics/segmentation/rankAccounts";
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

/** The formulas of one account; they hold in any order of the rows, so that the table can be sorted. */
function liveCells(layout: ReportLayout, at: ReportAddresses, row: number): Cell[] {
  const { columns: c } = layout;
  const rank = cellAddress(row, c.rank);
  return [
    `=RANK.EQ(${cellAddress(row, c.value)},${at.column(c.value)},0)`,
    `=ROUND(INDEX(${at.ladderColumn(2)},${rank})/${at.total},12)`,
    `=INDEX(${at.ladderColumn(3)},${rank})/${at.total}`,
  ];
}

/** For very many accounts: the same figures as values. Share before is rounded as in the classing, so that a limit is met exactly. */
function fixedCells({ accounts }: Segmentation, i: number): Cell[] {
  const first = accounts.rank[i]! - 1;
  return [accounts.rank[i]!, first === 0 ? 0 : roundedShare(accounts.cumulative[first - 1]!), accounts.cumulative[i]!];
}

function shareCells(segmentation: Segmentation, layout: ReportLayout, at: ReportAddresses, i: number): Cell[] {
  const { columns: c } = layout;
  const none = reportTexts.noShare;
  if (!(segmentation.total > 0)) return [none, segmentation.accounts.rank[i]!, none, none, none];
  const row = layout.table + 1 + i;
  return [
    `=${cellAddress(row, c.value)}/${at.total}`,
    ...(layout.live ? liveCells(layout, at, row) : fixedCells(segmentation, i)),
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

/**
 * One row of the working columns: the k-th largest value, the total of the values before it, and the total down to the last value equal to it. They
 * stand outside the table, so sorting the table does not disturb them.
 */
export function ladderRow(layout: ReportLayout, at: ReportAddresses, i: number): Cell[] {
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
}

export function ladderHeader(): Cell[] {
  const h = reportTexts.ladderHeaders;
  return [h.position, h.value, h.before, h.through];
}
