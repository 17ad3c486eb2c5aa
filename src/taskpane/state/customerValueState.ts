import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { ModelChoice } from "../../economics/customerBase/base/logModels";
import type { CalendarUnit } from "../../economics/calendar/calendarPeriod";
import type { RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { KeepSort, ValueAnalysis, ValueContent, WrittenValues } from "../../workbook/value/customerValue.types";
import type { Reason, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import type { Task } from "../tasks/taskRunner";
import type { GoneSources } from "./sourceNotes";

/** Answer, keep and check are the tabs of the result. */
export type ValueScreen = "first" | "setup" | "answer" | "keep" | "check";

/** Parts that columns of the log play; quantity and price stand in for the amount. */
export type LogRole = "account" | "date" | "value" | "quantity" | "price";

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
  typed: { endDay: "", newFrom: "", margin: "", discount: "", months: "36" },
  unit: "week",
  model: "auto",
  form: "formulas",
  keep: { sort: "atRisk" },
};
