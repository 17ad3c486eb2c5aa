import { CalcError } from "../../CalcError";
import type { GroupedHistories } from "../grouping/groupedHistories.types";

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
