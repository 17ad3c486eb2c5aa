import { DAYS_PER_UNIT } from "../../economics/calendar/calendarPeriod";
import type { ValuesByCustomer } from "../../economics/customerBase/base/customerValues";
import { SLIPPING } from "../../economics/customerBase/base/worthKeeping";
import type { SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import { accountText } from "../../economics/segmentation/rows/accountKey";
import { inCurrency, numbers, plural, t } from "../../strings/pane";
import type { KeepSort, ValueAnalysis } from "../../workbook/value/customerValue.types";
import type { AccountRow, ListColumn, SortKey } from "../ui/accountList.types";

interface KeepViewModel {
  sentence: string;
  columns: ListColumn[];
  count: number;
  row: (position: number) => AccountRow;
  customerAt: (position: number) => number;
}

/** The answer, with the rows that say who the customers are. */
interface KeepInput {
  analysis: ValueAnalysis;
  columns: Pick<SalesColumns, "account" | "name">;
  currency?: string;
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

/** What people call a customer, and the id where that is not the same. */
interface Who {
  name: string;
  id: string;
}

/** The name beside the id of a customer; a customer without one goes by the id. */
export function whoIs({ analysis, columns }: KeepInput, customer: number): Who {
  const row = analysis.lines.row[customer]!;
  const id = accountText(columns.account[row] ?? null);
  return { id, name: accountText(columns.name?.[row] ?? null) || id };
}

function whoText(input: KeepInput, customer: number): string {
  const { name, id } = whoIs(input, customer);
  return name === id ? id : t("value.keep.who", { name, id });
}

/** The worker puts customers in order by their ids, which nobody sees where there are names. */
function orderOf(input: KeepInput, sort: KeepSort): Int32Array {
  const order = input.analysis.keep[sort];
  if (sort !== "customer" || !input.columns.name) return order;
  const { compare } = new Intl.Collator("en", { numeric: true });
  const names = new Map(Array.from(order, (customer) => [customer, whoIs(input, customer).name]));
  return order.slice().sort((a, b) => compare(names.get(a)!, names.get(b)!));
}

/** Customers whose value may be going. @param wide room for value and how long nothing was bought */
export function keepViewModel(input: KeepInput, sort: KeepSort, wide: boolean): KeepViewModel {
  const { values, lines, keep } = input.analysis;
  const order = orderOf(input, sort);
  const risk = (customer: number) => atRiskOf(values, customer);
  const most = order.length === 0 ? 0 : risk(keep.atRisk[0]!);
  const total = keep.atRisk.reduce((sum, customer) => sum + risk(customer), 0);
  return {
    sentence: plural("value.keep.sentence", order.length, { x: inCurrency(numbers.compact(total), input.currency) }),
    columns: columnsOf(sort, wide),
    count: order.length,
    customerAt: (position) => order[position]!,
    row: (position) => {
      const customer = order[position]!;
      return {
        class: "",
        account: whoIs(input, customer).name,
        title: `${whoText(input, customer)}: ${keepReason(input.analysis, customer)}`,
        value: numbers.amount(risk(customer), most),
        second: numbers.amount(values.value[customer]!, most),
        cumulative: share(values.alive[customer]!),
        orders: numbers.count(lines.x[customer]! + 1),
        lastDate: silenceText(input.analysis, customer),
        first: false,
      };
    },
  };
}

const share = (value: number): string => numbers.limit(Math.round(value * 100) / 100);

function columnsOf(sort: KeepSort, wide: boolean): ListColumn[] {
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
  return [...all, column("second", "84px", t("value.keep.value")), column("lastDate", "168px", t("value.keep.silent"))];
}

/** Days since the last purchase, and days between two purchases before; no gap of somebody who bought once. */
function silence({ lines, unit, endDay }: ValueAnalysis, customer: number): { days: number; gap?: number } {
  const days = endDay - lines.lastDay[customer]!;
  const repeats = lines.x[customer]!;
  return repeats === 0 ? { days } : { days, gap: Math.round((lines.recency[customer]! * DAYS_PER_UNIT[unit]) / repeats) };
}

function silenceText(analysis: ValueAnalysis, customer: number): string {
  const { days, gap } = silence(analysis, customer);
  const known = plural("days", days);
  return gap === undefined ? known : t("value.keep.usually", { days: known, gap });
}

/** Why somebody is on the list: what the rows show, and what the model makes of it. */
function keepReason(analysis: ValueAnalysis, customer: number): string {
  const { days, gap } = silence(analysis, customer);
  const alive = analysis.values.alive[customer]!;
  const shown =
    gap === undefined
      ? t("value.keep.once", { days: plural("days", days) })
      : t("value.keep.often", { gap: plural("days", gap), days: plural("days", days) });
  return `${shown} ${t(alive < SLIPPING.below ? "value.keep.below" : "value.keep.fell", { p: share(alive) })}`;
}

/** A customer of the list in a sentence, with the reason. */
export function keepDetail(input: KeepInput, customer: number): string {
  const { values, lines } = input.analysis;
  return t("value.keep.detail", {
    customer: whoText(input, customer),
    x: inCurrency(numbers.amount(atRiskOf(values, customer)), input.currency),
    value: numbers.amount(values.value[customer]!),
    why: keepReason(input.analysis, customer),
    day: numbers.date(lines.lastDay[customer]!),
    purchases: plural("value.keep.purchases", lines.x[customer]! + 1),
  });
}

/** Money lost if the customer is gone: what he would be worth if he were certainly still one, less his value as things stand. */
function atRiskOf({ alive, value }: ValuesByCustomer, customer: number): number {
  return value[customer]! / alive[customer]! - value[customer]!;
}
