import type { AccountClass, SalesColumns, Segmentation, SegmentationOptions } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles, Progress, Reason, SourceInspection, SourceRef, WrittenReport } from "../../workbook/workbook.types";
import type { AccountsScreen, LimitTexts, PaneView, SetupSection, SortKey, TaskKind, ThemeChoice } from "./PaneState";

/** Results of a task carry its id. */
export type TaskAction =
  | { type: "taskStarted"; id: number; kind: TaskKind; foreground: boolean }
  | { type: "taskProgressed"; id: number; progress: Progress }
  | { type: "taskFailed"; id: number; reason: Reason }
  | { type: "sourcesListed"; id: number; sources: SourceRef[] }
  | { type: "sourceInspected"; id: number; inspection: SourceInspection }
  | { type: "columnsRead"; id: number; columns: SalesColumns }
  | { type: "segmented"; id: number; segmentation: Segmentation; show: boolean }
  | { type: "reportWritten"; id: number; report: WrittenReport }
  | { type: "reportRemoved"; id: number };

export type AccountsAction =
  | TaskAction
  | { type: "sourceChosen"; source: SourceRef }
  | { type: "roleChosen"; role: keyof ColumnRoles; column: number | undefined }
  | { type: "productChosen"; product: boolean }
  | { type: "measureNamed"; measure: string }
  | { type: "limitsTyped"; limits: LimitTexts }
  | { type: "optionsChosen"; options: Partial<SegmentationOptions> }
  | { type: "sectionToggled"; section: SetupSection | null }
  | { type: "screenOpened"; screen: AccountsScreen }
  | { type: "listSearched"; search: string }
  | { type: "listSorted"; sort: SortKey }
  | { type: "listClassToggled"; class: AccountClass }
  | { type: "listClassOnly"; class: AccountClass }
  | { type: "sourceChanged"; at: number }
  | { type: "requestRefused"; reason: Reason }
  | { type: "messageClosed" }
  | { type: "startedAgain" };

export type FunctionsAction =
  | { type: "functionsSearched"; search: string }
  | { type: "functionOpened"; id: string; argumentCount: number }
  | { type: "functionClosed" }
  | { type: "argumentTyped"; position: number; text: string }
  | { type: "formulaInserted"; address: string }
  | { type: "formulaRefused"; reason: Reason };

export type PaneAction =
  AccountsAction | FunctionsAction | { type: "viewOpened"; view: PaneView } | { type: "themeChosen"; theme: ThemeChoice };
