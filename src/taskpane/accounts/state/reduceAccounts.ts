import { sourceName } from "../../../workbook/source/sourceName";
import type { SortKey } from "../../ui/accountList.types";
import { type AccountsState, initialAccounts, type ListState, ofWorkbook } from "./AccountsState";
import type { AccountsAction, ListAction } from "./accountsActions";
import { reduceChoice } from "./reduceChoice";
import { reduceSource } from "./reduceSource";
import { reduceGaps } from "../gaps/gapsState";
import { reduceTask } from "./reduceTask";

/** The accounts section: set-up, figures, list, plan, report. */
export function reduceAccounts(state: AccountsState, action: AccountsAction): AccountsState {
  // Results of a task carry its id.
  if ("id" in action) return reduceTask(state, action);
  switch (action.type) {
    case "sourceChosen":
    case "alsoReadToggled":
    case "roleChosen":
    case "driverToggled":
    case "productChosen":
    case "partColumnChosen":
    case "definitionOpened":
      return reduceSource(state, action);
    case "measureNamed":
    case "fieldsTyped":
    case "classesChosen":
    case "optionsChosen":
    case "readingChosen":
    case "accountExcluded":
    case "accountIncluded":
    case "ratesRead":
    case "comparisonChosen":
    case "partsChosen":
      return withoutOldMovement(state, reduceChoice(state, action));
    case "listSearched":
    case "listSorted":
    case "listClassToggled":
    case "listClassOnly":
    case "listLosingOnly":
    case "listLosingToggled":
    case "listAccountOpened":
      return reduceList(state, action);
    case "gapsColumnChosen":
    case "gapsOpened":
    case "gapsNoticeClosed":
      return { ...state, gaps: reduceGaps(state.gaps, action) };
    case "planChanged":
      return { ...state, plan: { ...state.plan, ...action.plan } };
    case "planNotesRead":
      return { ...state, planNotes: action.notes };
    case "definitionsListed":
      return { ...state, definitions: [...action.definitions].sort((a, b) => b.savedAt - a.savedAt) };
    case "unfinishedFound":
      return { ...state, unfinished: action.unfinished };
    case "earlierReportsListed":
      return { ...state, earlierReports: action.reports };
    case "writingChecked":
      return { ...state, cannotWrite: action.reason, noCharts: action.noCharts };
    case "sourcesFound":
      return { ...state, sources: action.sources };
    case "sectionToggled":
      return { ...state, section: action.open };
    case "screenOpened":
      return { ...state, screen: action.screen, problem: undefined, notice: undefined };
    case "sourceChanged":
      return state.columns ? { ...state, staleSince: state.staleSince ?? action.at } : state;
    case "sourcesMissed":
      return state.columns ? missed(state, action.names, action.at) : state;
    case "requestRefused":
      return { ...state, problem: action.reason };
    case "messageClosed":
      return { ...state, problem: undefined, notice: undefined, reportState: undefined, asking: undefined };
    case "questionClosed":
      return { ...state, reportState: undefined, asking: undefined };
    case "movedTitlesAccepted":
      return { ...state, movedTitles: undefined };
    case "startedAgain":
      return { ...initialAccounts, ...ofWorkbook(state) };
  }
}

/** The figures stay; a deleted first source needs another one to stand in for it. */
function missed(state: AccountsState, names: string[], at: number): AccountsState {
  if (names.length === 0) return { ...state, gone: undefined, sourceGone: undefined };
  const known = state.gone?.names ?? [];
  const gone = { names: [...new Set([...known, ...names])], at: state.gone?.at ?? at };
  return { ...state, gone, sourceGone: state.source !== undefined && gone.names.includes(sourceName(state.source)) };
}

/** Moves between other periods than the ones chosen would be wrong figures. */
function withoutOldMovement(before: AccountsState, now: AccountsState): AccountsState {
  return now.comparison === before.comparison ? now : { ...now, movement: undefined };
}

/** Search, order and filter of the list. */
function reduceList(state: AccountsState, action: ListAction): AccountsState {
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
