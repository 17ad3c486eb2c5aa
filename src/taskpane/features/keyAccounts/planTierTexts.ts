import { t } from "../../../strings/pane";

/** Service in words, one a class: what the person wrote, else a start that spends most on the best class and least on the last. */
export function planTierTexts(tiers: readonly string[], classes: number): string[] {
  return Array.from({ length: classes }, (_, position) => tiers[position] ?? defaultTier(position, classes));
}

function defaultTier(position: number, classes: number): string {
  if (position === 0) return t("plan.tier.first");
  return t(position === classes - 1 ? "plan.tier.last" : "plan.tier.middle");
}
