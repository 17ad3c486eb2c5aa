import type { CalendarUnit } from "../../calendar/calendarPeriod";
import type { CustomerHistories, LogCell, LogReport } from "../customerBase.types";
import type { FittedModel, ModelChoice } from "./logModels";
import type { ChosenModel } from "./chooseModel";
import type { ValuesByCustomer, ValueSpread } from "./customerValues";
import type { CutLog } from "./cutLog";
import type { HoldoutBin, TrackingPeriod } from "./holdout";
import type { SpendModel } from "./spendModel";
import type { CustomerAtRisk } from "./worthKeeping";

export interface AnalysisOptions {
  /** share of spend left after variable cost, 0 to 1 */
  grossMargin: number;
  /** effective rate per year */
  annualDiscount: number;
  /** whole months, 1 to 600 */
  horizonMonths: number;
  /** model to use; all three are fitted in any case */
  model?: ModelChoice;
  endDate?: LogCell;
  /** day from which customers count as new; those seen before are left out */
  newFrom?: LogCell;
  /** last day that the model of the holdout check sees; the day two thirds through the log if left out */
  splitDate?: LogCell;
  unit?: CalendarUnit;
}

/** The model in use, fitted to the log up to the split, against what came after. */
export interface HoldoutCheck {
  splitDay: number;
  endDay: number;
  model: FittedModel["name"];
  bins: HoldoutBin[];
  /** repeat purchases of the customers seen by the split, over the whole log; what comes after the split is a forecast */
  tracking: TrackingPeriod[];
  /** purchases from the split to the end, all customers together */
  actual: number;
  expected: number;
  /** what the models not in use expected, where they could be fitted */
  others: { model: FittedModel["name"]; expected: number }[];
}

/** Everything that can be said about a customer base from its log. */
export interface BaseAnalysis {
  histories: CustomerHistories;
  report: LogReport;
  /** where the log seems cut at the left */
  cutLog?: CutLog;
  model: ChosenModel;
  /** absent where the log is too short or too thin before the split */
  holdout?: HoldoutCheck;
  /** the model fitted to the whole log, against the log */
  tracking: TrackingPeriod[];
  /** absent without amounts */
  spend?: SpendModel;
  values?: ValuesByCustomer;
  spread?: ValueSpread;
  worthKeeping?: CustomerAtRisk[];
  /** a sentence each */
  warnings: string[];
}
