import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { wholeNumber } from "../../guards";
import { DAYS_PER_UNIT } from "../histories/dayOf";
import type { CustomerHistories } from "../histories/log.types";
import { distinctHistories } from "./distinctHistories";
import type { FittedModel } from "./fittedModel";
import type { SpendModel } from "./spendModel";

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
 * Value of each customer: gross margin x spend per purchase x sum over months of expected purchases in the month, discounted from its end. The cost of
 * winning customers, and the purchases already made, are not in it.
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
