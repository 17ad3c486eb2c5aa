import type { CalendarUnit } from "../../economics/calendar/calendarPeriod";
import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { ModelChoice } from "../../economics/customerBase/base/logModels";
import type { RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { KeepSort, ValueAnalysis, ValueContent, WrittenValues } from "../../workbook/value/customerValue.types";
import type { MadeSheet, ReadingChoices, Reason, RowReading, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import type { RequestRefused, Task, TaskStep } from "../tasks/taskRunner";
import type { GoneSources } from "../ui/sources";

/** Answer, keep and check are the tabs of the result. */
export type ValueScreen = "first" | "setup" | "answer" | "keep" | "check";

/** Parts that columns of the log play; quantity and price stand in for the amount. Names and currency are not needed. */
export type LogRole = "account" | "name" | "date" | "value" | "quantity" | "price" | "currency";

/** Fields as typed. */
export interface ValueTyped {
  /** day as 2026-03-02, empty for the last day of the log */
  endDay: string;
  /** day from which customers count as new, empty for all customers */
  newFrom: string;
  /** percent */
  margin: string;
  /** percent a year, effective */
  discount: string;
  /** whole months */
  months: string;
}

export interface ValueState {
  screen: ValueScreen;
  sources?: SourceRef[];
  source?: SourceRef;
  inspection?: SourceInspection;
  roles: Partial<Record<LogRole, number>>;
  /** the amount is quantity x price */
  product: boolean;
  /** the sheet that the source was written to anew, to be taken back */
  made?: MadeSheet;
  /** further ranges of the same shape read together with it */
  alsoRead: SourceRef[];
  /** how cells are to be read, as far as the person said so */
  chosen: ReadingChoices;
  /** how the cells are read: of a sample until all rows are there */
  reading?: RowReading;
  /** cells as they were read, while something about them is open */
  rowsRead?: SalesColumns;
  typed: ValueTyped;
  unit: CalendarUnit;
  model: ModelChoice;
  form: ValueContent["form"];
  task?: Task;
  problem?: Reason;
  /** the row the problem is about */
  problemRow?: RowPlace;
  notice?: "written" | "removed";
  cannotWrite?: Reason;
  /** the rows the answer was made from, for ids and places */
  columns?: SalesColumns;
  analysis?: ValueAnalysis;
  /** share of the money of the rows that is in no value, since they have no customer */
  leftOut?: number;
  /** the one currency of the amounts, where the rows name it */
  currency?: string;
  /** the source of the answer is no longer in the workbook */
  gone?: GoneSources;
  /** when cells of those rows changed after they were read */
  changedAt?: number;
  /** what the answer was made with */
  answered?: AnalysisOptions;
  written?: WrittenValues;
  keep: { sort: KeepSort; open?: number };
}

export const initialValue: ValueState = {
  screen: "first",
  roles: {},
  product: false,
  alsoRead: [],
  chosen: {},
  typed: { endDay: "", newFrom: "", margin: "", discount: "", months: "36" },
  unit: "week",
  model: "auto",
  form: "formulas",
  keep: { sort: "atRisk" },
};

/** Results of a task carry its id. */
export type ValueTaskAction =
  | TaskStep
  | { type: "sourcesListed"; id: number; sources: SourceRef[] }
  | { type: "sourceInspected"; id: number; inspection: SourceInspection }
  | { type: "sourceRemade"; id: number; made: MadeSheet }
  | { type: "madeRemoved"; id: number; made: MadeSheet }
  /** `columns` as they were read */
  | { type: "rowsRead"; id: number; columns: SalesColumns }
  /** `leftOut`: share of the money in rows without a customer */
  | {
      type: "analysed";
      id: number;
      columns: SalesColumns;
      analysis: ValueAnalysis;
      leftOut?: number;
      currency?: string;
      options: AnalysisOptions;
      readAt: number;
    }
  /** `source`: the one in the state when it was asked for */
  | { type: "sheetWritten"; id: number; source: SourceRef | undefined; written: WrittenValues }
  /** `written`: what was taken back */
  | { type: "sheetRemoved"; id: number; written: WrittenValues };

export type ValueChoiceAction =
  | { type: "sourceChosen"; source: SourceRef }
  | { type: "alsoReadToggled"; source: SourceRef }
  /** how cells are to be read */
  | { type: "readingChosen"; chosen: ReadingChoices }
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
