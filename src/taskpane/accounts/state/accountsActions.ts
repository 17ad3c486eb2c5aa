import type {
  ClassRule,
  Exclusion,
  Movement,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type {
  Comparison,
  Definition,
  ListedDefinition,
  MadeSheet,
  PlanNotes,
  PlanSettings,
  ReadingChoices,
  Reason,
  ReportState,
  SourceFingerprint,
  SourceInspection,
  SourceRef,
  UnfinishedReport,
  WrittenReport,
} from "../../../workbook/workbook.types";
import type { RequestRefused, TaskStep } from "../../tasks/taskRunner";
import type { SortKey } from "../../ui/accountList.types";
import type { GapsChoiceAction, GapsTaskAction } from "../gaps/gapsState";
import type { AccountsScreen, AccountsState, PartAnswers, SetupSection, TypedFields } from "./AccountsState";

/** Results of a task carry its id. */
export type TaskAction =
  | TaskStep
  | { type: "sourcesListed"; id: number; sources: SourceRef[] }
  /** `keepRoles` after a definition was opened: its roles stand instead of the guess */
  | { type: "sourceInspected"; id: number; inspection: SourceInspection; keepRoles?: boolean }
  /** `columns` as they were read */
  | { type: "columnsRead"; id: number; columns: SalesColumns; fingerprint?: SourceFingerprint }
  | { type: "segmented"; id: number; segmentation: Segmentation; show: boolean; at: number }
  | { type: "compared"; id: number; movement: Movement | undefined }
  | { type: "partsAnswered"; id: number; parts: PartAnswers }
  | { type: "sampleInserted"; id: number; source: SourceRef }
  | { type: "sourceRemade"; id: number; made: MadeSheet }
  | { type: "madeRemoved"; id: number; made: MadeSheet }
  | { type: "reportInspected"; id: number; reportState: ReportState; asking?: "undo" | "update" }
  /** `problem`: the report is there, but its definition could not be saved; `source`: the one in the state when it was asked for */
  | { type: "reportWritten"; id: number; source: SourceRef | undefined; report: WrittenReport; definition?: Definition; problem?: Reason }
  | { type: "reportRemoved"; id: number; source: SourceRef | undefined; definition?: Definition }
  | { type: "definitionSaved"; id: number; source: SourceRef | undefined; definition: Definition }
  | { type: "definitionDeleted"; id: number; definitionId: string }
  | GapsTaskAction;

/** What the person decides about the classes; `count` keeps as many limits and names as it can. */
export type ClassesChange = Partial<Pick<ClassRule, "by" | "boundary" | "ties">> & { count?: number };

export type SourceAction =
  | { type: "sourceChosen"; source: SourceRef }
  | { type: "alsoReadToggled"; source: SourceRef }
  | { type: "roleChosen"; role: Exclude<keyof ColumnRoles, "drivers">; column: number | undefined }
  | { type: "driverToggled"; column: number }
  | { type: "productChosen"; product: boolean }
  /** the column that the answer is narrowed and compared by; the figures stay until it is read */
  | { type: "partColumnChosen"; column: number | undefined }
  /** everything of a saved definition, before its source has been looked at again */
  | { type: "definitionOpened"; definition: Definition };

export type ChoiceAction =
  | { type: "measureNamed"; measure: string }
  | { type: "fieldsTyped"; fields: Partial<TypedFields> }
  | { type: "classesChosen"; change: ClassesChange }
  | { type: "optionsChosen"; options: Partial<SegmentationOptions> }
  /** how cells are to be read */
  | { type: "readingChosen"; chosen: ReadingChoices }
  | { type: "accountExcluded"; exclusion: Exclusion }
  | { type: "accountIncluded"; account: string }
  | { type: "ratesRead"; rates: readonly { code: string; rate: number }[] }
  | { type: "comparisonChosen"; comparison: Comparison }
  /** parts to show side by side */
  | { type: "partsChosen"; names: string[] };

export type ListAction =
  | { type: "listSearched"; search: string }
  | { type: "listSorted"; sort: SortKey }
  /** `class` is a position in classNames */
  | { type: "listClassToggled"; class: number }
  /** opens the list with this class alone */
  | { type: "listClassOnly"; class: number }
  /** opens the list with the accounts of this class whose second measure is below zero */
  | { type: "listLosingOnly"; class: number }
  | { type: "listLosingToggled" }
  /** opens or closes the details of an account, by its id */
  | { type: "listAccountOpened"; account: string | undefined };

export type AccountsAction = { section: "accounts" } & (
  | TaskAction
  | SourceAction
  | ChoiceAction
  | ListAction
  | GapsChoiceAction
  /** plan decisions; parts left out stay as they are */
  | { type: "planChanged"; plan: Partial<PlanSettings> }
  | { type: "planNotesRead"; notes: PlanNotes }
  | { type: "definitionsListed"; definitions: ListedDefinition[] }
  | { type: "unfinishedFound"; unfinished: UnfinishedReport[] }
  | { type: "earlierReportsListed"; reports: NonNullable<AccountsState["earlierReports"]> }
  | { type: "writingChecked"; reason: Reason | undefined; noCharts: boolean }
  /** the sources as they are now, beside whatever else is told or under way */
  | { type: "sourcesFound"; sources: SourceRef[] }
  | { type: "sectionToggled"; open: SetupSection | null }
  | { type: "screenOpened"; screen: AccountsScreen }
  /** cells of the sources changed after they were read */
  | { type: "sourceChanged"; at: number }
  /** sources were deleted after they were read; without names all are there */
  | { type: "sourcesMissed"; at: number; names: string[] }
  | RequestRefused
  /** closes problem, notice (a report just written is told while notice is "report.done") and a question */
  | { type: "messageClosed" }
  /** answers the question about the report's edits with no */
  | { type: "questionClosed" }
  | { type: "movedTitlesAccepted" }
  | { type: "startedAgain" }
);
