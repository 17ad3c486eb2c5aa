import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { CalcError } from "../../CalcError";
import { wholeNumber } from "../../guards";
import { customerHistories } from "../histories/customerHistories";
import type { LogCell, SalesLog } from "../histories/log.types";
import { purchaseDays } from "../histories/purchaseDays";
import type { ModelChoice } from "./baseModels";
import { chooseModel } from "./chooseModel";
import { noteRows } from "./logWarnings";
import { forecast } from "./forecast";

export const FORECAST_COLUMNS = ["period", "expected", "low", "high"];

/** Ten years of weeks. */
const MOST_PERIODS = 520;

export interface ForecastOptions {
  unit?: CalendarUnit;
  /** "auto" has the likelihood choose; see `chooseModel` */
  model?: ModelChoice;
  /** share of cases in which the interval holds the actual number, above 0, below 1 */
  confidence?: number;
  /** last day of observation; the last day of the log if left out */
  endDate?: LogCell;
  /** day from which customers count as new; those seen before are left out */
  newFrom?: LogCell;
}

function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw new CalcError("argument", "confidence", {
      rule: "rate",
      low: 0,
      lowIncluded: false,
      high: 1,
      highIncluded: false,
      got: confidence,
    });
}

/**
 * Purchases to expect in each of the next periods from the customers in the log; see `forecast` for the interval.
 *
 * @param periods whole, 1 to 520, each one unit long, beginning after the end of observation
 * @returns table with the header FORECAST_COLUMNS, and a note at the end where the log seems cut at the left
 * @throws {CalcError} what the log or every fit refuses; periods or confidence out of range
 */
export function forecastTable(log: SalesLog, periods: number, options: ForecastOptions = {}): (string | number)[][] {
  const { unit = "week", confidence = 0.95 } = options;
  wholeNumber("periods", periods, 1, MOST_PERIODS);
  checkConfidence(confidence);
  const purchases = purchaseDays(log, options.endDate, options.newFrom);
  const histories = customerHistories(purchases, unit);
  const { chosen } = chooseModel(histories, options.model);
  const rows = forecast(histories, chosen, periods, confidence).map(({ period, expected, low, high }) => [period, expected, low, high]);
  return [FORECAST_COLUMNS, ...rows, ...noteRows(purchases)];
}
