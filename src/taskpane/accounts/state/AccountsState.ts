import { standardOptions } from "../../../economics/segmentation/standardOptions";
import type { Movement, SalesColumns, Segmentation, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import type { PaneKey } from "../../../strings/pane";
import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type {
  Comparison,
  ListedDefinition,
  MadeSheet,
  PlanNotes,
  PlanSettings,
  ReadingChoices,
  Reason,
  ReportState,
  RowReading,
  SourceFingerprint,
  SourceInspection,
  SourceRef,
  UnfinishedReport,
  WrittenReport,
} from "../../../workbook/workbook.types";
import type { GoneSources } from "../../ui/sources";
import type { GapsState } from "../gaps/gapsState";
import type { Task } from "../../tasks/taskRunner";
import type { SortKey } from "../../ui/accountList.types";

/** Setup is the form; the others are the tabs of the result. */
export type AccountsScreen = "firstRun" | "setup" | "answer" | "list" | "moves" | "gaps" | "plan";
export type SetupSection = "source" | "check" | "measure";

export interface ListState {
  search: string;
  sort: SortKey;
  descending: boolean;
  /** positions in classNames of the classes shown; empty shows all */
  classes: number[];
  /** only accounts whose second measure is below zero */
  losing?: boolean;
  /** id of the account whose details are open */
  account?: string;
}

/** The same answer for parts of the rows, e.g. for some regions. */
export interface PartAnswers {
  /** the answer that these belong to */
  of: Segmentation;
  /** about all parts */
  whole: Segmentation;
  /** `name` as first written, "" for the rows with a blank cell */
  answers: { name: string; segmentation: Segmentation }[];
}

/** Fields as typed, so that "8" on the way to "80" is no error in the state. */
export interface TypedFields {
  /** one a limit: percent for shares, money for thresholds, a number of accounts for counts */
  limits: string[];
  /** money for one unit of each driver, in the order of `roles.drivers` */
  rates: string[];
  /** days as 2026-03-02, empty for no limit */
  periodFrom: string;
  periodTo: string;
  /** one a class, the best first */
  names: string[];
  /** code of the reporting currency */
  reporting: string;
  /** rate of each other currency, by its code */
  currencyRates: Record<string, string>;
  /** days of the two periods to compare */
  beforeFrom: string;
  beforeTo: string;
  nowFrom: string;
  nowTo: string;
}

export interface AccountsState {
  screen: AccountsScreen;
  section: SetupSection | null;
  sources?: SourceRef[];
  /** the source whose columns are shown */
  source?: SourceRef;
  /** the sheet that the source was written to anew, to be taken back */
  made?: MadeSheet;
  /** further ranges of the same shape read together with it */
  alsoRead: SourceRef[];
  inspection?: SourceInspection;
  roles: Partial<ColumnRoles>;
  /** the amount is quantity x price instead of one column */
  product: boolean;
  /** what the amounts are, if the person said so; see `measureName` */
  measure?: string;
  typed: TypedFields;
  options: SegmentationOptions;
  /** how cells are to be read, as far as the person said so */
  chosen: ReadingChoices;
  /** how the cells are read: of a sample until all rows are there */
  reading?: RowReading;
  comparison: Comparison;
  /** earlier reports a comparison can be made with */
  earlierReports?: { sheetName: string; tableName: string; label: string }[];
  /** cells read for the present sources and roles, and the same as `reading` settles them */
  rowsRead?: SalesColumns;
  columns?: SalesColumns;
  segmentation?: Segmentation;
  movement?: Movement;
  gaps: GapsState;
  /** parts shown side by side, by their texts; until somebody chooses, the largest */
  partsCompared?: string[];
  parts?: PartAnswers;
  plan: PlanSettings;
  /** what stands about its accounts on the Plan sheet of the report */
  planNotes?: PlanNotes;
  task?: Task;
  /** why the last task failed */
  problem?: Reason;
  /** the source was deleted: the next one chosen stands in for it, with the saved definition and its report */
  sourceGone?: boolean;
  /** sources of the present figures that are no longer in the workbook */
  gone?: GoneSources;
  /** good news or a neutral message */
  notice?: PaneKey;
  report?: WrittenReport;
  /** shown before an undo or update that would lose edits */
  reportState?: ReportState;
  /** what `reportState` asks about */
  asking?: "undo" | "update";
  /** why nothing can be written here, known before the button is pressed */
  cannotWrite?: Reason;
  /** this Excel draws no charts, known before the button is pressed */
  noCharts?: boolean;
  /** when the source was seen to change after reading, as epoch milliseconds */
  staleSince?: number;
  /** when the present answer was computed */
  computedAt?: number;
  list: ListState;
  /** what interrupted writes left in this workbook */
  unfinished: UnfinishedReport[];
  /** saved in this workbook */
  definitions: ListedDefinition[];
  /** the one the present work belongs to, and its revision */
  definition?: { id: string; name: string; revision: number };
  /** columns of the opened definition that are no longer where they were; those that moved are followed by their title */
  movedTitles?: { title: string; now: "moved" | "gone" }[];
  /** how the sources looked when `columns` were read */
  fingerprint?: SourceFingerprint;
}

export const noneTyped: TypedFields = {
  limits: ["80", "95"],
  rates: [],
  periodFrom: "",
  periodTo: "",
  names: ["A", "B", "C"],
  reporting: "",
  currencyRates: {},
  beforeFrom: "",
  beforeTo: "",
  nowFrom: "",
  nowTo: "",
};

export const initialAccounts: AccountsState = {
  screen: "firstRun",
  section: "source",
  alsoRead: [],
  roles: {},
  product: false,
  typed: noneTyped,
  options: standardOptions,
  chosen: {},
  comparison: { kind: "none" },
  gaps: {},
  plan: { confirmed: false, accounts: [], tiers: [] },
  list: { search: "", sort: "value", descending: true, classes: [] },
  unfinished: [],
  definitions: [],
};

/** What is known of the workbook whatever the work in it. */
export const ofWorkbook = ({ unfinished, definitions, cannotWrite, noCharts }: AccountsState): Partial<AccountsState> => ({
  unfinished,
  definitions,
  cannotWrite,
  noCharts,
});
