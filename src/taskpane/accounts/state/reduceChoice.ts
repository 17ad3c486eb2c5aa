import type { ClassRule, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import type { AccountsState, TypedFields } from "./AccountsState";
import type { ChoiceAction, ClassesChange } from "./accountsActions";
import type { ReadingChoices } from "../../../workbook/workbook.types";
import { settleOptions, settleRead } from "./settleOptions";
import { comparisonTexts, currencyCode, reportingCurrency } from "./typedFields";

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
      return settleRead({
        ...state,
        options: { ...options, ...action.options },
        chosen: { ...state.chosen, ...readingOf(action.options) },
      });
    case "readingChosen":
      return settleRead({ ...state, chosen: { ...state.chosen, ...action.chosen } });
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
    case "partsChosen":
      return { ...state, partsCompared: action.names };
    case "comparisonChosen":
      return settleOptions({ ...state, comparison: action.comparison, typed: { ...typed, ...comparisonTexts(action.comparison) } });
  }
}

/** How texts are read is found in the cells, unless it is chosen. */
function readingOf({ numberText, dateText }: Partial<SegmentationOptions>): ReadingChoices {
  return { ...(numberText && { numberText }), ...(dateText && { dateText }) };
}

/** Limits offered first, for up to five classes. */
const usualLimits: Record<ClassRule["by"], readonly string[]> = {
  cumulativeShare: ["80", "95", "99", "99.9"],
  topShare: ["20", "50", "80", "90"],
  threshold: ["100000", "10000", "1000", "100"],
  count: ["20", "100", "500", "1000"],
};
const usualNames = ["A", "B", "C", "D", "E"] as const;

/** The fields of the classes after a decision: names and limits that still fit are kept. */
export function changedClasses(rule: ClassRule, typed: TypedFields, change: ClassesChange): { rule: ClassRule; typed: TypedFields } {
  const { count = typed.names.length, ...rest } = change;
  const by = rest.by ?? rule.by;
  const kept = by === rule.by ? typed.limits : [];
  return {
    rule: { ...rule, ...rest },
    typed: {
      ...typed,
      names: Array.from({ length: count }, (_, i) => typed.names[i] ?? freeName(typed.names, i)),
      limits: Array.from({ length: count - 1 }, (_, i) => kept[i] ?? usualLimits[by][i] ?? ""),
    },
  };
}

function freeName(taken: readonly string[], position: number): string {
  const usual = usualNames[position] ?? "";
  return taken.includes(usual) ? (usualNames.find((name) => !taken.includes(name)) ?? usual) : usual;
}
