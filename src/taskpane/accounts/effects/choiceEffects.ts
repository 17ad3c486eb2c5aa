import { halves } from "../../../economics/segmentation/moves/compareSegmentations";
import type { ChoiceEffects, EffectContext } from "./accountsEffects.types";

/** Decisions; the figures follow from the cells already read. */
export function choiceEffects({ dispatch, services, tasks, calculation, accounts }: EffectContext): ChoiceEffects {
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
    changePlan: (plan) => dispatch({ section: "accounts", type: "planChanged", plan }),
  };
}
