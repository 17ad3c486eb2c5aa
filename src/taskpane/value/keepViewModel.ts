import type { ValuesByCustomer } from "../../economics/customerBase/base/customerValues";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../strings/pane";
import type { KeepSort, ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { AccountRow, ListColumn, SortKey } from "../ui/accountList.types";

export interface KeepViewModel {
  sentence: string;
  columns: ListColumn[];
  count: number;
  row: (position: number) => AccountRow;
  customerAt: (position: number) => number;
}

/** The list knows places of columns, not what they hold: each of its keys stands for an order of the customers. */
const SORTS: Partial<Record<SortKey, KeepSort>> = {
  account: "customer",
  value: "atRisk",
  second: "value",
  cumulative: "alive",
  lastDate: "lastDay",
};

/** The order a heading asks for. */
export const keepSortOf = (key: SortKey): KeepSort => SORTS[key] ?? "atRisk";

const idText = (id: CellValue): string => String(id ?? "");

/** Customers whose value may be going. @param wide room for value and last purchase */
export function keepViewModel(analysis: ValueAnalysis, ids: readonly CellValue[], sort: KeepSort, wide: boolean): KeepViewModel {
  const { values, lines, keep } = analysis;
  const order = keep[sort];
  const risk = (customer: number) => atRiskOf(values, customer);
  const most = order.length === 0 ? 0 : risk(keep.atRisk[0]!);
  const total = keep.atRisk.reduce((sum, customer) => sum + risk(customer), 0);
  return {
    sentence: plural("value.keep.sentence", order.length, { x: numbers.compact(total) }),
    columns: columns(sort, wide),
    count: order.length,
    customerAt: (position) => order[position]!,
    row: (position) => {
      const customer = order[position]!;
      const id = idText(ids[lines.row[customer]!] ?? null);
      return {
        class: "",
        account: id,
        title: id,
        value: numbers.amount(risk(customer), most),
        second: numbers.amount(values.value[customer]!, most),
        cumulative: share(values.alive[customer]!),
        orders: numbers.count(lines.x[customer]! + 1),
        lastDate: numbers.date(lines.lastDay[customer]!),
        first: false,
      };
    },
  };
}

const share = (value: number): string => numbers.limit(Math.round(value * 100) / 100);

function columns(sort: KeepSort, wide: boolean): ListColumn[] {
  const column = (key: SortKey, width: string, label: string): ListColumn => {
    const of = keepSortOf(key);
    const direction = of === "customer" ? "ascending" : "descending";
    return { key, width, label, short: label, numeric: key !== "account", sorted: sort === of ? direction : "none" };
  };
  const all = [
    column("account", "minmax(0, 1fr)", t("value.keep.customer")),
    column("value", "84px", t("value.keep.atRisk")),
    column("cumulative", "64px", t("value.keep.alive")),
  ];
  if (!wide) return all;
  return [...all, column("second", "84px", t("value.keep.value")), column("lastDate", "104px", t("value.keep.lastDay"))];
}

/** A customer of the list in a sentence. */
export function keepDetail({ values, lines }: ValueAnalysis, ids: readonly CellValue[], customer: number): string {
  return t("value.keep.detail", {
    customer: idText(ids[lines.row[customer]!] ?? null),
    x: numbers.amount(atRiskOf(values, customer)),
    value: numbers.amount(values.value[customer]!),
    p: share(values.alive[customer]!),
    day: numbers.date(lines.lastDay[customer]!),
    purchases: plural("value.keep.purchases", lines.x[customer]! + 1),
  });
}

/** Money lost if the customer is gone: what he would be worth if he were certainly still one, less his value as things stand. */
function atRiskOf({ alive, value }: ValuesByCustomer, customer: number): number {
  return value[customer]! / alive[customer]! - value[customer]!;
}
