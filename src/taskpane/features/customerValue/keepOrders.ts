import type { CustomerValues } from "../../../economics/customerBase/base/customerValues";
import { worthKeeping } from "../../../economics/customerBase/base/worthKeeping";
import type { KeepSort, ValueAnalysis } from "../../../workbook/customerValue/customerValue.types";

/** Customers with value at risk in every order the list can show; made where the analysis runs, since sorting 100,000 would hold up the page. */
export function keepOrders(names: readonly unknown[], values: CustomerValues, lastDay: Int32Array): ValueAnalysis["keep"] {
  const places = names.map((_, i) => i);
  const atRisk = Int32Array.from(worthKeeping(places, values, places.length), ({ customer }) => customer as number);
  const descending = (figures: ArrayLike<number>): Int32Array => atRisk.slice().sort((a, b) => figures[b]! - figures[a]!);
  const { compare } = new Intl.Collator("en", { numeric: true });
  const texts = names.map(String);
  const orders: Record<KeepSort, Int32Array> = {
    atRisk,
    value: descending(values.value),
    alive: descending(values.alive),
    lastDay: descending(lastDay),
    customer: atRisk.slice().sort((a, b) => compare(texts[a]!, texts[b]!)),
  };
  return orders;
}
