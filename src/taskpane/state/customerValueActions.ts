import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { KeepSort, ValueAnalysis, WrittenValues } from "../../workbook/value/customerValue.types";
import type { Reason, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import type { ValueState, LogRole, ValueScreen, ValueTyped } from "./customerValueState";
import type { RequestRefused, TaskStep } from "../tasks/taskRunner";

/** Results of a task carry its id. */
export type ValueTaskAction =
  | TaskStep
  | { type: "sourcesListed"; id: number; sources: SourceRef[] }
  | { type: "sourceInspected"; id: number; inspection: SourceInspection }
  | { type: "rowsRead"; id: number }
  | { type: "analysed"; id: number; columns: SalesColumns; analysis: ValueAnalysis; options: AnalysisOptions; readAt: number }
  /** `source`: the one in the state when it was asked for */
  | { type: "sheetWritten"; id: number; source: SourceRef | undefined; written: WrittenValues }
  /** `written`: what was taken back */
  | { type: "sheetRemoved"; id: number; written: WrittenValues };

export type ValueChoiceAction =
  | { type: "sourceChosen"; source: SourceRef }
  | { type: "roleChosen"; role: LogRole; column: number | undefined }
  | { type: "productChosen"; product: boolean }
  | { type: "fieldsTyped"; fields: Partial<ValueTyped> }
  | { type: "choiceMade"; choice: Partial<Pick<ValueState, "unit" | "model" | "form">> }
  | { type: "screenOpened"; screen: ValueScreen }
  /** cells of the rows changed after they were read */
  | { type: "sourceChanged"; at: number }
  /** the source was deleted after it was read; without names it is there */
  | { type: "sourcesMissed"; at: number; names: string[] }
  /** the sources as they are now, beside whatever else is told or under way */
  | { type: "sourcesFound"; sources: SourceRef[] }
  | { type: "writingChecked"; reason: Reason | undefined }
  | RequestRefused
  | { type: "messageClosed" }
  | { type: "keepSorted"; sort: KeepSort }
  /** opens or closes a customer of the list */
  | { type: "keepOpened"; customer: number | undefined };

export type ValueAction = { section: "value" } & (ValueTaskAction | ValueChoiceAction);
