import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import type { AccountRow, ListColumn, SortKey } from "../../ui/accountList.types";
import { isClassed } from "../classChips";
import { accountTitle, largestAmount } from "../rankedAccounts";
import type { AccountsState } from "../state/AccountsState";
import { measureHead, type MeasureInput, nameOf } from "../state/measures";
import { accountOrder } from "./accountOrder";

export interface ClassFilter {
  /** position in classNames */
  class: number;
  text: string;
  label: string;
  on: boolean;
}

export interface ListViewModel {
  label: string;
  columns: ListColumn[];
  /** rows to show; `row` makes the one at a position, so that only those on screen exist */
  count: number;
  row(position: number): AccountRow;
  /** id of the account at a position */
  idAt(position: number): string;
  /** where the account with an id is shown; -1 when it is not */
  positionOf(account: string): number;
  filters: ClassFilter[];
  /** the filter for accounts below zero by the second measure, where there is one */
  losing?: { text: string; on: boolean };
  shown: string;
}

const NONE = "–";

/** The account list: search, order, class filter. `wide` shows orders, the last order and the second measure too. */
export function listViewModel(state: ListInput, segmentation: Segmentation, wide: boolean): ListViewModel {
  const { accounts, options } = segmentation;
  const order = accountOrder(accounts, state.list);
  const title = nameOf(state, options.measure);
  return {
    label: t("list.label", { measure: title }),
    columns: listColumns(state, segmentation, wide),
    count: order.length,
    row: rowOf(segmentation, order),
    idAt: (position) => accounts.account[order[position]!]!,
    positionOf: (account) => order.findIndex((i) => accounts.account[i] === account),
    filters: filtersOf(segmentation, state),
    losing: losingFilter(segmentation, state),
    shown: order.length === 0 ? t("list.none") : plural("list.shown", order.length),
  };
}

function rowOf(segmentation: Segmentation, order: Uint32Array): (position: number) => AccountRow {
  const { accounts, classNames } = segmentation;
  const classed = isClassed(segmentation);
  const largest = largestAmount(accounts.value);
  const largestSecond = largestAmount(accounts.second);
  return (position) => {
    const i = order[position]!;
    const title = accountTitle(accounts, i);
    const id = accounts.account[i]!;
    return {
      class: classed ? classNames[accounts.class[i]!]! : NONE,
      first: classed && accounts.class[i] === 0,
      account: title,
      title: title === id ? id : `${title} (${id})`,
      value: numbers.amount(accounts.value[i]!, largest),
      ...(accounts.value[i]! > 0 && { bar: accounts.value[i]! / largest }),
      second: accounts.second ? numbers.amount(accounts.second[i]!, largestSecond) : NONE,
      cumulative: numbers.share(accounts.cumulative[i]!),
      orders: numbers.count(accounts.orders[i]!),
      lastDate: accounts.lastDate ? numbers.date(accounts.lastDate[i]!) : NONE,
    };
  };
}

function filtersOf(segmentation: Segmentation, { list }: ListInput): ClassFilter[] {
  if (!isClassed(segmentation)) return [];
  return segmentation.classes.map((each, position) => ({
    class: position,
    text: t("list.filter", { class: each.name, n: each.accounts }),
    label: t("list.filter.label", { class: each.name, accounts: plural("accounts", each.accounts) }),
    on: list.classes.includes(position),
  }));
}

function losingFilter({ accounts, options }: Segmentation, state: ListInput): ListViewModel["losing"] {
  const on = state.list.losing ?? false;
  if (!options.second || !accounts.second || !(on || accounts.second.some((value) => value < 0))) return undefined;
  return { text: t("list.losing", { measure: nameOf(state, options.second) }), on };
}

/** The part of the state that the list depends on. */
type ListInput = MeasureInput & Pick<AccountsState, "list">;

type Column = Omit<ListColumn, "sorted">;

/** Columns that fit: in a narrow pane the second measure takes the place of the running total while it decides the order or the filter. */
function listColumns(state: ListInput, { accounts, options, classNames }: Segmentation, wide: boolean): ListColumn[] {
  const { list } = state;
  const column = (key: SortKey, width: string, label: string, short = label): Column => ({ key, width, label, short, numeric: true });
  const value = column("value", "84px", measureHead(options.measure, state, options));
  const cumulative = column("cumulative", "54px", t("list.cumulative"), t("list.cumulative.short"));
  const second = options.second && accounts.second ? [column("second", "84px", measureHead(options.second, state, options))] : [];
  const orders = column("orders", "48px", nameOf(state, "orders"));
  const lastDate = accounts.lastDate ? [column("lastDate", "96px", t("list.lastDate"))] : [];
  const showSecond = second.length > 0 && (list.sort === "second" || list.losing === true);
  const columns: Column[] = [
    { ...column("class", classWidth(classNames), t("list.class"), classHead(classNames)), numeric: false },
    { ...column("account", "minmax(0, 1fr)", t("list.account")), numeric: false },
    value,
    ...(wide ? [...second, orders, ...lastDate, cumulative] : showSecond ? second : [cumulative]),
  ];
  const direction = list.descending ? "descending" : "ascending";
  return columns.map((each) => ({ ...each, sorted: list.sort === each.key ? direction : "none" }));
}

const NARROW = "28px";

/** Letters need little room; names of one's own get more, and are cut where even that is too little. */
function classWidth(names: readonly string[]): string {
  return names.every((name) => [...name].length <= 2) ? NARROW : "64px";
}

/** The whole word where the column has room for it. */
function classHead(names: readonly string[]): string {
  return classWidth(names) === NARROW ? t("list.class.short") : t("list.class");
}
