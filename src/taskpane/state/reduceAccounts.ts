import type { AccountsAction } from "./actions";
import { readLimits } from "./limits";
import type { AccountsState, ListState } from "./PaneState";
import { isTaskAction, reduceTask } from "./reduceTask";

/** What was read or computed belongs to a source and its roles; a change there makes it void. */
const nothingRead = {
  task: undefined,
  columns: undefined,
  segmentation: undefined,
  staleSince: undefined,
  problem: undefined,
  notice: undefined,
} as const;

export function reduceAccounts(state: AccountsState, action: AccountsAction): AccountsState {
  if (isTaskAction(action)) return reduceTask(state, action);
  switch (action.type) {
    case "sourceChosen":
      return {
        ...state,
        ...nothingRead,
        screen: "setup",
        section: "source",
        source: action.source,
        inspection: undefined,
        roles: {},
        measure: undefined,
      };
    case "roleChosen":
      return { ...state, ...nothingRead, roles: { ...state.roles, [action.role]: action.column } };
    case "productChosen":
      return { ...state, ...nothingRead, product: action.product };
    case "measureNamed":
      return { ...state, measure: action.measure };
    case "limitsTyped": {
      const { limits } = readLimits(action.limits);
      return { ...state, limits: action.limits, options: limits ? { ...state.options, ...limits } : state.options };
    }
    case "optionsChosen":
      return { ...state, options: { ...state.options, ...action.options } };
    case "sectionToggled":
      return { ...state, section: action.section };
    case "screenOpened":
      return { ...state, screen: action.screen, problem: undefined, notice: undefined };
    case "sourceChanged":
      return state.columns ? { ...state, staleSince: state.staleSince ?? action.at } : state;
    case "requestRefused":
      return { ...state, problem: action.reason };
    case "messageClosed":
      return { ...state, problem: undefined, notice: undefined, report: undefined };
    case "startedAgain":
      return {
        ...state,
        ...nothingRead,
        screen: "firstRun",
        sources: undefined,
        source: undefined,
        inspection: undefined,
        roles: {},
        measure: undefined,
        report: undefined,
      };
    case "listSearched":
    case "listSorted":
    case "listClassToggled":
    case "listClassOnly":
      return reduceList(state, action);
  }
}

type ListAction = Extract<AccountsAction, { type: `list${string}` }>;

function reduceList(state: AccountsState, action: ListAction): AccountsState {
  const { list } = state;
  switch (action.type) {
    case "listSearched":
      return { ...state, list: { ...list, search: action.search } };
    case "listSorted":
      return { ...state, list: sorted(list, action.sort) };
    case "listClassOnly":
      return { ...state, screen: "list", list: { ...list, classes: [action.class] } };
    case "listClassToggled": {
      const on = list.classes.includes(action.class);
      const classes = on ? list.classes.filter((name) => name !== action.class) : [...list.classes, action.class];
      return { ...state, list: { ...list, classes } };
    }
  }
}

/** A second press on a column turns the order round; amounts start with the largest, words with A. */
function sorted(list: ListState, sort: ListState["sort"]): ListState {
  if (list.sort === sort) return { ...list, descending: !list.descending };
  return { ...list, sort, descending: sort === "value" };
}
