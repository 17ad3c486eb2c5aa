import { DAYS_PER_UNIT } from "../../calendar/calendarPeriod";
import type { CustomerHistories, PurchaseDays } from "../histories/log.types";
import type { FittedModel } from "./logModels";

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
