import type { ReasonKey } from "../strings/pane";

/** What an Excel operation answers: a value, or a reason the pane can put into words. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: Reason };

/** `key` names a sentence of `strings/pane`; `values` fill its placeholders; `detail` is technical text shown only on request. */
export interface Reason {
  key: ReasonKey;
  values?: Record<string, string | number>;
  detail?: string;
}

/** A range the user may take the sales rows from. */
export interface SourceRef {
  kind: "table" | "selection" | "usedRange";
  sheetName: string;
  /** without the sheet, e.g. A1:H541910 */
  address: string;
  tableName?: string;
  /** rows and columns, header included */
  rows: number;
  columns: number;
}

export type ColumnKind = "number" | "text" | "date" | "mixed" | "empty";

export interface ColumnInfo {
  /** position in the source, 0-based */
  index: number;
  /** header text, or "Column C" when the source has no header row */
  title: string;
  kind: ColumnKind;
  /** first few values as the user sees them */
  samples: string[];
}

/** Which column plays which part; indexes into the source. `value` or (`quantity` and `price`). */
export interface ColumnRoles {
  account: number;
  name?: number;
  value?: number;
  quantity?: number;
  price?: number;
}

export interface SourceInspection {
  source: SourceRef;
  hasHeader: boolean;
  /** rows above the first data row: 0 without a header, 2 or more for a header over several rows */
  headerRows: number;
  columns: ColumnInfo[];
  /** the best guess, absent where nothing fits (one column, all text, ...) */
  guess: Partial<ColumnRoles>;
  /** things the user should know before going on */
  warnings: ("noHeader" | "mergedHeader" | "filtered" | "hiddenRows" | "oneColumn" | "noNumberColumn")[];
}

export interface Progress {
  phase: "reading" | "calculating" | "writing";
  done: number;
  total: number;
}

export interface LongRun {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface ReportInfo {
  /** what the value is, e.g. "Revenue" or "Quantity x UnitPrice": header of the value column */
  measure: string;
  source: SourceRef;
  sourceRows: number;
  roles: { account: string; value: string };
}

export interface WrittenReport {
  sheetName: string;
  tableName: string;
  accounts: number;
  /** false where the host cannot draw charts */
  chart: boolean;
}
