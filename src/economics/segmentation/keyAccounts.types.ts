/** One column read from a sheet: numbers where the cell holds a number, text where it holds text. Same length in every column of a source. */
export type CellValue = string | number | boolean | null;

/** The columns of a source that the segmentation needs, one entry a data row (header excluded). */
export interface SalesColumns {
  /** row number in the sheet of the first data row, 1-based: lets a finding name its cell */
  firstRow: number;
  account: CellValue[];
  /** account name, if a column for it was chosen */
  name?: CellValue[];
  /** either `value`, or `quantity` and `price`, is present */
  value?: CellValue[];
  quantity?: CellValue[];
  price?: CellValue[];
  /** rows that a filter or the user hid; true = hidden */
  hidden?: boolean[];
}

/** How numbers written as text are read; `none` refuses them and counts them. */
export type NumberTextFormat = "none" | "1,234.56" | "1.234,56" | "1 234,56";

export interface SegmentationOptions {
  /** cumulative share at which class A ends, 0.8 by default */
  limitA: number;
  /** cumulative share at which class B ends, 0.95 by default */
  limitB: number;
  /** rows without an account: leave them out, or treat them as one account with this label */
  withoutAccount: "leaveOut" | "oneAccount";
  /** label of that account, "(no account)" by default */
  withoutAccountLabel?: string;
  numberText: NumberTextFormat;
  /** hidden rows: count them (default) or leave them out */
  hiddenRows: "include" | "leaveOut";
}

export type QualityIssue =
  "noAccount" | "blankValue" | "textValue" | "numberAsText" | "errorValue" | "negativeValue" | "zeroValue" | "mergedIds" | "hiddenRow";

/** One line of the data-quality summary. An issue can have two lines: rows that were used and rows that were left out. */
export interface QualityFinding {
  issue: QualityIssue;
  rows: number;
  /** value of these rows in the measure, where they have one */
  amount?: number;
  /** sheet rows (1-based) of the first few, for "Show cells" */
  examples: number[];
  /** was the row left out of the total? */
  excluded: boolean;
}

export interface DataQuality {
  rows: number;
  /** every row is either used or left out for exactly one reason: rows = usedRows + the rows of all excluded findings */
  usedRows: number;
  /** sum over the rows used, added up row by row and not account by account, so that it can check the accounts' total */
  usedAmount: number;
  accounts: number;
  findings: QualityFinding[];
}

export type AccountClass = "A" | "B" | "C";

/** Accounts in value order; columns, not row objects, so that 300,000 accounts stay light. */
export interface RankedAccounts {
  /** id as first written in the source, surrounding spaces removed */
  account: string[];
  /** the same as a cell value: a number where the source holds a number, so that a report can be looked up by it */
  accountCell?: CellValue[];
  name?: string[];
  value: Float64Array;
  /** rows of the source that make up the account */
  rowCount: Int32Array;
  /** 1 for the largest; ties share a rank */
  rank: Int32Array;
  /** share of the total; NaN when the total is not positive */
  share: Float64Array;
  /** cumulative share, ties and own value included */
  cumulative: Float64Array;
  class: AccountClass[];
}

export interface Concentration {
  /** smallest number of accounts that together hold limit A of the total */
  countAtLimitA: number;
  /** share of the total held by the top 20% of accounts, interpolated */
  top20Share: number;
  largestShare: number;
  top5Share: number;
}

/** The whole answer. `concentration` and shares are absent when the total is zero or negative. */
export interface Segmentation {
  options: SegmentationOptions;
  quality: DataQuality;
  total: number;
  accounts: RankedAccounts;
  classes: { class: AccountClass; accounts: number; value: number; share: number }[];
  concentration?: Concentration;
}

/** How a long calculation reports and stops; a run of the pane fits. */
export interface SegmentationRun {
  onProgress?: (progress: { phase: "calculating"; done: number; total: number }) => void;
  signal?: AbortSignal;
}
