import { CalcError } from "../../CalcError";
import type { GroupedHistories } from "../histories/groupHistories";

/** A model of purchase histories as the search sees it. */
export interface PurchaseModel<P> {
  /** in the order of the tables */
  names: readonly (keyof P & string)[];
  /** places of the parameters measured in time units */
  timeParameters: readonly number[];
  /** first guesses where the longest observation lasts 10; the first one is tried first, the others where it fails */
  starts: readonly (readonly number[])[];
  derivatives: (rows: GroupedHistories, parameters: readonly number[]) => Derivatives;
  /**
   * customers expected to have left by the end of observation, at most.
   * @param longest the longest observation, in the time unit of the parameters
   */
  leavers: (parameters: readonly number[], counts: HistoryCounts, longest: number) => number;
}

export interface HistoryCounts {
  customers: number;
  repeatBuyers: number;
  /** repeat purchases of all customers */
  purchases: number;
}

/**
 * Customers, repeat buyers and repeat purchases.
 *
 * @throws {CalcError} "noAnswer" where nothing could be learned: no repeat purchase, all customers the same; "argument": no customer
 */
export function countHistories({ x, first, customers }: GroupedHistories): HistoryCounts {
  const counts: HistoryCounts = { customers: 0, repeatBuyers: 0, purchases: 0 };
  x.forEach((purchases, k) => {
    const group = customers.subarray(first[k], first[k + 1]).reduce((total, value) => total + value, 0);
    counts.customers += group;
    if (purchases > 0) counts.repeatBuyers += group;
    counts.purchases += group * purchases;
  });
  if (counts.customers === 0) throw new CalcError("argument", "customers", { rule: "empty" });
  if (counts.repeatBuyers === 0) throw new CalcError("noAnswer", "x", { rule: "noRepeatPurchase" });
  if (customers.length === 1) throw new CalcError("noAnswer", "x", { rule: "sameCustomers" });
  return counts;
}

/** A log-likelihood with its slope and second derivatives by the model's parameters or by their logarithms. */
export interface Derivatives {
  value: number;
  gradient: number[];
  hessian: number[][];
}

/** Room for the derivatives of four parameters, all 0. */
export function noDerivatives(size: number): Derivatives {
  const zeros = (): number[] => Array.from({ length: size }, () => 0);
  return { value: 0, gradient: zeros(), hessian: zeros().map(zeros) };
}

/** From derivatives by the parameters to those by their logarithms: d/d ln p = p d/dp. */
export function byLogParameters({ value, gradient, hessian }: Derivatives, parameters: readonly number[]): Derivatives {
  return {
    value,
    gradient: gradient.map((slope, i) => slope * parameters[i]!),
    hessian: hessian.map((row, i) =>
      row.map((bend, k) => bend * parameters[i]! * parameters[k]! + (i === k ? gradient[i]! * parameters[i]! : 0)),
    ),
  };
}
