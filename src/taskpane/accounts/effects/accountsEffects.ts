import type { PaneServices } from "../../app/PaneServices";
import { createTaskRunner, type Section, WRITES } from "../../tasks/taskRunner";
import { createSourceWatch } from "../../tasks/sourceWatch";
import type { AccountsAction } from "../state/accountsActions";
import type { AccountsState } from "../state/AccountsState";
import { definitionEffects } from "../setup/definitionEffects";
import { gapsEffects } from "../gaps/gapsEffects";
import { reportEffects } from "../report/reportEffects";
import { missSources, sourceEffects } from "../setup/sourceEffects";
import { halves } from "../../../economics/segmentation/moves/compareSegmentations";
import type { AccountsEffects, ChoiceEffects, EffectContext } from "./accountsEffects.types";
import { createCalculation } from "./calculation";

/** Decisions; the figures follow from the cells already read. */
function choiceEffects({ dispatch, services, tasks, calculation, accounts }: EffectContext): ChoiceEffects {
  const { decide } = calculation;
  return {
    setOptions: (options) => decide({ section: "accounts", type: "optionsChosen", options }),
    chooseReading: (chosen) => decide({ section: "accounts", type: "readingChosen", chosen }),
    type: (fields) => decide({ section: "accounts", type: "fieldsTyped", fields }),
    setClasses: (change) => decide({ section: "accounts", type: "classesChosen", change }),
    exclude: (exclusion) => decide({ section: "accounts", type: "accountExcluded", exclusion }),
    include: (account) => decide({ section: "accounts", type: "accountIncluded", account }),
    readRates() {
      const { source } = accounts();
      // Rates are of the currencies of the source they were asked for.
      const isWanted = () => accounts().source === source;
      return tasks.ask(services.accounts.readRates, (rates) => void decide({ section: "accounts", type: "ratesRead", rates }), isWanted);
    },
    setComparison: (comparison) => decide({ section: "accounts", type: "comparisonChosen", comparison }),
    async compareHalves() {
      const days = accounts().segmentation?.quality.days;
      if (days) await decide({ section: "accounts", type: "comparisonChosen", comparison: { kind: "periods", ...halves(days) } });
    },
    listEarlierReports: () =>
      tasks.ask(services.accounts.listEarlierReports, (reports) =>
        dispatch({ section: "accounts", type: "earlierReportsListed", reports }),
      ),
    compareParts: (names) => decide({ section: "accounts", type: "partsChosen", names }),
    changePlan: (plan) => dispatch({ section: "accounts", type: "planChanged", plan }),
  };
}

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
    ...gapsEffects(context),
    cancel: tasks.cancel,
  };
}
