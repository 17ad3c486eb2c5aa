import { reduceAccounts } from "../accounts/state/reduceAccounts";
import { reduceFunctions } from "../functions/functionsState";
import { reduceModels } from "../functions/modelsState";
import { reduceSettings } from "../settings/settingsState";
import { reduceShare } from "../share/reduceShare";
import { reduceValue } from "../value/reduceValue";
import { newsAfter } from "./news";
import type { PaneAction, PaneState } from "./PaneState";

/** The pane's only transition function; pure. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  const next = reduceSection(state, action);
  const news = newsAfter(state, next);
  return news === next.news ? next : { ...next, news };
}

function reduceSection(state: PaneState, action: PaneAction): PaneState {
  switch (action.section) {
    case "accounts":
      return { ...state, accounts: reduceAccounts(state.accounts, action) };
    case "value":
      return { ...state, value: reduceValue(state.value, action) };
    case "functions":
      return { ...state, functions: reduceFunctions(state.functions, action) };
    case "share":
      return { ...state, share: reduceShare(state.share, action) };
    case "models":
      return { ...state, models: reduceModels(state.models, action) };
    case "settings":
      return { ...state, settings: reduceSettings(state.settings, action) };
    case "pane":
      return action.view === state.view ? state : { ...state, view: action.view, previousView: state.view };
  }
}
