import type { Exclusion, RowPlace, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type {
  Comparison,
  Definition,
  PlanSettings,
  ReadingChoices,
  SourceRef,
  UnfinishedReport,
  WrittenReport,
} from "../../../workbook/workbook.types";
import type { GivenAnswer } from "../../ui/questions";
import type { PaneServices } from "../../app/PaneServices";
import type { TaskKind, TaskRunner } from "../../tasks/taskRunner";
import type { SourceWatch } from "../../tasks/sourceWatch";
import type { AccountsAction, ClassesChange } from "../state/accountsActions";
import type { AccountsState, TypedFields } from "../state/AccountsState";
import type { Calculation } from "./calculation";

/** White space of the present answer. */
export interface GapsEffects {
  /** reads the column of products, unless it is asked for first, and compares the accounts of the first class */
  findGaps(): Promise<void>;
  /** adds the sheet "White space" */
  writeGaps(): Promise<void>;
  /** takes it back */
  undoGaps(): Promise<void>;
  showGaps(): Promise<void>;
}

/** Where the rows come from and which column is which. */
export interface SourceEffects {
  /** looks for sources and saved definitions, and whether anything can be written here */
  listSources(): Promise<void>;
  /** adds a sheet with sample sales and takes it as the source */
  insertSample(): Promise<void>;
  /** takes away the sheet that the source was written to anew, and goes back to what it was made of */
  takeBackMade(): Promise<void>;
  /** takes away what an interrupted write left, or leaves it and offers it no more */
  endUnfinished(report: UnfinishedReport, how: "remove" | "keep"): Promise<void>;
  chooseSource(source: SourceRef): Promise<void>;
  /** reads a further range of the same shape with the source, or no longer */
  toggleAlsoRead(source: SourceRef): void;
  chooseRole(role: Exclude<keyof ColumnRoles, "drivers">, column: number | undefined): void;
  /** takes a column as a service activity, or no longer */
  toggleDriver(column: number): void;
  chooseProduct(product: boolean): void;
  /** narrows and compares the answer by another column, which is read with the others, or no longer */
  choosePartColumn(column: number | undefined): Promise<void>;
  /** what was pressed as the answer to a question */
  answer(answer: GivenAnswer): Promise<void>;
  /** reads the chosen columns unless they are at hand, computes, and shows the answer or stays in the form */
  readAndCompute(show: boolean): Promise<void>;
  /** reads again, after the source changed */
  update(): Promise<void>;
  /** compares the sources with what was read; for when the pane comes back into sight */
  checkSources(): Promise<void>;
}

/** Decisions that change the figures: they are computed again from the cells read, without reading. */
export interface ChoiceEffects {
  setOptions(options: Partial<SegmentationOptions>): Promise<void>;
  /** how cells are to be read */
  chooseReading(chosen: ReadingChoices): Promise<void>;
  /** fields as typed; the figures follow once what is typed can be used */
  type(fields: Partial<TypedFields>): Promise<void>;
  setClasses(change: ClassesChange): Promise<void>;
  exclude(exclusion: Exclusion): Promise<void>;
  include(account: string): Promise<void>;
  /** takes currency rates from the two columns selected in the sheet */
  readRates(): Promise<void>;
  setComparison(comparison: Comparison): Promise<void>;
  /** compares the two halves of the days in the data */
  compareHalves(): Promise<void>;
  listEarlierReports(): Promise<void>;
  /** shows these parts side by side */
  compareParts(names: string[]): Promise<void>;
  /** plan decisions change no figure; they are saved with the definition and the report */
  changePlan(plan: Partial<PlanSettings>): void;
}

/** Saved set-ups of this workbook. */
export interface DefinitionEffects {
  /** restores a saved set-up and reads its source again; `show` goes on to the answer */
  openDefinition(definition: Definition): Promise<void>;
  /** one click: restore, read, compute, and bring its report up to date where it has one */
  updateDefinition(definition: Definition): Promise<void>;
  saveDefinition(name: string): Promise<void>;
  /** after somebody else saved: keeps this work under a name of its own */
  saveAsNew(name: string): Promise<void>;
  /** after somebody else saved: takes what they saved */
  reloadDefinition(): Promise<void>;
  deleteDefinition(id: string): Promise<void>;
}

/** The report in the workbook. */
export interface ReportEffects {
  /**
   * writes the report, or updates the one of this definition; asks first (`asking` = "update") when cells changed by hand would be
   * overwritten
   */
  writeReport(): Promise<void>;
  /** the answer yes to that question */
  writeReportAnyway(): Promise<void>;
  /** takes the report back; asks first (`asking` = "undo") when it was changed by hand */
  undoReport(report: WrittenReport): Promise<void>;
  /** the answer yes to that question */
  undoReportAnyway(report: WrittenReport): Promise<void>;
  /** reads what stands on the Plan sheet of the report about each account */
  readPlanNotes(): Promise<void>;
  /** selects the first sheet of the report */
  showReport(report: WrittenReport): Promise<void>;
  /** selects a row of the source */
  showRow(place: RowPlace): Promise<void>;
}

/** White space of the present answer. */
export interface GapsEffects {
  /** reads the column of products, unless it is asked for first, and compares the accounts of the first class */
  findGaps(): Promise<void>;
  /** adds the sheet "White space" */
  writeGaps(): Promise<void>;
  /** takes it back */
  undoGaps(): Promise<void>;
  showGaps(): Promise<void>;
}

/** What the Accounts section can do beyond changing its own state. Every method reports back by dispatch and never rejects. */
export interface AccountsEffects extends SourceEffects, ChoiceEffects, DefinitionEffects, ReportEffects, GapsEffects {
  /** stops the task under way */
  cancel(): void;
}

/** What the effects share. */
export interface EffectContext {
  /** the present state of the section */
  accounts: () => AccountsState;
  dispatch: (action: AccountsAction) => void;
  services: PaneServices;
  tasks: TaskRunner<TaskKind, AccountsAction>;
  watch: SourceWatch;
  calculation: Calculation;
}
