import type { ClassRule } from "../../../economics/segmentation/keyAccounts.types";
import { numbers, t } from "../../../strings/pane";

/** The rule of the classes in plain words. @param measure what is ranked, as inside a sentence */
export function classRuleText(rule: ClassRule, measure: string): string {
  const last = rule.names.length - 1;
  const classes = rule.names.map((name, i) => {
    if (i === last) return t("classes.words.last", { name });
    const limit = limitText(rule.by, rule.limits[i] ?? NaN);
    return i === 0 ? t(`classes.words.${rule.by}.first`, { name, limit, measure }) : t(`classes.words.${rule.by}.next`, { name, limit });
  });
  return [...classes, ...edges(rule)].join(" ");
}

/** Fixed amounts leave no doubt about an account, so nothing has to be said about the edges. */
function edges({ by, boundary, ties, names }: ClassRule): string[] {
  if (by === "threshold") return [];
  const crossing = boundary === "crossingUp" ? t("classes.words.crossingUp") : t("classes.words.within", { name: names[0] ?? "" });
  return [crossing, t(`classes.words.${ties}`)];
}

function limitText(by: ClassRule["by"], limit: number): string {
  if (by === "cumulativeShare" || by === "topShare") return numbers.limit(limit);
  if (by === "threshold") return limit === 0 ? "0" : numbers.amount(limit);
  return numbers.count(limit);
}
