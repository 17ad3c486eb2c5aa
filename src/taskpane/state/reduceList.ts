import type { ListAction } from "./accountsActions";
import type { AccountsState, ListState } from "./AccountsState";
import type { SortKey } from "../ui/accountList.types";

/** Search, order and filter of the list. */
export function reduceList(state: AccountsState, action: ListAction): AccountsState {
  const { list } = state;
  switch (action.type) {
    case "listSearched":
      return { ...state, list: { ...list, search: action.search } };
    case "listSorted":
      return { ...state, list: sorted(list, action.sort) };
    case "listClassOnly":
      return { ...state, screen: "list", list: { ...list, classes: [action.class], losing: false, account: undefined } };
    case "listLosingOnly":
      return { ...state, screen: "list", list: { ...list, classes: [action.class], losing: true, account: undefined } };
    case "listLosingToggled":
      return { ...state, list: { ...list, losing: !list.losing } };
    case "listAccountOpened":
      return { ...state, list: { ...list, account: action.account } };
    case "listClassToggled": {
      const on = list.classes.includes(action.class);
      const classes = on ? list.classes.filter((each) => each !== action.class) : [...list.classes, action.class];
      return { ...state, list: { ...list, classes } };
    }
  }
}

/** Names and classes start with the first; figures and dates with the largest. */
const ascending: readonly SortKey[] = ["class", "account", "cumulative"];

/** A second press on a column turns the order round. */
function sorted(list: ListState, sort: SortKey): ListState {
  if (list.sort === sort) return { ...list, descending: !list.descending };
  return { ...list, sort, descending: !ascending.includes(sort) };
}
