import { accountsEffects } from "../accounts/effects/accountsEffects";
import type { AccountsEffects } from "../accounts/effects/accountsEffects.types";
import { valueEffects, type ValueEffects } from "../value/valueEffects";
import { functionsEffects, type FunctionsEffects } from "../functions/functionsEffects";
import { modelsEffects, type ModelsEffects } from "../functions/modelsEffects";
import { shareEffects, type ShareEffects } from "../share/shareEffects";
import type { PaneServices } from "./PaneServices";
import type { PaneStore } from "./paneStore";

/** What the pane can do beyond changing its own state, section by section. */
export interface PaneEffects {
  accounts: AccountsEffects;
  value: ValueEffects;
  functions: FunctionsEffects;
  models: ModelsEffects;
  share: ShareEffects;
}

/** Connects the store to the services. */
export function createEffects({ getState, dispatch }: PaneStore, services: PaneServices): PaneEffects {
  return {
    accounts: accountsEffects({ state: () => getState().accounts, dispatch }, services),
    value: valueEffects({ state: () => getState().value, dispatch }, services),
    functions: functionsEffects({ state: () => getState().functions, dispatch }, services.functions),
    models: modelsEffects({ state: () => getState().models, dispatch }, services.models),
    share: shareEffects({ state: () => getState().share, dispatch }, services),
  };
}
