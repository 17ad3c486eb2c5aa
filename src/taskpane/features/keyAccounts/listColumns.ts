import type { AccountsState } from "../../state/AccountsState";
import type { MeasureInput } from "./measureWords";
import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import { nameOf } from "../../state/measureName";
import type { SortKey } from "../../ui/accountList.types";
import type { ListColumn } from "../../ui/accountList.types";
import { measureHead } from "./measureWords";

/** The part of the state that the list depends on. */
export type ListInput = MeasureInput & Pick<AccountsState, "list">;

type Column = Omit<ListColumn, "sorted">;

/** Columns that fit: in a narrow pane the second measure takes the place of the running total while it decides the order or the filter. */
export function listColumns(state: ListInput, { accounts, options, classNames }: Segmentation, wide: boolean): ListColumn[] {
  const { list } = state;
  const column = (key: SortKey, width: string, label: string, short = label): Column => ({ key, width, label, short, numeric: true });
  const value = column("value", "84px", measureHead(options.measure, state, options));
  const cumulative = column("cumulative", "54px", t("list.cumulative"), t("list.cumulative.short"));
  const second = options.second && accounts.second ? [column("second", "84px", measureHead(options.second, state, options))] : [];
  const orders = column("orders", "48px", nameOf(state, "orders"));
  const lastDate = accounts.lastDate ? [column("lastDate", "96px", t("list.lastDate"))] : [];
  const showSecond = second.length > 0 && (list.sort === "second" || list.losing === true);
  const columns: Column[] = [
    { ...column("class", classWidth(classNames), t("list.class"), t("list.class.short")), numeric: false },
    { ...column("account", "minmax(0, 1fr)", t("list.account")), numeric: false },
    value,
    ...(wide ? [...second, orders, ...lastDate, cumulative] : showSecond ? second : [cumulative]),
  ];
  const direction = list.descending ? "descending" : "ascending";
  return columns.map((each) => ({ ...each, sorted: list.sort === each.key ? direction : "none" }));
}

/** Letters need little room; names of one's own get more, and are cut where even that is too little. */
function classWidth(names: readonly string[]): string {
  return names.every((name) => [...name].length <= 2) ? "28px" : "64px";
}
