import type { Segmentation } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, t } from "../../../strings/pane";
import { accountTitle } from "../rankedAccounts";

export interface ConcentrationViewModel {
  /** what losing the largest account would cost */
  risk: string;
  figures: [title: string, figure: string][];
  /** what the two figures that are no shares mean */
  notes: string[];
}

/** How much hangs on few accounts; undefined without shares. */
export function concentrationViewModel({ accounts, concentration }: Segmentation, measure: string): ConcentrationViewModel | undefined {
  if (!concentration) return undefined;
  const { largestShare, top5Share, top20Share, gini, effectiveAccounts } = concentration;
  const shares: [string, string][] = [[t("concentration.largest"), numbers.share(largestShare)]];
  // With fewer accounts the five largest are all there are.
  if (accounts.value.length > 5) shares.push([t("concentration.top5"), numbers.share(top5Share)]);
  return {
    risk: t("concentration.risk", { account: accountTitle(accounts, 0), s: numbers.share(largestShare), measure }),
    figures: [
      ...shares,
      [t("concentration.top20"), numbers.share(top20Share)],
      [t("concentration.gini"), numbers.ratio(gini)],
      [t("concentration.effective"), numbers.ratio(effectiveAccounts)],
    ],
    notes: [
      t("concentration.giniNote"),
      t("concentration.effectiveNote", { n: numbers.ratio(effectiveAccounts), all: accounts.value.length }),
    ],
  };
}
