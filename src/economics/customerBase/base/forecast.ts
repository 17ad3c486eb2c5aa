import { CalcError } from "../../CalcError";
import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { wholeNumber } from "../../guards";
import { normalQuantile } from "../../numeric/normal";
import { customerHistories } from "../histories/customerHistories";
import type { CustomerHistories, LogCell, SalesLog } from "../customerBase.types";
import { purchaseDays } from "../histories/purchaseDays";
import { chooseModel } from "./chooseModel";
import { type DistinctHistories, distinctHistories } from "./distinctHistories";
import type { FittedModel, ModelChoice } from "./logModels";
import { noteRows } from "./cutLog";

/** Purchases of all customers known today in one period from now. */
export interface ForecastPeriod {
  period: number;
  expected: number;
  low: number;
  high: number;
}

/** Log parameters are moved by this much to see how the forecast moves. */
const STEP = 1e-3;
/** So many histories tell the uncertainty; of more, every second, third, ... is taken. */
const ENOUGH = 4000;

/** Purchases up to the end of each period, all customers together. */
function cumulative(model: FittedModel, { x, recency, length, customers }: DistinctHistories, periods: number): Float64Array {
  const totals = new Float64Array(periods);
  for (let i = 0; i < x.length; i++) {
    const outlook = model.outlook(x[i]!, recency[i]!, length[i]!);
    for (let k = 0; k < periods; k++) totals[k]! += customers[i]! * outlook(k + 1);
  }
  return totals;
}

/** Purchases in each period from those up to its end. */
function inEach(totals: Float64Array): Float64Array {
  return totals.map((total, k) => total - (k === 0 ? 0 : totals[k - 1]!));
}

/** Every second, third, ... history, with as many customers in all. */
function thinned(all: DistinctHistories): DistinctHistories {
  const every = Math.ceil(all.x.length / ENOUGH);
  if (every === 1) return all;
  const take = (column: Float64Array): Float64Array => column.filter((_, i) => i % every === 0);
  const customers = take(all.customers);
  const share = customers.reduce((total, count) => total + count, 0) / all.of.length;
  return {
    ...all,
    x: take(all.x),
    recency: take(all.recency),
    length: take(all.length),
    customers: customers.map((count) => count / share),
  };
}

/** Variance of each period's forecast because the parameters are estimates: delta method on their logarithms. */
function parameterVariance(model: FittedModel, rows: DistinctHistories, periods: number): Float64Array {
  const { covariance, parameters } = model.fit;
  const values = model.parameterNames.map((name) => parameters[name]!);
  const variance = new Float64Array(periods);
  if (covariance.length === 0) return variance;
  const slopes = values.map((_, i) => {
    const moved = (step: number): Float64Array => {
      const shifted = values.map((value, k) => (k === i ? value * Math.exp(step) : value));
      return inEach(cumulative(model.withParameters(shifted), rows, periods));
    };
    const [above, below] = [moved(STEP), moved(-STEP)];
    return above.map((figure, k) => (figure - below[k]!) / (2 * STEP));
  });
  slopes.forEach((slope, i) =>
    slopes.forEach((other, j) => slope.forEach((figure, k) => (variance[k]! += figure * other[k]! * covariance[i]![j]!))),
  );
  return variance;
}

/**
 * Variance of each period's purchases given the parameters: E[Y] + E[Y(Y - 1)] - E[Y]^2 of each customer, added up as they buy
 * independently.
 */
function purchaseVariance(model: FittedModel, { x, recency, length, customers }: DistinctHistories, periods: number): Float64Array {
  const variance = new Float64Array(periods);
  for (let i = 0; i < x.length; i++) {
    const alive = model.alive(x[i]!, recency[i]!, length[i]!);
    const outlook = model.outlook(x[i]!, recency[i]!, length[i]!);
    let before = 0;
    for (let k = 0; k < periods; k++) {
      const now = outlook(k + 1);
      const mean = now - before;
      variance[k]! += customers[i]! * (mean + alive * model.pairs(k, k + 1, x[i]!, length[i]!) - mean * mean);
      before = now;
    }
  }
  return variance;
}

/**
 * Expected purchases in each of the next periods, one unit of the histories long, by the customers known today; new customers are not in
 * it. The interval is one for the actual number: the variance of purchases given the parameters (exact second moment of the model) plus
 * that of the estimates (delta method), under a normal distribution.
 *
 * @param periods whole, 1 or more
 * @param confidence above 0, below 1
 */
function forecast(histories: CustomerHistories, model: FittedModel, periods: number, confidence: number): ForecastPeriod[] {
  const rows = distinctHistories(histories);
  const expected = inEach(cumulative(model, rows, periods));
  const sample = thinned(rows);
  const estimates = parameterVariance(model, sample, periods);
  const chance = purchaseVariance(model, sample, periods);
  const width = -normalQuantile((1 - confidence) / 2);
  return Array.from(expected, (mean, k) => {
    const half = width * Math.sqrt(Math.max(0, estimates[k]! + chance[k]!));
    return { period: k + 1, expected: mean, low: Math.max(0, mean - half), high: mean + half };
  });
}

const FORECAST_COLUMNS = ["period", "expected", "low", "high"];

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
