import { reportTexts } from "../../strings/report.en";
import { fillPlaceholders } from "../../strings/fillPlaceholders";
import type { ReportContent } from "../workbook.types";
import type { TableColumn } from "./tableFormulas";

const LONGEST = 60;

/**
 * A measure as a table header that formulas can name without escapes: letters, digits and spaces only, and no other header's name.
 * "Revenue (GBP)" becomes "Revenue GBP".
 */
export function valueHeader(measure: string, others: readonly string[]): string {
  const plain = measure
    .replace(/[^\p{L}\p{M}\p{N} _]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .trim();
  const { value, ...headers } = reportTexts.segments.headers;
  const header = plain === "" ? value : plain;
  const taken = [...Object.values(headers), ...others].map((name) => name.toLowerCase());
  return taken.includes(header.toLowerCase()) ? `${header} ${value.toLowerCase()}` : header;
}

/** Header of the class by the second measure. */
const secondClassHeader = (second: string): string => fillPlaceholders(reportTexts.segments.headers.secondClass, { second });

/** As sentences say it, whatever signs it has. */
const inSentences = (measure: string): string => (measure.length > LONGEST ? `${measure.slice(0, LONGEST - 1)}…` : measure);

/** Headers of the measures, where the unit stands once, and what sentences call them. */
export function measureHeaders({ info, segmentation }: ReportContent): {
  measure: string;
  second?: string;
  said: string;
  whaleSaid: string;
} {
  const unit = (id: string | undefined) => (info.currency !== undefined && id !== "orders" ? ` ${info.currency}` : "");
  const first = info.measure + unit(info.measures.first);
  const [measure, said] = [valueHeader(first, []), inSentences(first)];
  if (!segmentation.accounts.second) return { measure, said, whaleSaid: said };
  const second = (info.second ?? reportTexts.segments.headers.second) + unit(info.measures.second);
  return { measure, second: valueHeader(second, [measure]), said, whaleSaid: inSentences(second) };
}

export type SegmentRole = keyof typeof reportTexts.segments.headers;

/** Header row of the account table, 0-based: below title, captions and a blank row. */
export const SEGMENTS_HEADER_ROW = 5;

/** Where the columns of the account table stand; the user may have moved them or put own columns between. */
export interface SegmentColumns {
  /** by role; a role that the report does not have is missing */
  at: Partial<Record<SegmentRole, TableColumn>>;
  /** all columns of the table from its first one, own and the user's */
  width: number;
  /** first sheet column of the table, 0-based */
  first: number;
  /**
   * sheet columns of an earlier report's roles that this one does not have: they stay, empty, so that nothing that refers to them breaks
   */
  emptied: number[];
}

/** Roles a report has, with their headers, in the order of a new table. */
export function segmentHeaders(content: ReportContent): { role: SegmentRole; header: string }[] {
  const { accounts } = content.segmentation;
  const { measure, second } = measureHeaders(content);
  const h = reportTexts.segments.headers;
  const roles: [SegmentRole, string, boolean][] = [
    ["no", h.no, true],
    ["account", h.account, true],
    ["name", h.name, accounts.name !== undefined],
    ["segment", h.segment, accounts.segment !== undefined],
    ["value", measure, true],
    ["second", second ?? "", second !== undefined],
    ["orders", h.orders, true],
    ["lastOrder", h.lastOrder, accounts.lastDate !== undefined],
    ["share", h.share, true],
    ["rank", h.rank, true],
    ["before", h.before, true],
    ["cumulative", h.cumulative, true],
    ["class", h.class, true],
    ["secondClass", secondClassHeader(second ?? ""), second !== undefined && accounts.secondClass !== undefined],
  ];
  return roles.filter(([, , present]) => present).map(([role, header]) => ({ role, header }));
}

/** Columns of a new table. */
export function newSegmentColumns(content: ReportContent): SegmentColumns {
  const headers = segmentHeaders(content);
  const at = Object.fromEntries(headers.map(({ role, header }, column) => [role, { header, column }]));
  return { at, width: headers.length, first: 0, emptied: [] };
}

/** A column every report has. */
export function requiredColumn({ at }: SegmentColumns, role: SegmentRole): TableColumn {
  const column = at[role];
  if (!column) throw new Error(`no column for ${role}`);
  return column;
}
