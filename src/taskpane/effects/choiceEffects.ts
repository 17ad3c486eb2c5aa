import { halves } from "../../economics/segmentation/moves/compareSegmentations";
import type { EffectContext } from "./EffectContext";
import type { ChoiceEffects } from "./PaneEffects";

/** Decisions; the figures follow from the cells already read. */
export function choiceEffects({ store, services, tasks, calculation, accounts }: EffectContext): ChoiceEffects {
  const { decide } = calculation;
  return {
    setOptions: (options) => decide({ type: "optionsChosen", options }),
    type: (fields) => decide({ type: "fieldsTyped", fields }),
    setClasses: (change) => decide({ type: "classesChosen", change }),
    exclude: (exclusion) => decide({ type: "accountExcluded", exclusion }),
    include: (account) => decide({ type: "accountIncluded", account }),
    readRates() {
      const { source } = accounts();
      // Rates are of the currencies of the source they were asked for.
      const isWanted = () => accounts().source === source;
      return tasks.ask(services.readRates, (rates) => void decide({ type: "ratesRead", rates }), isWanted);
    },
    setComparison: (comparison) => decide({ type: "comparisonChosen", comparison }),
    async compareHalves() {
      const days = accounts().segmentation?.quality.days;
      if (days) await decide({ type: "comparisonChosen", comparison: { kind: "periods", ...halves(days) } });
    },
    listEarlierReports: () =>
      tasks.ask(services.listEarlierReports, (reports) => store.dispatch({ type: "earlierReportsListed", reports })),
    changePlan: (plan) => store.dispatch({ type: "planChanged", plan }),
  };
}
