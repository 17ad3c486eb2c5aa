import { sourceName } from "../../workbook/source/sourceName";
import type { AccountsAction } from "./accountsActions";
import type { AccountsState } from "./AccountsState";
import { initialAccounts, ofWorkbook } from "./AccountsState";
import { reduceChoice } from "./reduceChoice";
import { reduceList } from "./reduceList";
import { reduceSource } from "./reduceSource";
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
    case "definitionOpened":
      return reduceSource(state, action);
    case "measureNamed":
    case "fieldsTyped":
    case "classesChosen":
    case "optionsChosen":
    case "accountExcluded":
    case "accountIncluded":
    case "ratesRead":
    case "comparisonChosen":
      return withoutOldMovement(state, reduceChoice(state, action));
    case "listSearched":
    case "listSorted":
    case "listClassToggled":
    case "listClassOnly":
    case "listLosingOnly":
    case "listLosingToggled":
    case "listAccountOpened":
      return reduceList(state, action);
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
