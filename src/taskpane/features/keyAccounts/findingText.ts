import type { QualityFinding, QualityIssue } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, plural } from "../../../strings/pane";

type Base = Parameters<typeof plural>[0];
type FindingBase = Extract<Base, `check.${string}`>;

/** Texts of an issue, where its rows are left out and where they are used. Every issue has at least one of the two. */
const texts: Record<QualityIssue, { left?: FindingBase; used?: FindingBase }> = {
  noAccount: { left: "check.noAccount.left", used: "check.noAccount.used" },
  excludedAccount: { left: "check.excludedAccount.left" },
  blankValue: { left: "check.blankValue.left", used: "check.blankValue.used" },
  textValue: { left: "check.textValue.left" },
  numberAsText: { left: "check.numberAsText.left", used: "check.numberAsText.used" },
  errorValue: { left: "check.errorValue.left", used: "check.errorValue.used" },
  negativeValue: { left: "check.negativeValue.left", used: "check.negativeValue.used" },
  zeroValue: { used: "check.zeroValue.used" },
  mergedIds: { used: "check.mergedIds.used" },
  hiddenRow: { left: "check.hiddenRow.left", used: "check.hiddenRow.used" },
  noDate: { left: "check.noDate.left", used: "check.noDate.used" },
  dateAsText: { left: "check.dateAsText.left", used: "check.dateAsText.used" },
  outsidePeriod: { left: "check.outsidePeriod.left" },
  incompleteMonth: { left: "check.incompleteMonth.left", used: "check.incompleteMonth.used" },
  otherCurrency: { used: "check.otherCurrency.used" },
  noRate: { left: "check.noRate.left" },
  noMargin: { left: "check.noMargin.left", used: "check.noMargin.used" },
  noDriver: { left: "check.noDriver.left", used: "check.noDriver.used" },
  underParent: { used: "check.underParent.used" },
  parentChain: { used: "check.parentChain.used" },
  parentLoop: { used: "check.parentLoop.used" },
  ties: { used: "check.ties.used" },
  zeroAccount: { left: "check.zeroAccount.left", used: "check.zeroAccount.used" },
  negativeAccount: { used: "check.negativeAccount.used" },
  unequalCustomerValue: { used: "check.unequalCustomerValue.used" },
};

/** A finding as a sentence. @param rows rows of the whole source, for shares */
export function findingText({ issue, count, excluded }: QualityFinding, rows: number): string {
  const { left, used } = texts[issue];
  const base = excluded ? (left ?? used) : (used ?? left);
  return base === undefined ? issue : plural(base, count, { share: numbers.share(count / rows) });
}
