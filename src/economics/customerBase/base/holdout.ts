import { CalcError } from "../../CalcError";
import { DAYS_PER_UNIT } from "../../calendar/calendarPeriod";
import type { CustomerHistories, LogCell, PurchaseDays, SalesLog } from "../customerBase.types";
import { customerHistories } from "../histories/customerHistories";
import { purchaseDays } from "../histories/purchaseDays";
import { dayOf } from "../histories/readLog";
import { chooseModel } from "./chooseModel";
import { noteRows } from "./cutLog";
import { distinctHistories } from "./distinctHistories";
import type { FittedModel, ModelChoice } from "./logModels";

/** The last bin holds everybody with so many repeat purchases or more. */
const LAST_BIN = 7;

/** Customers with the same number of repeat purchases up to the split. */
export interface HoldoutBin {
  /** repeat purchases up to the split; 7 stands for 7 and more */
  purchases: number;
  customers: number;
  /** purchases a customer after the split, on average */
  actual: number;
  expected: number;
}

/** Purchases of each customer after a day; customers in the order of the histories up to that day. */
function purchasesAfter(purchases: PurchaseDays, day: number): Float64Array {
  const counts: number[] = [];
  for (let customer = 0; customer < purchases.names.length; customer++) {
    const from = purchases.start[customer]!;
    const to = purchases.start[customer + 1]!;
    if (purchases.days[from]! > day) continue;
    let place = to;
    while (purchases.days[place - 1]! > day) place--;
    counts.push(to - place);
  }
  return Float64Array.from(counts);
}

/**
 * Histories up to a day, to be compared with what came after it.
 *
 * @throws {CalcError} the day is not before the end of the log, or before the first purchase
 */
export function historiesBefore(purchases: PurchaseDays, splitDay: number): CustomerHistories {
  if (splitDay >= purchases.endDay) throw new CalcError("argument", "split_date", { rule: "splitAtEnd" });
  try {
    return customerHistories(purchases, "week", splitDay);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError("argument", "dates", { rule: "allAfter", other: "split_date" });
  }
}

/**
 * Actual against expected purchases from the split to the end, by repeat purchases up to the split; bins nobody is in are left out.
 *
 * @param histories those of `historiesBefore`
 * @param model fitted to them
 */
export function holdoutBins(purchases: PurchaseDays, histories: CustomerHistories, model: FittedModel): HoldoutBin[] {
  const horizon = (purchases.endDay - histories.endDay) / DAYS_PER_UNIT[histories.unit];
  const distinct = distinctHistories(histories);
  const expected = distinct.x.map((x, i) => model.outlook(x, distinct.recency[i]!, distinct.length[i]!)(horizon));
  const actual = purchasesAfter(purchases, histories.endDay);
  const bins = Array.from({ length: LAST_BIN + 1 }, (_, count) => ({ purchases: count, customers: 0, actual: 0, expected: 0 }));
  histories.x.forEach((x, customer) => {
    const bin = bins[Math.min(x, LAST_BIN)]!;
    bin.customers++;
    bin.actual += actual[customer]!;
    bin.expected += expected[distinct.of[customer]!]!;
  });
  return bins
    .filter((bin) => bin.customers > 0)
    .map((bin) => ({ ...bin, actual: bin.actual / bin.customers, expected: bin.expected / bin.customers }));
}

const HOLDOUT_COLUMNS = ["purchases", "customers", "actual", "expected"];

/** The row of a bin: its number of purchases, "7+" for the last one. */
function holdoutRow({ purchases, customers, actual, expected }: HoldoutBin): (string | number)[] {
  return [purchases === 7 ? "7+" : purchases, customers, actual, expected];
}

/**
 * How well the model in use foretells. With "auto" that is the one of the whole log, as BASE.VALUE and BASE.FORECAST have it, whichever
 * would be chosen up to the split. It is fitted to the log up to the split, and its expected purchases from there to the end are set beside
 * the actual ones, as means a customer, by repeat purchases up to the split (0 to 6, 7+).
 *
 * @param splitDate last day that the model sees, a cell as in the log
 * @param endDate last day of observation; the last day of the log if left out
 * @param newFrom day from which customers count as new; those seen before are left out
 * @returns table with the header HOLDOUT_COLUMNS, and a note at the end where the log seems cut at the left
 * @throws {CalcError} what the log or every fit refuses; a split that is not before the end
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), conditional expectations.
 */
export function holdoutTable(
  log: SalesLog,
  splitDate: LogCell,
  model: ModelChoice = "auto",
  endDate?: LogCell,
  newFrom?: LogCell,
): (string | number)[][] {
  const splitDay = dayOf("split_date", splitDate, () => undefined);
  const purchases = purchaseDays({ customerIds: log.customerIds, dates: log.dates, amounts: log.amounts }, endDate, newFrom);
  const histories = historiesBefore(purchases, splitDay);
  const used = model === "auto" ? chooseModel(customerHistories(purchases)).chosen.name : model;
  const { chosen } = chooseModel(histories, used);
  return [HOLDOUT_COLUMNS, ...holdoutBins(purchases, histories, chosen).map(holdoutRow), ...noteRows(purchases)];
}

/** Repeat purchases of all customers from the first day of the log to the end of a period. */
export interface TrackingPeriod {
  period: number;
  actual: number;
  expected: number;
}

/** Beyond this a chart shows nothing more: ten years of weeks. */
const MOST_PERIODS = 520;

function earliest(days: Int32Array): number {
  return days.reduce((first, day) => Math.min(first, day), Infinity);
}

/** How many customers began on each day. */
function starters(firstDay: Int32Array): [day: number, customers: number][] {
  const counts = new Map<number, number>();
  firstDay.forEach((day) => counts.set(day, (counts.get(day) ?? 0) + 1));
  return [...counts];
}

/** Repeat purchases in each period of the customers who began up to the end of the histories. */
function actualPurchases(
  purchases: PurchaseDays,
  { endDay }: CustomerHistories,
  origin: number,
  periodDays: number,
  periods: number,
): Float64Array {
  const counts = new Float64Array(periods);
  for (let customer = 0; customer < purchases.names.length; customer++) {
    const from = purchases.start[customer]!;
    if (purchases.days[from]! > endDay) continue;
    for (let place = from + 1; place < purchases.start[customer + 1]!; place++) {
      const period = Math.ceil((purchases.days[place]! - origin) / periodDays) - 1;
      if (period < periods) counts[period]!++;
    }
  }
  return counts;
}

/**
 * Cumulative repeat purchases, actual and expected by the model from each customer's first day on, to the end of each whole period of the
 * log. Only customers who began up to the end of the histories count, so that periods after it are a forecast of what the model had not
 * seen.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2), figure 3.
 */
export function tracking(purchases: PurchaseDays, histories: CustomerHistories, model: FittedModel): TrackingPeriod[] {
  const origin = earliest(histories.firstDay);
  const days = DAYS_PER_UNIT[histories.unit];
  const periods = Math.min(MOST_PERIODS, Math.floor((purchases.endDay - origin) / days));
  const actual = actualPurchases(purchases, histories, origin, days, periods);
  const groups = starters(histories.firstDay);
  let total = 0;
  return Array.from(actual, (count, k) => {
    total += count;
    let expected = 0;
    for (const [day, customers] of groups) {
      const time = k + 1 - (day - origin) / days;
      if (time > 0) expected += customers * model.purchases(time);
    }
    return { period: k + 1, actual: total, expected };
  });
}
