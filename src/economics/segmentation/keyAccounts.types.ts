import type { RowKind } from "../../intake/table/rowKinds";

/**
 * One column read from a sheet: numbers where the cell holds a number, text where it holds text. Same length in every column of a source.
 */
export type CellValue = string | number | boolean | null;

/** Rows of one sheet inside the columns; several where sheets of the same shape were combined, e.g. one a month. */
export interface SourcePart {
  sheetName: string;
  /** row number in the sheet of the part's first data row, 1-based */
  firstRow: number;
  /** position of that row in the columns, 0-based */
  start: number;
}

/** The columns of a source that the segmentation needs, one entry a data row (headers excluded). */
export interface SalesColumns {
  /** ascending by `start`; the first starts at 0 */
  parts: SourcePart[];
  account: CellValue[];
  /** account name */
  name?: CellValue[];
  /** either `value` (the amount), or `quantity` and `price`, is present */
  value?: CellValue[];
  quantity?: CellValue[];
  price?: CellValue[];
  /** Excel serial numbers, or texts that `dateText` says how to read */
  date?: CellValue[];
  /** order or invoice number: rows of one order count once */
  order?: CellValue[];
  /** currency code of the amounts of the row */
  currency?: CellValue[];
  /** gross margin of the row in money */
  margin?: CellValue[];
  /** cost of goods of the row in money, where there is no margin: margin = amount - cost */
  cost?: CellValue[];
  /** how often each service activity was done, one column an activity, in the order of `ServiceActivity` */
  drivers?: CellValue[][];
  /** account that this account belongs to; blank = itself */
  parent?: CellValue[];
  /** the user's own grouping, e.g. industry */
  segment?: CellValue[];
  /** what the answer can be narrowed to and compared by, e.g. the region */
  part?: CellValue[];
  /** lifetime value of the account in money, the same on all its rows, e.g. from LOYALTY.CLV */
  customerValue?: CellValue[];
  /** rows that are no sales, by their position */
  notSales?: ReadonlyMap<number, RowKind>;
  /** rows that a filter or the user hid; true = hidden */
  hidden?: boolean[];
}

/** How numbers written as text are read; `none` refuses them and counts them. */
export type NumberTextFormat = "none" | "1,234.56" | "1.234,56" | "1 234,56";

/** How dates written in figures are read; those that can be read in one way, such as 2026-03-02 and 2 March 2026, always are. */
export type DateTextFormat = "iso" | "ymd" | "dmy" | "mdy";

/** What accounts are ranked by. */
export type MeasureId = "revenue" | "grossMargin" | "serviceMargin" | "orders" | "customerValue";

/** One activity of serving a customer and the money it costs to do it once. */
export interface ServiceActivity {
  title: string;
  rate: number;
}

/**
 * How accounts become classes. `limits` has one entry fewer than `names`:
 * cumulativeShare ascending shares of the total (0.8, 0.95); topShare ascending shares of the number of accounts (0.2, 0.5); threshold
 * descending amounts; count ascending numbers of accounts (20, 100).
 */
export interface ClassRule {
  by: "cumulativeShare" | "topShare" | "threshold" | "count";
  /** two to five, the best class first */
  names: string[];
  limits: number[];
  /**
   * the account that crosses a limit: in the higher class (default), only when it ends within the limit, or when the limit is nearer to its
   * end than to its beginning; the first account is always in the first class
   */
  boundary: "crossingUp" | "within" | "nearest";
  /** equal values share a class (default), or keep the order of the source */
  ties: "together" | "order";
}

/** Money of one unit of a currency in the reporting currency. */
export interface CurrencyRate {
  code: string;
  rate: number;
}

/** Days as Excel serial numbers, both included. */
export interface Period {
  from: number;
  to: number;
}

export interface Exclusion {
  account: string;
  /** e.g. "intercompany", "cash sales" */
  reason: string;
}

export interface SegmentationOptions {
  measure: MeasureId;
  /** a second measure beside the first */
  second?: MeasureId;
  classes: ClassRule;
  /** rows without an account: leave them out, or treat them as one account with this label */
  withoutAccount: "leaveOut" | "oneAccount";
  /** label of that account, "(no account)" by default */
  withoutAccountLabel?: string;
  numberText: NumberTextFormat;
  dateText: DateTextFormat;
  /** hidden rows: count them (default) or leave them out */
  hiddenRows: "include" | "leaveOut";
  /** totals, repeated headers, notes and blank rows: left out (default) or counted like others */
  otherRows?: "leaveOut" | "count";
  /** negative amounts: netted to their account (default) or left out (gross view) */
  returns: "net" | "leaveOut";
  /** accounts whose value is 0: counted (default; they change what the top 20% are) or left out */
  zeroAccounts: "count" | "leaveOut";
  /** accounts below zero: in the last class (default) or in a class of their own behind it */
  negativeAccounts: "lastClass" | "ownClass";
  /** only rows of these days; rows without a readable date are then left out */
  period?: Period;
  /** the last month, where its last day of data is not the month's last day: kept (default, flagged) or left out */
  incompleteMonth: "keep" | "leaveOut";
  /** accounts left out, compared by their key */
  exclusions: Exclusion[];
  /** only rows of this part, compared by its key; "" for those whose cell is blank */
  part?: string;
  /** add up accounts under their parent */
  parents: boolean;
  /** needed as soon as the rows hold more than one currency */
  currency?: { reporting: string; rates: CurrencyRate[] };
  /** needed for `serviceMargin`; one entry a driver column */
  activities: ServiceActivity[];
}

export type QualityIssue =
  | "noAccount"
  | "excludedAccount"
  | "otherPart"
  | "blankValue"
  | "textValue"
  | "numberAsText"
  | "errorValue"
  | "negativeValue"
  | "zeroValue"
  | "mergedIds"
  | "hiddenRow"
  | RowKind
  | "noDate"
  | "dateAsText"
  | "outsidePeriod"
  | "incompleteMonth"
  | "otherCurrency"
  | "noRate"
  | "noMargin"
  | "noDriver"
  | "underParent"
  /** accounts whose parent has a parent of its own: they go one level up, not to the top */
  | "parentChain"
  /** accounts that are each other's parent: they stay on their own */
  | "parentLoop"
  | "ties"
  | "zeroAccount"
  | "negativeAccount"
  | "unequalCustomerValue";

/** A row of a sheet, 1-based. */
export interface RowPlace {
  sheetName: string;
  row: number;
}

/** One line of the data-quality summary. An issue can have two lines: rows that were used and rows that were left out. */
export interface QualityFinding {
  issue: QualityIssue;
  /** rows, or accounts for the issues of accounts (ties, zeroAccount, negativeAccount, mergedIds counts rows) */
  count: number;
  unit: "rows" | "accounts";
  /** value of these in the measure, where they have one */
  amount?: number;
  /** the first few, for "Show cells" */
  examples: RowPlace[];
  /** texts to name in words, e.g. currencies without a rate or the first accounts */
  names?: string[];
  /** were the rows left out of the total? */
  excluded: boolean;
}

/** Ids that were taken as one account. */
export interface MergedId {
  kept: string;
  also: string[];
  rows: number;
}

export interface ExcludedAccount {
  account: string;
  reason: string;
  rows: number;
  amount: number;
}

export interface DataQuality {
  rows: number;
  /** every row is either used or left out for exactly one reason: rows = usedRows + the rows of all excluded findings */
  usedRows: number;
  /**
   * sum over the rows used, added up row by row and not account by account, so that it can check the accounts' total; NaN for
   * customerValue, which is not a sum of rows
   */
  usedAmount: number;
  accounts: number;
  findings: QualityFinding[];
  /** at most 1,000 of each are named; `findings` counts all */
  mergedIds: MergedId[];
  excludedAccounts: ExcludedAccount[];
  /** every currency met, in order of rows, converted amount in the reporting currency */
  currencies: { code: string; rows: number; amount: number; rate?: number }[];
  /** first and last day used; absent without a date column */
  days?: Period;
}

/** Accounts in value order; columns, not row objects, so that 300,000 accounts stay light. */
export interface RankedAccounts {
  /** id as first written in the source, surrounding spaces removed */
  account: string[];
  /** the same as a cell value: a number where the source holds a number, so that a report can be looked up by it */
  accountCell: CellValue[];
  name?: string[];
  segment?: string[];
  /** the first measure */
  value: Float64Array;
  /** the second measure, and the class by it under the same rule */
  second?: Float64Array;
  secondClass?: Uint8Array;
  /** rows of the source that make up the account */
  rowCount: Int32Array;
  /** distinct order numbers, or rows without an order column */
  orders: Int32Array;
  /** last day of business; NaN where no row has a date; absent without a date column */
  lastDate?: Float64Array;
  /** 1 for the largest; ties share a rank */
  rank: Int32Array;
  /** share of the total; NaN when the total is not positive */
  share: Float64Array;
  /**
   * share held by all larger accounts (ties "order": by all accounts before it in the list), rounded to 12 decimals as the classes use it
   */
  shareBefore: Float64Array;
  /** cumulative share, own value included, and ties included (ties "order": only those before it in the list) */
  cumulative: Float64Array;
  /** position in `classNames` */
  class: Uint8Array;
  /** margin before the cost to serve, on the basis of `marginBasis`; with driver columns and activities only */
  margin?: Float64Array;
  /** cost to serve: rates times drivers; with driver columns and activities only */
  serviceCost?: Float64Array;
}

/** A part of the rows, e.g. a region. */
export interface PartTotal {
  /** as first written; "" where the cell is blank */
  name: string;
  /** rows of the source, and those of them that were used */
  rows: number;
  usedRows: number;
  /** what its rows add to the first measure */
  amount: number;
}

/** What a margin was made from: the margin column, amount less cost, or the amount itself where neither is known. */
export type MarginBasis = "margin" | "amountLessCost" | "revenue";

export interface ClassTotal {
  name: string;
  accounts: number;
  value: number;
  /** NaN when the total is not positive */
  share: number;
  second?: number;
  /** margin before the cost to serve, and that cost; as in `RankedAccounts` */
  margin?: number;
  serviceCost?: number;
}

export interface Concentration {
  /** the cumulative share the answer sentence speaks of: the first limit of a cumulativeShare rule, else 0.8 */
  target: number;
  /** smallest number of accounts that together hold `target` of the total */
  countAtTarget: number;
  /** share of the total held by the top 20% of accounts, interpolated */
  top20Share: number;
  largestShare: number;
  top5Share: number;
  /** over accounts not below zero, as LOYALTY.PARETO.GINI and HHI with those values */
  gini: number;
  effectiveAccounts: number;
  /** accounts with a value of 0, which also count in the top 20% */
  zeroAccounts: number;
}

/** The whole answer. `concentration` is absent, and shares are NaN, when the total is zero or negative. */
export interface Segmentation {
  options: SegmentationOptions;
  /** names of the classes that `class` points into; one more than the rule's where negative accounts have their own */
  classNames: string[];
  quality: DataQuality;
  total: number;
  secondTotal?: number;
  /** present where a measure is a margin, or where service activities are given */
  marginBasis?: MarginBasis;
  accounts: RankedAccounts;
  classes: ClassTotal[];
  concentration?: Concentration;
  /** every part, the one that brings most first; with a column of parts, where the answer is about all of them */
  parts?: PartTotal[];
}

/** Accounts of one period or of an earlier report, in any order: what a comparison needs. */
export interface ClassedAccounts {
  /** e.g. "Jan 2026 to Jun 2026" */
  label: string;
  account: string[];
  accountCell?: CellValue[];
  name?: string[];
  value: ArrayLike<number>;
  class: ArrayLike<number>;
  classNames: string[];
}

export type Move = "new" | "lost" | "up" | "down" | "same";

/** How accounts moved between two segmentations; columns in the order of the largest absolute change. */
export interface Movement {
  beforeLabel: string;
  nowLabel: string;
  /** of both, the present ones first */
  classNames: string[];
  account: string[];
  accountCell: CellValue[];
  name?: string[];
  before: Float64Array;
  now: Float64Array;
  change: Float64Array;
  /** position in classNames, -1 = not there; an account of value 0 is not there */
  classBefore: Int8Array;
  classNow: Int8Array;
  move: Move[];
  /** accounts: rows = class before, columns = class now, the last row and column = not there */
  matrix: number[][];
  /** positions of accounts that came into, or fell out of, the first class, largest change first */
  entered: number[];
  left: number[];
  /** opening + new + grown - shrunk - lost = closing; all amounts at least 0 where values are */
  bridge: { opening: number; new: number; grown: number; shrunk: number; lost: number; closing: number };
  counts: { opening: number; new: number; grown: number; shrunk: number; unchanged: number; lost: number; closing: number };
}

/** How a long calculation reports and stops; a run of the pane fits. */
export interface SegmentationRun {
  onProgress?: (progress: { phase: "calculating"; done: number; total: number }) => void;
  signal?: AbortSignal;
  /** rests between two steps, so that a page can draw and answer keys; without it the steps only give way to what is due already */
  pause?: () => Promise<void>;
}
