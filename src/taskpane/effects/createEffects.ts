import type { PaneServices } from "../PaneServices";
import type { PaneStore } from "../state/paneStore";
import { createCalculation } from "./calculation";
import { choiceEffects } from "./choiceEffects";
import { definitionEffects } from "./definitionEffects";
import { customerValueEffects } from "./customerValueEffects";
import type { EffectContext } from "./EffectContext";
import type { PaneEffects } from "./PaneEffects";
import { reportEffects } from "./reportEffects";
import { shareEffects } from "./shareEffects";
import { missSources, sourceEffects } from "./sourceEffects";
import { createSourceWatch } from "./sourceWatch";
import { createTaskRunner, settled } from "./taskRunner";

/** Connects the store to the services. */
export function createEffects(store: PaneStore, services: PaneServices): PaneEffects {
  const tasks = createTaskRunner(store);
  const context: EffectContext = {
    store,
    services,
    tasks,
    watch: createSourceWatch(services, {
      changed: (at) => store.dispatch({ type: "sourceChanged", at }),
      missed: (names, at) => void missSources(context, names, at),
    }),
    calculation: createCalculation(store, services, tasks),
    accounts: () => store.getState().accounts,
  };
  const report = reportEffects(context);
  return {
    ...sourceEffects(context),
    ...choiceEffects(context),
    ...definitionEffects(context, report),
    ...report,
    customerValue: customerValueEffects(store, services),
    async insertFormula(formula) {
      const { open } = store.getState().functions;
      const outcome = await settled(() => services.insertFormula(formula));
      // Told in the form it was asked in, and in no other.
      if (store.getState().functions.open !== open) return;
      if (outcome.ok) store.dispatch({ type: "formulaInserted", address: outcome.value });
      else store.dispatch({ type: "formulaRefused", reason: outcome.reason });
    },
    share: shareEffects(store, services),
    cancel: tasks.cancel,
  };
}
