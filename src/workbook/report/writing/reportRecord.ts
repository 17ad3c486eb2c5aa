import type { ReportSheet } from "../../workbook.types";
import type { SegmentRole } from "../segmentColumns";

/** What the workbook keeps about a report, to find it again and to tell what was changed in it by hand. */
export interface ReportRecord {
  format: 1;
  /** where everything stands and how it looks; absent in reports of version 0.1.0 */
  layout?: number;
  definitionId: string;
  /** number of the report's names and tables */
  number: number;
  accounts: number;
  /** size of the cells from A1 that belong to the report, by sheet */
  blocks: Partial<Record<ReportSheet, { rows: number; columns: number }>>;
  /** columns of the account table */
  segments: { role: SegmentRole; header: string }[];
  /** last column, 0-based, in use in the rows of the account table */
  right: number;
  ladderRows: number;
  classNames: string[];
  /** as written, so that what the user typed since can be told from it */
  tiers: string[];
  limits: number[];
  /** hashes of rows, by sheet */
  prints: Partial<Record<ReportSheet, string[]>>;
  /** hash of all rows of the account table, whatever their order */
  accountsPrint: string;
  /** written into an earlier report */
  updated: boolean;
}

/** The layout and look of the sheets as they are written now. */
export const LAYOUT = 2;

const PREFIX = "LoyaltyEconomics.report.";

export const recordKey = (definitionId: string): string => PREFIX + definitionId;

/** The record, or nothing where the setting is damaged or from a newer version. */
export function parseRecord(value: unknown): ReportRecord | undefined {
  const record = typeof value === "object" && value !== null ? (value as Partial<ReportRecord>) : undefined;
  const isKnown = record?.format === 1 && typeof record.number === "number" && Array.isArray(record.segments);
  return isKnown ? (record as ReportRecord) : undefined;
}
