import type { AccountsAction } from "../accounts/state/accountsActions";
import { type AccountsState, initialAccounts } from "../accounts/state/AccountsState";
import type { AccountsNews } from "../accounts/accountsNews";
import type { ValueNews } from "../value/valueNews";
import type { ShareNews } from "../share/shareNews";
import { initialValue, type ValueAction, type ValueState } from "../value/ValueState";
import { type FunctionsAction, type FunctionsNews, type FunctionsState, initialFunctions } from "../functions/functionsState";
import { initialModels, type ModelsAction, type ModelsState } from "../functions/modelsState";
import type { SettingsAction, SettingsState } from "../settings/settingsState";
import { initialShare, type ShareAction, type ShareState } from "../share/ShareState";
import type { ThemeChoice } from "./theme/resolveTheme";

export type PaneView = "accounts" | "value" | "functions" | "share" | "settings";

/** What has just become known, to be told to people who listen; with the state it is about, which its section puts into words. */
export type News =
  | ({ section: "accounts" } & AccountsNews)
  | ({ section: "value" } & ValueNews)
  | ({ section: "share" } & ShareNews)
  | ({ section: "functions" } & FunctionsNews);

export interface PaneState {
  view: PaneView;
  /** where the Back button of the settings leads */
  previousView: PaneView;
  excel: boolean;
  accounts: AccountsState;
  value: ValueState;
  functions: FunctionsState;
  models: ModelsState;
  share: ShareState;
  settings: SettingsState;
  /** to be spoken */
  news?: News;
}

/** Every action names the section whose state it changes; `pane` is the frame of all. */
export type PaneAction =
  | AccountsAction
  | ValueAction
  | FunctionsAction
  | ModelsAction
  | ShareAction
  | SettingsAction
  | { section: "pane"; type: "viewOpened"; view: PaneView };

/** The state before anything is known. */
export function initialState(excel = true, theme: ThemeChoice = "system"): PaneState {
  return {
    view: "accounts",
    previousView: "accounts",
    excel,
    accounts: initialAccounts,
    value: initialValue,
    functions: initialFunctions,
    models: initialModels,
    share: initialShare,
    settings: { theme },
  };
}
