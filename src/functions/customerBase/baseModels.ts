import type { Models } from "../../background/background.types";
import { CALENDAR_UNITS } from "../../economics/calendar/calendarPeriod";
import { CalcError } from "../../economics/CalcError";
import { forecastTable } from "../../economics/customerBase/base/forecast";
import { holdoutTable } from "../../economics/customerBase/base/holdout";
import { MODEL_CHOICES, type ModelChoice } from "../../economics/customerBase/base/logModels";
import type { LogCell, SalesLog } from "../../economics/customerBase/customerBase.types";
import { summaryTable } from "../../economics/customerBase/histories/purchaseDays";
import { valueTable } from "../../economics/customerBase/base/customerValues";
import { requiredNumber, optionalNumber, word } from "../input/arguments";
import { errorText, isBlankCell, plainValue } from "../input/readers";
import { day, optionalDay, withDays } from "../input/dates";
import { refuseWideTable } from "../input/otherShapes";
import { isOmitted, matrix, position } from "../input/ranges";
import { cells } from "../cell";

/** The cells of a column of the log; an error cell is refused with its position, everything else the log reads itself. */
function logColumn(parameter: string, given: unknown): LogCell[] {
  const rows = matrix(parameter, given);
  const cells: LogCell[] = [];
  rows.forEach((row, r) => {
    for (let column = 0; column < row.length; column++) {
      const value = plainValue(row[column]);
      const error = errorText(value);
      if (error !== undefined)
        throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: position(rows, r, column) });
      cells.push(value as LogCell);
    }
  });
  if (cells.every(isBlankCell)) throw new CalcError("argument", parameter, { rule: "empty" });
  return cells;
}

/** The sales log of the ranges; amounts may be left out where only the days count. */
function salesLog(customer_ids: unknown, dates: unknown, amounts: unknown): SalesLog {
  refuseWideTable(customer_ids, dates);
  return {
    customerIds: logColumn("customer_ids", customer_ids),
    dates: logColumn("dates", withDays({ dates }).dates),
    ...(isOmitted(amounts) ? {} : { amounts: logColumn("amounts", amounts) }),
  };
}

const MODEL_WORDS = MODEL_CHOICES.map((choice) => choice.toLowerCase());

/** The model asked for, in any case. */
function modelChoice(given: unknown): ModelChoice {
  return MODEL_CHOICES[MODEL_WORDS.indexOf(word("model", given, MODEL_WORDS, "auto"))]!;
}

const unitOf = (given: unknown) => word("unit", given, CALENDAR_UNITS, "week");

/** From a sales log to histories, values, a check and a forecast. */
export const baseModels: Models = {
  "BASE.SUMMARY": (customer_ids, dates, amounts, end_date, unit, new_from) =>
    cells(() =>
      summaryTable(
        salesLog(customer_ids, dates, amounts),
        optionalDay("end_date", end_date),
        unitOf(unit),
        optionalDay("new_from", new_from),
      ),
    ),
  "BASE.VALUE": (customer_ids, dates, amounts, gross_margin, annual_discount, horizon_months, model, end_date, unit, new_from) =>
    cells(() => {
      if (isOmitted(amounts)) throw new CalcError("argument", "amounts", { rule: "missing" });
      return valueTable(salesLog(customer_ids, dates, amounts), {
        grossMargin: requiredNumber("gross_margin", gross_margin),
        annualDiscount: requiredNumber("annual_discount", annual_discount),
        horizonMonths: requiredNumber("horizon_months", horizon_months),
        model: modelChoice(model),
        endDate: optionalDay("end_date", end_date),
        unit: unitOf(unit),
        newFrom: optionalDay("new_from", new_from),
      });
    }),
  "BASE.HOLDOUT": (customer_ids, dates, split_date, model, end_date, new_from) =>
    cells(() =>
      holdoutTable(
        salesLog(customer_ids, dates, null),
        day("split_date", split_date),
        modelChoice(model),
        optionalDay("end_date", end_date),
        optionalDay("new_from", new_from),
      ),
    ),
  "BASE.FORECAST": (customer_ids, dates, periods, unit, model, confidence, end_date, new_from) =>
    cells(() =>
      forecastTable(salesLog(customer_ids, dates, null), requiredNumber("periods", periods), {
        unit: unitOf(unit),
        model: modelChoice(model),
        confidence: optionalNumber("confidence", confidence, 0.95),
        endDate: optionalDay("end_date", end_date),
        newFrom: optionalDay("new_from", new_from),
      }),
    ),
};
