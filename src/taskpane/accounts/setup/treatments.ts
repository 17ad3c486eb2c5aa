import type { QualityIssue, SegmentationOptions } from "../../../economics/segmentation/keyAccounts.types";
import { type PaneKey, t } from "../../../strings/pane";

/** Options that say what is done with a finding. */
export type Treatment =
  | "withoutAccount"
  | "otherRows"
  | "numberText"
  | "dateText"
  | "hiddenRows"
  | "returns"
  | "zeroAccounts"
  | "negativeAccounts"
  | "incompleteMonth";

export interface TreatmentChoice {
  treatment: Treatment;
  label: string;
  chosen: string;
  choices: { value: string; label: string }[];
}

/** The option that decides about an issue; other issues can only be told. */
export const treatmentOf: Partial<Record<QualityIssue, Treatment>> = {
  noAccount: "withoutAccount",
  numberAsText: "numberText",
  dateAsText: "dateText",
  noDate: "dateText",
  totalsRow: "otherRows",
  subtotalRow: "otherRows",
  hiddenRow: "hiddenRows",
  negativeValue: "returns",
  zeroAccount: "zeroAccounts",
  negativeAccount: "negativeAccounts",
  incompleteMonth: "incompleteMonth",
};

type Choices<T extends Treatment> = Record<NonNullable<SegmentationOptions[T]>, PaneKey>;

const choices: { [T in Treatment]: Choices<T> } = {
  withoutAccount: { leaveOut: "check.leaveOut", oneAccount: "check.oneAccount" },
  otherRows: { leaveOut: "check.leaveOut", count: "check.include" },
  hiddenRows: { include: "check.include", leaveOut: "check.leaveOut" },
  returns: { net: "check.net", leaveOut: "check.leaveOut" },
  zeroAccounts: { count: "check.include", leaveOut: "check.leaveOut" },
  negativeAccounts: { lastClass: "check.lastClass", ownClass: "check.ownClass" },
  incompleteMonth: { keep: "check.include", leaveOut: "check.leaveOut" },
  dateText: { iso: "check.dateText.iso", ymd: "check.dateText.ymd", dmy: "check.dateText.dmy", mdy: "check.dateText.mdy" },
  numberText: {
    none: "check.numberText.none",
    "1,234.56": "check.numberText.read",
    "1.234,56": "check.numberText.read",
    "1 234,56": "check.numberText.read",
  },
};

/** What can be done about a finding, and what is chosen. */
export function treatmentChoice(treatment: Treatment, options: SegmentationOptions): TreatmentChoice {
  return {
    treatment,
    label: t(`check.treat.${treatment}`),
    chosen: options[treatment] ?? "leaveOut",
    // Only the text of number formats has a placeholder; the others ignore the value.
    choices: Object.entries(choices[treatment]).map(([value, key]) => ({
      value,
      label: t(key as "check.numberText.read", { format: value }),
    })),
  };
}
