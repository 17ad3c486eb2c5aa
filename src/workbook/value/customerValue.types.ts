import type { CalendarUnit } from "../../economics/calendar/calendarPeriod";
import type { HoldoutCheck } from "../../economics/customerBase/base/analyseBase.types";
import type { BaseModelName } from "../../economics/customerBase/base/logModels";
import type { CutLog } from "../../economics/customerBase/base/cutLog";
import type { ValuesByCustomer, ValueSpread } from "../../economics/customerBase/base/customerValues";
import type { TrackingPeriod } from "../../economics/customerBase/base/holdout";
import type { FitStatus, LogReport } from "../../economics/customerBase/customerBase.types";
import type { SourceRef, Uncalculated } from "../workbook.types";

/** A parameter of a fit; the standard error is null where the data do not tell the parameter. */
export interface FittedParameter {
  name: string;
  estimate: number;
  standardError: number | null;
}

/** A fit without its functions, so that it can travel from a worker. */
export interface FitFigures {
  parameters: FittedParameter[];
  logLikelihood: number;
  status: FitStatus;
  warnings: FitStatus[];
}

/** How much a purchase brings: the Gamma-Gamma, or each customer's own mean with the mean of all for those without one. */
export type SpendFigures =
  | { method: "Gamma-Gamma"; fit: FitFigures }
  /** `overall`: money per purchase of customers without a repeat purchase; `noMean`: the Gamma-Gamma has no finite mean (q is 1 or less) */
  | { method: "plain mean"; overall: number; because: "noMean" | "notSettled" | "tooFew" };

/** One entry a customer, in order of first appearance; times in units, money as in the log. */
interface CustomerLines {
  /** place of a row with the customer's id among the rows read, 0-based */
  row: Int32Array;
  /** Excel serial numbers */
  firstDay: Int32Array;
  lastDay: Int32Array;
  x: Float64Array;
  recency: Float64Array;
  length: Float64Array;
  meanSpend: Float64Array;
}

export type KeepSort = "atRisk" | "value" | "alive" | "lastDay" | "customer";

/** The analysis of a customer base as plain data: what the pane shows and the sheet holds. */
export interface ValueAnalysis {
  unit: CalendarUnit;
  /** last day of observation, an Excel serial number */
  endDay: number;
  report: LogReport;
  /** where the log seems to begin when its customers were customers already */
  cutLog?: CutLog;
  lines: CustomerLines;
  values: ValuesByCustomer;
  spread: ValueSpread;
  model: FitFigures & { name: BaseModelName };
  /** all fits that could be made, and the models that could not be fitted */
  fits: { name: BaseModelName; logLikelihood: number }[];
  refused: BaseModelName[];
  spend: SpendFigures;
  holdout?: HoldoutCheck;
  /** the model of the whole log against the log */
  tracking: TrackingPeriod[];
  /** customers with value at risk, largest, surest, latest or first by name at the front */
  keep: Record<KeepSort, Int32Array>;
}

/** What the sheet says about where its figures come from. */
export interface ValueContent {
  analysis: ValueAnalysis;
  /** id of a customer as the log has it */
  customerId: (customer: number) => string | number | boolean;
  /** what people call the customer; absent without a column of names */
  customerName?: (customer: number) => string;
  /** of the amounts, where it is known */
  currency?: string;
  grossMargin: number;
  annualDiscount: number;
  horizonMonths: number;
  /** formulas that can be followed and changed, or values */
  form: "formulas" | "values";
  /** the finding in words, and what it rests on */
  sentence: string;
  basis: string;
  /** what makes the figures doubtful, in words */
  warning?: string;
  /** day from which customers count as new, an Excel serial number */
  newFrom?: number;
  sources: SourceRef[];
  /** names of those that are no longer in the workbook when the sheet is written; found out then */
  goneSources?: string[];
  /** part and column title, in words */
  columns: { role: string; title: string }[];
  /** how the cells were read, and what was done to the rows, in words */
  readAs: string[];
  counts: [what: string, count: string][];
  /** milliseconds since 1970 */
  writtenAt: number;
  version: string;
}

/** The sheet that was written. */
export interface WrittenValues extends Uncalculated {
  sheetId: string;
  sheetName: string;
  tableName: string;
  customers: number;
  form: "formulas" | "values";
  /** names of sources that were no longer in the workbook */
  goneSources?: string[];
}
