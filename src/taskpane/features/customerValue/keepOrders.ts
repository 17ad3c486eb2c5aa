import type { KeepSort, ValueAnalysis } from "../../../workbook/value/customerValue.types";

/**
 * The customers of the list in every order it can show; made where the analysis runs, since sorting 100,000 would hold up the page.
 *
 * @param atRisk places of customers, most value at risk first
 */
export function keepOrders(
  atRisk: Int32Array,
  names: readonly unknown[],
  figures: { value: Float64Array; alive: Float64Array; lastDay: Int32Array },
): ValueAnalysis["keep"] {
  const descending = (by: ArrayLike<number>): Int32Array => atRisk.slice().sort((a, b) => by[b]! - by[a]!);
  const { compare } = new Intl.Collator("en", { numeric: true });
  const text = (customer: number): string => String(names[customer]);
  const orders: Record<KeepSort, Int32Array> = {
    atRisk,
    value: descending(figures.value),
    alive: descending(figures.alive),
    lastDay: descending(figures.lastDay),
    customer: atRisk.slice().sort((a, b) => compare(text(a), text(b))),
  };
  return orders;
}
