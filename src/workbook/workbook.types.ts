import type { ColumnKind } from "../intake/columns/columnProfile";
import type { ColumnRoles, SeenBy } from "../intake/columns/guessRoles";
import type { Locale } from "../intake/settle";
import type { RowKind } from "../intake/table/rowKinds";
import type { Pivot } from "../intake/table/pivot";
import type { DateOrder } from "../intake/values/dateText";
import type {
  CellValue,
  DateTextFormat,
  MeasureId,
  Movement,
  NumberTextFormat,
  Period,
  RowPlace,
  Segmentation,
  SegmentationOptions,
} from "../economics/segmentation/keyAccounts.types";
import type { ReasonKey } from "../strings/reasons.en";

/** What an Excel operation answers: a value, or a reason the pane can put into words. `skipped` says why parts of the value are missing. */
export type Outcome<T> = { ok: true; value: T; skipped?: Reason[] } | { ok: false; reason: Reason };

/** `key` names a sentence of `strings/pane`; `values` fill its placeholders; `detail` is technical text shown only on request. */
export interface Reason {
  key: ReasonKey;
  values?: Record<string, string | number>;
  detail?: string;
}

/** A range the user may take the sales rows from. */
export interface SourceRef {
  kind: "table" | "name" | "selection" | "usedRange";
  sheetName: string;
  /** without the sheet, e.g. A1:H541910 */
  address: string;
  tableName?: string;
  /** the defined name, for kind "name" */
  rangeName?: string;
  /** the name belongs to the sheet and not to the workbook */
  sheetScoped?: boolean;
  /** Excel's id of the table, or else of the sheet: it stays the same when that is renamed */
  id?: string;
  /** rows and columns, header included */
  rows: number;
  columns: number;
}

export interface ColumnInfo {
  /** position in the source, 0-based */
  index: number;
  /** header text, or "Column C" when the source has no header row */
  title: string;
  kind: ColumnKind;
  /** first few values as the user sees them */
  samples: string[];
}

/** Data rows that were looked at to tell the columns, and where they stand. */
export interface SampleRows {
  rows: CellValue[][];
  /** row of the sheet of each, 1-based */
  places: number[];
  /** these are all rows of the source */
  whole: boolean;
}

export interface SourceInspection {
  source: SourceRef;
  hasHeader: boolean;
  /** rows above the first data row: 0 without a header, 2 or more for a header over several rows */
  headerRows: number;
  columns: ColumnInfo[];
  /** of these rows, titles of a report and blank rows above the column titles */
  titleRows: number;
  /** the best guess, absent where nothing fits (one column, all text, ...) */
  guess: Partial<ColumnRoles>;
  /** how it was seen which column is the account; absent where none was */
  accountBy?: SeenBy;
  /** columns that could be the account, and the amount, beside those guessed; the likeliest first */
  candidates: { account: number[]; value: number[] };
  /** the periods stand side by side, as in a pivot table */
  pivot?: Pivot;
  /** texts that were opened with the wrong encoding: one as it stands there, and as it was written */
  wrongLetters?: { text: string; right: string };
  sample: SampleRows;
  /** how numbers and dates are written in this Excel: proposes where the cells leave it open */
  locale: Locale;
  /** things the user should know before going on */
  warnings: ("noHeader" | "mergedHeader" | "filtered" | "hiddenRows" | "oneColumn" | "noNumberColumn")[];
  /** other ranges with the same column titles, such as one sheet a month; they can be read together with this one */
  alike: SourceRef[];
}

/** What somebody chose about the reading of cells; the rest is found in the cells. */
export interface ReadingChoices {
  numberText?: NumberTextFormat;
  dateText?: DateTextFormat;
  /** blank accounts below a filled one: take that one, or leave the rows without an account */
  fillDown?: boolean;
  /** periods side by side, or wrong letters: take the table as it is */
  sideBySide?: boolean;
  wrongLetters?: boolean;
}

/** How the rows of a source are written anew: periods side by side as rows, or texts with the right letters. */
export type Remake = "apart" | "letters";

/** A sheet with the rows of a source as they can be read. */
export interface MadeSheet {
  /** the table on it */
  source: SourceRef;
  sheetId: string;
  /** what it was made of */
  from: SourceRef;
  /** rows of that which only add others up, and are not on it */
  leftOut: number;
}

/** A text of a cell, as an example. */
export interface CitedText {
  text: string;
  place: RowPlace;
}

/** What the texts of figures, or of dates, say about how they are written. */
export interface FoundNotation {
  /** what settled it; "nothing" where no text needed it, "open" where somebody must say, "mixed" where the texts contradict each other */
  by: "nothing" | "form" | "habit" | "open" | "mixed";
  /** how many texts are one */
  texts: number;
  /** where both readings fit: a text they read differently */
  example?: CitedText;
  /** a text that only the reading that was taken fits */
  proof?: CitedText;
  /** texts of another notation than the rest: each is read by the only notation that fits it */
  others?: { count: number; first: CitedText[] };
}

/** Something about the reading of cells that has two answers, which give other figures. */
export type OpenReading = "numberText" | "dateText" | "fillDown";

/** How the cells of a source are read, and what that rests on. */
export interface RowReading {
  /** as chosen, else as found; absent where no text says */
  numberText?: NumberTextFormat;
  dateText?: DateTextFormat;
  numbers: FoundNotation & { marks: string[] };
  /** `orders`: those that fit every text */
  dates?: FoundNotation & { orders: DateOrder[] };
  /** blocks with the account in their first row only: rows that would take the account above, of the rows with an amount */
  gaps?: { rows: number; of: number };
  /** rows that are no sales, by what they are, in the order they appear in */
  others: { kind: RowKind; rows: number }[];
  /** what nobody has said yet and the cells leave open */
  open: OpenReading[];
  /** read from all rows, and not from a sample */
  whole: boolean;
}

export interface Progress {
  phase: "reading" | "calculating" | "writing";
  done: number;
  total: number;
  /** of the sheets that are written: those complete, and all */
  sheets?: { done: number; total: number };
}

export interface LongRun {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** What a source looked like when it was read: tells whether figures made from it are out of date. */
export interface SourceFingerprint {
  /** one text a source; equal texts mean the source looks unchanged */
  parts: string[];
}

/** What a comparison is made with. */
export type Comparison =
  | { kind: "none" }
  /** two periods of the same rows */
  | { kind: "periods"; before: Period; now: Period }
  /** the Segments sheet of an earlier report in this workbook */
  | { kind: "report"; sheetName: string; tableName: string };

/** What the user decided on the Plan screen. */
export interface PlanSettings {
  /** the user confirmed the list, by checking or by scoring it; only then "key account" is said */
  confirmed: boolean;
  /** while the list is scored: it had been confirmed by checking before, and is so again when the scores are removed */
  checked?: boolean;
  /** ids of the key accounts, best first */
  accounts: string[];
  /** criteria with weights, and each account's scores in that order */
  criteria?: { title: string; weight: number }[];
  scores?: Record<string, number[]>;
  /** criteria and scores while the list is checked without them: they are there again when scoring is taken up */
  scoresAside?: { criteria: { title: string; weight: number }[]; scores?: Record<string, number[]> };
  /** one text a class */
  tiers: string[];
  /** what-if on retention of the first class; every part typed by the user */
  retention?: {
    retention: number;
    discount: number;
    change: number;
    basis: "points" | "relative" | "churn";
    /** of the measure, where it is revenue */
    grossMargin: number;
  };
}

/** Everything needed to make the same answer again. Saved in the workbook. */
export interface Definition {
  id: string;
  name: string;
  /** counts up at each save; a writer with an older one is told who saved when */
  revision: number;
  /** milliseconds since 1970 */
  savedAt: number;
  sources: SourceRef[];
  /** titles of the source's columns when it was saved, to notice that columns moved */
  titles: string[];
  roles: ColumnRoles;
  measureName?: string;
  options: SegmentationOptions;
  /** what of the reading of cells was chosen and not found; absent in set-ups saved before it could be told apart */
  chosen?: ReadingChoices;
  comparison: Comparison;
  /** parts shown side by side, by their texts, at most four */
  partsCompared?: string[];
  plan?: PlanSettings;
  fingerprint?: SourceFingerprint;
  /** sheets of the report last written from it */
  report?: WrittenReport;
}

/** A saved definition, as it is listed. */
export interface ListedDefinition extends Definition {
  /** names of its sources that are no longer in the workbook */
  goneSources?: string[];
}

/** A whole report. Missing parts leave their sheet out. */
export interface ReportContent {
  segmentation: Segmentation;
  movement?: Movement;
  plan?: PlanSettings;
  info: ReportInfo;
}

export interface ReportInfo {
  definition: { id: string; name: string; revision: number };
  /** names of the first and second measure in words, e.g. "Revenue" or "Quantity x UnitPrice" */
  measure: string;
  second?: string;
  measures: { first: MeasureId; second?: MeasureId };
  /** reporting currency code, if known */
  currency?: string;
  /** the report is about the rows of one part only: title of its column, and the part in words */
  part?: { column: string; name: string };
  sources: SourceRef[];
  /** names of those that are no longer in the workbook when the report is written; found out then */
  goneSources?: string[];
  sourceRows: number;
  /** role and column title, in words, for the audit */
  roles: { role: string; title: string }[];
  /** how cells that can be read in several ways were read; absent where none was */
  reading?: string;
  comparison: Comparison;
  /** milliseconds since 1970 */
  writtenAt: number;
  /** version of the add-in */
  version: string;
  /** Letter instead of A4 */
  letterPaper: boolean;
}

export type ReportSheet = "summary" | "segments" | "charts" | "moves" | "plan" | "audit";

/** What a result says about its formulas, where their results wait for F9. */
export interface Uncalculated {
  /** calculation is manual, and Excel refused to calculate what was written */
  uncalculated?: true;
}

export interface WrittenReport extends Uncalculated {
  /** of the definition it was written from */
  definitionId: string;
  sheets: { part: ReportSheet; name: string }[];
  /** table on the Segments sheet */
  tableName: string;
  accounts: number;
  /** false where the host cannot draw charts */
  charts: boolean;
  /** printed pages of the Segments sheet */
  pages: number;
  /** an earlier report was brought up to date in place */
  updated: boolean;
  /** columns of the user's own beside the table that were kept */
  keptColumns: number;
  /** names of sources that were no longer in the workbook */
  goneSources?: string[];
}

/** What an interrupted write of a report left in the workbook. */
export interface UnfinishedReport {
  /** tells it from others */
  key: string;
  /** milliseconds since 1970 */
  startedAt: number;
  /** sheets it had added, by the names they have now */
  sheets: string[];
  /** it was bringing an earlier report up to date, whose sheets may be half new */
  updated: boolean;
}

/** What was found out about the accounts of the plan and stands on its sheet, by account key; a text is empty where nothing was given. */
export type PlanNotes = Record<string, { switching: string; priorities: string }>;

/** A report as it is in the workbook now. */
export interface ReportState {
  report: WrittenReport;
  /** what the user changed since it was written, in words for a list; empty = nothing */
  edits: { sheetName: string; address?: string; what: "cells" | "columnsAdded" | "sheetGone" | "protected" }[];
}

/** How the person's Excel writes formulas. */
export interface Notation {
  /** sign of decimals, and the one between thousands */
  decimal: string;
  group: string;
  /** its functions have their English names */
  englishNames: boolean;
  /** in which order its region writes dates in figures */
  dateOrder?: DateOrder;
}
