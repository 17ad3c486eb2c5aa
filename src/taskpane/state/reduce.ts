import type { FunctionsAction, PaneAction } from "./actions";
import { isCustomerValueAction, reduceCustomerValue } from "./customerValueReduce";
import { newsAfter } from "./news";
import type { PaneState } from "./PaneState";
import { reduceAccounts } from "./reduceAccounts";
import { reduceFunctions } from "./reduceFunctions";
import { isShareAction, reduceShare } from "./reduceShare";

/** Complete by type: an action of the functions section that is missing here does not compile. */
const ofFunctions: Record<FunctionsAction["type"], true> = {
  functionsSearched: true,
  functionOpened: true,
  functionClosed: true,
  argumentTyped: true,
  formulaInserted: true,
  formulaRefused: true,
};

function isFunctionsAction(action: PaneAction): action is FunctionsAction {
  return action.type in ofFunctions;
}

/** The pane's only transition function; pure. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  const next = reduceSection(state, action);
  const news = newsAfter(state, next);
  return news === next.news ? next : { ...next, news };
}

function reduceSection(state: PaneState, action: PaneAction): PaneState {
  if (action.type === "viewOpened") {
    return action.view === state.view ? state : { ...state, view: action.view, previousView: state.view };
  }
  if (action.type === "themeChosen") return { ...state, theme: action.theme };
  if (isFunctionsAction(action)) return { ...state, functions: reduceFunctions(state.functions, action) };
  if (isCustomerValueAction(action)) return { ...state, customerValue: reduceCustomerValue(state.customerValue, action) };
  if (isShareAction(action)) return { ...state, share: reduceShare(state.share, action) };
  return { ...state, accounts: reduceAccounts(state.accounts, action) };
}
