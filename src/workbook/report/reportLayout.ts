import type { QualityFinding, Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { cellAddress, rectAddress } from "../a1";

/**
 * Up to here ranks and running totals are formulas; above, they are values, because their cost grows with the square of the accounts. Shares, cumulative
 * shares and classes are formulas at any size.
 */
export const MOST_LIVE_ACCOUNTS = 1_000;

/** Steps of the chart: 5% of the accounts each. */
export const CHART_STEPS = 20;

/** Where everything stands on the report sheet; rows and columns 0-based. The summary uses the columns of the table below it. */
export interface ReportLayout {
  accounts: number;
  /** the total is positive, so shares and the working columns behind them exist */
  hasShares: boolean;
  /** ranks and running totals are formulas */
  live: boolean;
  columns: {
    no: number;
    account: number;
    name?: number;
    value: number;
    rows: number;
    share: number;
    rank: number;
    before: number;
    cumulative: number;
    class: number;
  };
  /** first of the four working columns */
  ladder: number;
  /** heading rows of the blocks */
  classes: number;
  concentration: number;
  reconciliation: number;
  checks: number;
  notes: number;
  chart: number;
  /** header row of the table */
  table: number;
  leftOut: QualityFinding[];
  counted: QualityFinding[];
}

export function reportLayout({ accounts, quality, total }: Segmentation): ReportLayout {
  const value = accounts.name ? 3 : 2;
  const leftOut = quality.findings.filter((finding) => finding.excluded);
  const counted = quality.findings.filter((finding) => !finding.excluded);
  const classes = 5;
  const concentration = classes + 7;
  const reconciliation = concentration + 7;
  const checks = reconciliation + 7 + leftOut.length;
  const notes = checks + 5;
  const chart = counted.length > 0 ? notes + counted.length + 2 : notes;
  return {
    accounts: accounts.account.length,
    hasShares: total > 0,
    live: total > 0 && accounts.account.length <= MOST_LIVE_ACCOUNTS,
    columns: {
      no: 0,
      account: 1,
      ...(accounts.name ? { name: 2 } : {}),
      value,
      rows: value + 1,
      share: value + 2,
      rank: value + 3,
      before: value + 4,
      cumulative: value + 5,
      class: value + 6,
    },
    ladder: value + 9,
    classes,
    concentration,
    reconciliation,
    checks,
    notes,
    chart,
    table: chart + CHART_STEPS + 4,
    leftOut,
    counted,
  };
}

/** Fixed addresses that formulas of several blocks share. */
export interface ReportAddresses {
  total: string;
  count: string;
  /** first account row: the body of a table column is `column(c)` */
  column: (column: number) => string;
  from: string;
  classNames: string;
  lastClass: string;
  limitA: string;
  ladderColumn: (offset: number) => string;
}

export function reportAddresses(layout: ReportLayout): ReportAddresses {
  const { columns: c, classes } = layout;
  const body = (column: number) => rectAddress({ row: layout.table + 1, column, rows: layout.accounts, columns: 1 }, true);
  return {
    total: cellAddress(classes + 5, c.value, true),
    count: cellAddress(classes + 5, c.rows, true),
    column: body,
    from: rectAddress({ row: classes + 2, column: c.cumulative, rows: 3, columns: 1 }, true),
    classNames: rectAddress({ row: classes + 2, column: c.account, rows: 3, columns: 1 }, true),
    lastClass: cellAddress(classes + 4, c.account, true),
    limitA: cellAddress(classes + 3, c.cumulative, true),
    ladderColumn: (offset) => body(layout.ladder + offset),
  };
}
