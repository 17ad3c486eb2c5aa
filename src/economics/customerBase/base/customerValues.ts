import { CalcError } from "../../CalcError";
import { type CalendarUnit, DAYS_PER_UNIT } from "../../calendar/calendarPeriod";
import { discountRate, fraction, wholeNumber } from "../../guards";
import { topShare } from "../../segmentation/curves/topShare";
import type { CustomerHistories, LogCell, SalesLog } from "../customerBase.types";
import { customerHistories } from "../histories/customerHistories";
import { purchaseDays } from "../histories/purchaseDays";
import { chooseModel } from "./chooseModel";
import { cutLog } from "./cutLog";
import { distinctHistories } from "./distinctHistories";
import type { FittedModel, ModelChoice } from "./logModels";
import { type SpendModel, spendModel } from "./spendModel";

/** Fifty years: longer than any customer base is forecast. */
const MOST_MONTHS = 600;

/** Month ends up to a horizon in the time unit of the histories, and what money due there is worth today. */
export interface MonthEnds {
  times: Float64Array;
  factors: Float64Array;
}

/**
 * A month is a twelfth of 365 days in every unit, so that the unit does not change the value.
 *
 * @param months horizon, whole, 1 to 600
 * @param annualDiscount effective rate per year, above -1
 */
export function monthEnds(months: number, annualDiscount: number, unit: CalendarUnit): MonthEnds {
  wholeNumber("horizon_months", months, 1, MOST_MONTHS);
  const month = DAYS_PER_UNIT.month / DAYS_PER_UNIT[unit];
  const times = Float64Array.from({ length: months }, (_, k) => (k + 1) * month);
  return { times, factors: times.map((_, k) => (1 + annualDiscount) ** (-(k + 1) / 12)) };
}

/** What to expect of each customer, one entry a customer. */
export interface ValuesByCustomer {
  /** probability to be a customer still */
  alive: Float64Array;
  /** purchases up to the horizon */
  purchases: Float64Array;
  /** money per purchase */
  spend: Float64Array;
  /** money today: gross margin on the purchases up to the horizon, each counted at the end of its month */
  value: Float64Array;
}

/** Purchases up to the horizon, and the same with those of each month discounted from its end. */
function expectedPurchases(outlook: (horizon: number) => number, { times, factors }: MonthEnds): [number, number] {
  let before = 0;
  let discounted = 0;
  for (let k = 0; k < times.length; k++) {
    const now = outlook(times[k]!);
    discounted += (now - before) * factors[k]!;
    before = now;
  }
  return [before, discounted];
}

/**
 * Value of each customer: gross margin x spend per purchase x sum over months of expected purchases in the month, discounted from its end.
 * The cost of winning customers, and the purchases already made, are not in it.
 *
 * @param grossMargin share of spend left after variable cost, 0 to 1
 */
export function customerValues(
  histories: CustomerHistories,
  model: FittedModel,
  spend: Pick<SpendModel, "spend">,
  ends: MonthEnds,
  grossMargin: number,
): ValuesByCustomer {
  const distinct = distinctHistories(histories);
  const count = distinct.x.length;
  const [alive, purchases, discounted] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    const [x, recency, length] = [distinct.x[i]!, distinct.recency[i]!, distinct.length[i]!];
    alive[i] = model.alive(x, recency, length);
    [purchases[i], discounted[i]] = expectedPurchases(model.outlook(x, recency, length), ends);
  }
  const money = Float64Array.from(histories.x, (x, customer) => spend.spend(x, histories.meanSpend[customer]!));
  const ofCustomer = (figures: Float64Array): Float64Array => Float64Array.from(distinct.of, (i) => figures[i]!);
  return {
    alive: ofCustomer(alive),
    purchases: ofCustomer(purchases),
    spend: money,
    value: Float64Array.from(distinct.of, (i, customer) => grossMargin * money[customer]! * discounted[i]!),
  };
}

const VALUE_COLUMNS = ["customer", "x", "t_x", "T", "alive", "purchases", "spend", "value", "model"];

/** How the value of each customer is worked out. */
export interface ValueOptions {
  /** share of spend left after variable cost, 0 to 1 */
  grossMargin: number;
  /** effective rate per year */
  annualDiscount: number;
  /** whole months, 1 to 600 */
  horizonMonths: number;
  /** "auto" has the likelihood choose; see `chooseModel` */
  model?: ModelChoice;
  /** last day of observation; the last day of the log if left out */
  endDate?: LogCell;
  unit?: CalendarUnit;
  /** day from which customers count as new; those seen before are left out */
  newFrom?: LogCell;
}

/**
 * The value of each customer from a sales log, in order of first appearance: expected purchases by the model, expected spend by the
 * Gamma-Gamma (plain means where that cannot be fitted), gross margin and discount at month ends. The model of each row is named; "plain
 * mean" says that spend is one, "cut log" that the log seems cut at the left.
 *
 * @returns table with the header VALUE_COLUMNS; t_x and T in units, spend and value in money
 * @throws {CalcError} what the log or every fit refuses; no amounts; margin, discount or horizon out of range
 * Source: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4).
 */
export function valueTable(log: SalesLog, options: ValueOptions): (string | number | boolean)[][] {
  const { grossMargin, annualDiscount, horizonMonths, unit = "week" } = options;
  fraction("gross_margin", grossMargin);
  discountRate("annual_discount", annualDiscount);
  const ends = monthEnds(horizonMonths, annualDiscount, unit);
  if (log.amounts === undefined) throw new CalcError("argument", "amounts", { rule: "missing" });
  const purchases = purchaseDays(log, options.endDate, options.newFrom);
  const histories = customerHistories(purchases, unit);
  const { chosen } = chooseModel(histories, options.model);
  const spend = spendModel(histories);
  const { alive, purchases: expected, spend: money, value } = customerValues(histories, chosen, spend, ends, grossMargin);
  const doubts = [spend.method === "plain mean" ? ["plain mean"] : [], cutLog(purchases) ? ["cut log"] : []].flat();
  const word = [chosen.name, ...doubts].join(", ");
  const { names, x, recency, length } = histories;
  const rows = names.map((name, i) => [name, x[i]!, recency[i]!, length[i]!, alive[i]!, expected[i]!, money[i]!, value[i]!, word]);
  return [VALUE_COLUMNS, ...rows];
}

/** A tenth of the customers, the most valuable first. */
export interface ValueTenth {
  /** 1 = the most valuable */
  tenth: number;
  customers: number;
  /** money */
  value: number;
  /** of the value of all; 0 where that is 0 */
  share: number;
  /** mean probability to be a customer still */
  alive: number;
}

/** How the value of the base is spread over its customers. */
export interface ValueSpread {
  /** money */
  total: number;
  mean: number;
  median: number;
  /** share of the value that the top fifth of the customers holds; absent where there is no value */
  topFifth?: number;
  tenths: ValueTenth[];
}

const TENTHS = 10;

function tenthOf(order: Uint32Array, k: number, { value, alive }: ValuesByCustomer, total: number): ValueTenth {
  const from = Math.round((k * order.length) / TENTHS);
  const to = Math.round(((k + 1) * order.length) / TENTHS);
  let [held, sure] = [0, 0];
  for (let place = from; place < to; place++) {
    held += value[order[place]!]!;
    sure += alive[order[place]!]!;
  }
  return {
    tenth: k + 1,
    customers: to - from,
    value: held,
    share: total > 0 ? held / total : 0,
    alive: to > from ? sure / (to - from) : 0,
  };
}

/** Total, middle and tenths of the value of customers; tenths of less than ten customers may be empty and are left out. */
export function valueSpread(values: ValuesByCustomer): ValueSpread {
  const { value } = values;
  const order = Uint32Array.from(value.keys()).sort((a, b) => value[b]! - value[a]! || a - b);
  const total = order.reduce((sum, customer) => sum + value[customer]!, 0);
  const at = (place: number): number => value[order[place]!]!;
  const count = order.length;
  return {
    total,
    mean: total / count,
    median: (at((count - 1) >> 1) + at(count >> 1)) / 2,
    topFifth: total > 0 ? topShare(value) : undefined,
    tenths: Array.from({ length: TENTHS }, (_, k) => tenthOf(order, k, values, total)).filter(({ customers }) => customers > 0),
  };
}
