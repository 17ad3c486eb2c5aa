import type { PaneServices } from "../PaneServices";
import type { PaneStore } from "../state/paneStore";
import { accountsEffects } from "./accountsEffects";
import type { AccountsEffects } from "./accountsEffects.types";
import { valueEffects, type ValueEffects } from "./customerValueEffects";
import { functionsEffects, type FunctionsEffects } from "./functionsEffects";
import { shareEffects, type ShareEffects } from "./shareEffects";

/** What the pane can do beyond changing its own state, section by section. */
export interface PaneEffects {
  accounts: AccountsEffects;
  value: ValueEffects;
  functions: FunctionsEffects;
  share: ShareEffects;
}

/** Connects the store to the services. */
export function createEffects({ getState, dispatch }: PaneStore, services: PaneServices): PaneEffects {
  return {
    accounts: accountsEffects({ state: () => getState().accounts, dispatch }, services),
    value: valueEffects({ state: () => getState().value, dispatch }, services),
    functions: functionsEffects({ state: () => getState().functions, dispatch }, services.functions),
    share: shareEffects({ state: () => getState().share, dispatch }, services),
  };
}
