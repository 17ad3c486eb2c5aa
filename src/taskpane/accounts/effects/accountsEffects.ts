import type { PaneServices } from "../../app/PaneServices";
import { createTaskRunner, type Section, WRITES } from "../../tasks/taskRunner";
import { createSourceWatch } from "../../tasks/sourceWatch";
import type { AccountsAction } from "../state/accountsActions";
import type { AccountsState } from "../state/AccountsState";
import { definitionEffects } from "../setup/definitionEffects";
import { reportEffects } from "../report/reportEffects";
import { missSources, sourceEffects } from "../setup/sourceEffects";
import type { AccountsEffects, EffectContext } from "./accountsEffects.types";
import { createCalculation } from "./calculation";
import { choiceEffects } from "./choiceEffects";

/** Connects the Accounts section to Excel and the models. */
export function accountsEffects(section: Section<AccountsState, AccountsAction>, services: PaneServices): AccountsEffects {
  const { state: accounts, dispatch } = section;
  const tasks = createTaskRunner(section, (step): AccountsAction => ({ section: "accounts", ...step }), WRITES);
  const base = { accounts, dispatch, services, tasks };
  const watch = createSourceWatch(services, {
    changed: (at) => dispatch({ section: "accounts", type: "sourceChanged", at }),
    missed: (names, at) => void missSources(context, names, at),
  });
  const context: EffectContext = { ...base, watch, calculation: createCalculation(base) };
  const report = reportEffects(context);
  return {
    ...sourceEffects(context),
    ...choiceEffects(context),
    ...definitionEffects(context, report),
    ...report,
    cancel: tasks.cancel,
  };
}
