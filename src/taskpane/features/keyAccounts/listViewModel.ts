import type { AccountClass, Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural, t } from "../../../strings/pane";
import { measureName } from "../../state/measureName";
import type { AccountsState, SortKey } from "../../state/PaneState";
import type { AccountRow, ListColumn } from "../../ui/accountList.types";
import { accountOrder } from "./accountOrder";

export interface ClassFilter {
  class: AccountClass;
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
  filters: ClassFilter[];
  shown: string;
}

/** The part of the state that the list depends on. */
export type ListInput = Pick<AccountsState, "list" | "measure" | "product" | "roles" | "inspection">;

const NO_SHARE = "–";

/** The account list: search, order, class filter. */
export function listViewModel(state: ListInput, segmentation: Segmentation): ListViewModel {
  const { accounts, classes } = segmentation;
  const order = accountOrder(accounts, state.list);
  const largest = largestAmount(accounts.value);
  const hasShares = segmentation.concentration !== undefined;
  return {
    label: t("list.label", { measure: measureName(state) }),
    columns: columnsOf(state),
    count: order.length,
    row(position) {
      const i = order[position]!;
      const name = accounts.name?.[i];
      const id = accounts.account[i]!;
      return {
        class: hasShares ? accounts.class[i]! : NO_SHARE,
        account: name || id,
        title: name && name !== id ? `${name} (${id})` : id,
        value: numbers.amount(accounts.value[i]!, largest),
        cumulative: numbers.share(accounts.cumulative[i]!),
      };
    },
    filters: classes.map((each) => ({
      class: each.class,
      text: t("list.filter", { class: each.class, n: each.accounts }),
      label: t("list.filter.label", { class: each.class, accounts: plural("accounts", each.accounts) }),
      on: state.list.classes.includes(each.class),
    })),
    shown: order.length === 0 ? t("list.none") : plural("list.shown", order.length),
  };
}

function largestAmount(values: Float64Array): number {
  return values.length === 0 ? 0 : Math.max(Math.abs(values[0]!), Math.abs(values[values.length - 1]!));
}

function columnsOf({ list, ...state }: ListInput): ListColumn[] {
  const column = (key: SortKey, short: string, label: string, numeric: boolean): ListColumn => ({
    key,
    short,
    label,
    numeric,
    sorted: list.sort === key ? (list.descending ? "descending" : "ascending") : "none",
  });
  const measure = measureName(state);
  return [
    column("class", t("list.class.short"), t("list.class"), false),
    column("account", t("list.account"), t("list.account"), false),
    column("value", measure, measure, true),
    column("cumulative", t("list.cumulative.short"), t("list.cumulative"), true),
  ];
}
