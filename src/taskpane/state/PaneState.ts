import type { AccountClass, SalesColumns, Segmentation, SegmentationOptions } from "../../economics/segmentation/keyAccounts.types";
import type { PaneKey } from "../../strings/pane";
import type { ColumnRoles, Progress, Reason, SourceInspection, SourceRef, WrittenReport } from "../../workbook/workbook.types";

export type PaneView = "accounts" | "functions" | "settings";
export type ThemeChoice = "system" | "light" | "dark";
export type AccountsScreen = "firstRun" | "setup" | "answer" | "list";
export type SetupSection = "source" | "check" | "measure";
export type TaskKind = "listing" | "inspecting" | "reading" | "calculating" | "writing" | "removing";

/** Something under way; results that carry another id than the present one are out of date and dropped. */
export interface Task {
  id: number;
  kind: TaskKind;
  /** the person asked for it, so it takes the place of the action button; a recalculation stays in the background */
  foreground: boolean;
  progress?: Progress;
}

export type SortKey = "class" | "account" | "value" | "cumulative";

export interface ListState {
  search: string;
  sort: SortKey;
  descending: boolean;
  /** classes shown; empty shows all */
  classes: AccountClass[];
}

/** Limits as typed, in percent, so that "8" on the way to "80" is no error in the state. */
export interface LimitTexts {
  a: string;
  b: string;
}

export interface AccountsState {
  screen: AccountsScreen;
  section: SetupSection | null;
  sources?: SourceRef[];
  source?: SourceRef;
  inspection?: SourceInspection;
  roles: Partial<ColumnRoles>;
  /** the amount is quantity x price instead of one column */
  product: boolean;
  /** what the amounts are, if the person said so; see `measureName` */
  measure?: string;
  limits: LimitTexts;
  options: SegmentationOptions;
  /** cells read for the present source and roles */
  columns?: SalesColumns;
  segmentation?: Segmentation;
  task?: Task;
  /** why the last task failed */
  problem?: Reason;
  /** good news or a neutral message */
  notice?: PaneKey;
  report?: WrittenReport;
  /** when the source was seen to change after reading, as epoch milliseconds */
  staleSince?: number;
  list: ListState;
}

export interface FunctionsState {
  search: string;
  /** id of the function whose form is open */
  open?: string;
  /** what is typed for each argument of the open function, in order */
  values: string[];
  inserted?: string;
  problem?: Reason;
}

export interface PaneState {
  view: PaneView;
  /** where the Back button of the settings leads */
  previousView: PaneView;
  excel: boolean;
  theme: ThemeChoice;
  accounts: AccountsState;
  functions: FunctionsState;
}

export const defaultOptions: SegmentationOptions = {
  limitA: 0.8,
  limitB: 0.95,
  withoutAccount: "leaveOut",
  numberText: "none",
  hiddenRows: "include",
};

/** The state before anything is known. */
export function initialState(excel = true, theme: ThemeChoice = "system"): PaneState {
  return {
    view: "accounts",
    previousView: "accounts",
    excel,
    theme,
    accounts: {
      screen: "firstRun",
      section: "source",
      roles: {},
      product: false,
      limits: { a: "80", b: "95" },
      options: defaultOptions,
      list: { search: "", sort: "value", descending: true, classes: [] },
    },
    functions: { search: "", values: [] },
  };
}
