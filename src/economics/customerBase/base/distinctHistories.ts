import { countingOrder } from "../histories/customerHistories";
import type { CustomerHistories } from "../customerBase.types";

/** Histories that several customers share, so that each is worked out once. */
export interface DistinctHistories {
  x: Float64Array;
  recency: Float64Array;
  length: Float64Array;
  customers: Float64Array;
  /** which of them each customer has */
  of: Uint32Array;
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

/** Customers sorted by their history, equal ones beside each other. */
function byHistory({ x, firstDay, lastDay, endDay }: CustomerHistories): Uint32Array {
  const age = firstDay.map((day) => endDay - day);
  const idle = lastDay.map((day) => endDay - day);
  const all = Uint32Array.from(x, (_, customer) => customer);
  const byAge = countingOrder(age, all, 0, largest(age) + 1);
  const byIdle = countingOrder(idle, byAge, 0, largest(idle) + 1);
  return countingOrder(x, byIdle, 0, largest(x) + 1);
}

/** The different histories of customers: equal purchases, first and last day. */
export function distinctHistories(histories: CustomerHistories): DistinctHistories {
  const { x, recency, length, firstDay, lastDay } = histories;
  const order = byHistory(histories);
  const of = new Uint32Array(order.length);
  const first: number[] = [];
  const customers: number[] = [];
  let before = -1;
  order.forEach((customer) => {
    const same =
      before >= 0 && x[customer] === x[before] && firstDay[customer] === firstDay[before] && lastDay[customer] === lastDay[before];
    if (!same) customers[first.push(customer) - 1] = 0;
    of[customer] = first.length - 1;
    customers[first.length - 1]!++;
    before = customer;
  });
  const column = (values: Float64Array): Float64Array => Float64Array.from(first, (customer) => values[customer]!);
  return { x: column(x), recency: column(recency), length: column(length), customers: Float64Array.from(customers), of };
}
