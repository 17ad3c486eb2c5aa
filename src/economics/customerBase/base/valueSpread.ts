import { topShare } from "../../segmentation/curves/topShare";
import type { ValuesByCustomer } from "./customerValues";

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
