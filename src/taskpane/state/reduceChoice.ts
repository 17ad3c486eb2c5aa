import type { ChoiceAction } from "./accountsActions";
import { changedClasses } from "./classRules";
import type { AccountsState } from "./AccountsState";
import { currencyCode } from "./readTyped";
import { reportingCurrency } from "./reportingCurrency";
import { settleOptions } from "./settleOptions";
import { comparisonTexts } from "./typedOf";

/** Decisions that change figures but not what has to be read. */
export function reduceChoice(state: AccountsState, action: ChoiceAction): AccountsState {
  const { options, typed } = state;
  switch (action.type) {
    case "measureNamed":
      return { ...state, measure: action.measure };
    case "fieldsTyped":
      return settleOptions({ ...state, typed: { ...typed, ...action.fields } });
    case "classesChosen": {
      const { rule, typed: fields } = changedClasses(options.classes, typed, action.change);
      return settleOptions({ ...state, typed: fields, options: { ...options, classes: rule } });
    }
    case "optionsChosen":
      return settleOptions({ ...state, options: { ...options, ...action.options } });
    case "accountExcluded": {
      const exclusions = [...options.exclusions.filter(({ account }) => account !== action.exclusion.account), action.exclusion];
      return { ...state, options: { ...options, exclusions } };
    }
    case "accountIncluded":
      return { ...state, options: { ...options, exclusions: options.exclusions.filter(({ account }) => account !== action.account) } };
    case "ratesRead": {
      const read = Object.fromEntries(action.rates.map(({ code, rate }) => [currencyCode(code), String(rate)]));
      return settleOptions({
        ...state,
        typed: { ...typed, reporting: reportingCurrency(state), currencyRates: { ...typed.currencyRates, ...read } },
      });
    }
    case "comparisonChosen":
      return settleOptions({ ...state, comparison: action.comparison, typed: { ...typed, ...comparisonTexts(action.comparison) } });
  }
}
