import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { KeepSort, ValueAnalysis, WrittenValues } from "../../workbook/value/customerValue.types";
import type { Progress, Reason, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import type { CustomerValueState, LogRole, ValueScreen, ValueTyped } from "./customerValueState";
import type { TaskKind } from "./Task";

/** Results of a task carry its id. */
export type ValueTaskAction =
  | { type: "valueTaskStarted"; id: number; kind: TaskKind }
  | { type: "valueTaskProgressed"; id: number; progress: Progress }
  | { type: "valueTaskFailed"; id: number; reason: Reason; row?: RowPlace }
  | { type: "valueSourcesListed"; id: number; sources: SourceRef[] }
  | { type: "valueSourceInspected"; id: number; inspection: SourceInspection }
  | { type: "valueRead"; id: number }
  | { type: "valueAnalysed"; id: number; columns: SalesColumns; analysis: ValueAnalysis; options: AnalysisOptions; readAt: number }
  /** `source`: the one in the state when it was asked for */
  | { type: "valueWritten"; id: number; source: SourceRef | undefined; written: WrittenValues }
  /** `written`: what was taken back */
  | { type: "valueRemoved"; id: number; written: WrittenValues };

export type ValueChoiceAction =
  | { type: "valueSourceChosen"; source: SourceRef }
  | { type: "valueRoleChosen"; role: LogRole; column: number | undefined }
  | { type: "valueProductChosen"; product: boolean }
  | { type: "valueTyped"; fields: Partial<ValueTyped> }
  | { type: "valueChosen"; choice: Partial<Pick<CustomerValueState, "unit" | "model" | "form">> }
  | { type: "valueScreenOpened"; screen: ValueScreen }
  /** cells of the rows changed after they were read */
  | { type: "valueSourceChanged"; at: number }
  /** the source was deleted after it was read; without names it is there */
  | { type: "valueSourcesMissed"; at: number; names: string[] }
  /** the sources as they are now, beside whatever else is told or under way */
  | { type: "valueSourcesFound"; sources: SourceRef[] }
  | { type: "valueWritingChecked"; reason: Reason | undefined }
  | { type: "valueRequestRefused"; reason: Reason }
  | { type: "valueMessageClosed" }
  | { type: "valueKeepSorted"; sort: KeepSort }
  /** opens or closes a customer of the list */
  | { type: "valueKeepOpened"; customer: number | undefined };

export type CustomerValueAction = ValueTaskAction | ValueChoiceAction;
