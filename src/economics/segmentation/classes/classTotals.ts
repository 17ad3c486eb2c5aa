import { SettledSum } from "../../numeric/settledSum";
import type { ClassTotal, RankedAccounts } from "../keyAccounts.types";

/** Sum of a column for each class. */
function sums(column: Float64Array | undefined, classOf: Uint8Array, classes: number): number[] | undefined {
  if (!column) return undefined;
  const totals = Array.from({ length: classes }, () => new SettledSum());
  for (let i = 0; i < column.length; i++) totals[classOf[i]!]!.add(column[i]!);
  return totals.map((total) => total.value);
}

/** Accounts and money of each class, in the order of the names; shares are NaN when the total is not above 0. */
export function classTotals(
  accounts: Pick<RankedAccounts, "value" | "second" | "margin" | "serviceCost" | "class">,
  names: readonly string[],
  total: number,
): ClassTotal[] {
  const counts = new Array<number>(names.length).fill(0);
  for (let i = 0; i < accounts.class.length; i++) counts[accounts.class[i]!]!++;
  const ofClass = (column: Float64Array | undefined) => sums(column, accounts.class, names.length);
  const value = ofClass(accounts.value)!;
  const second = ofClass(accounts.second);
  const margin = ofClass(accounts.margin);
  const serviceCost = ofClass(accounts.serviceCost);
  return names.map((name, i) => ({
    name,
    accounts: counts[i]!,
    value: value[i]!,
    share: total > 0 ? value[i]! / total : NaN,
    ...(second ? { second: second[i]! } : {}),
    ...(margin ? { margin: margin[i]! } : {}),
    ...(serviceCost ? { serviceCost: serviceCost[i]! } : {}),
  }));
}
